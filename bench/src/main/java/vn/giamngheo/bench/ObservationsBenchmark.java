package vn.giamngheo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * A file of observations, from the first byte sent until all of it is stored: read, checked, with versions and events. The
 * floor copies the same file to a table and inserts it into tables of the same columns, indexes and constraints, with the
 * places looked up by a join.
 */
final class ObservationsBenchmark implements Benchmark {

    private static final String INSERT = """
            insert into bench_floor.observation (id, event_version, indicator_code, area_id, period_from, period_to,
                population, value)
            select gen_random_uuid(), 1, s.indicator, p.area_id, s.period_from, s.period_to, s.population, s.value
            from bench_floor.staged s
            join area_period p on p.code = s.area and p.valid_from <= s.period_to
                and (p.valid_to is null or p.valid_to >= s.period_to)
            """;

    private static final String INSERT_VERSIONS = """
            insert into bench_floor.observation_version (observation_id, number, value, source, stated_on, recorded_by,
                recorded_at)
            select id, 1, value, 'Bao cao', current_date, 'bench', now() from bench_floor.observation
            """;

    private final int rows;
    private SuiteUnderTest suite;
    private ObservedNation nation;

    ObservationsBenchmark(int rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "observations-imported";
    }

    @Override
    public Unit unit() {
        return Unit.PER_SECOND;
    }

    @Override
    public void prepare() throws Exception {
        suite = new SuiteUnderTest().started();
        nation = new ObservedNation(suite, rows);
        nation.settle();
    }

    @Override
    public double ours() throws Exception {
        var file = nation.file(false);
        var begun = System.nanoTime();
        nation.imports(file);
        return perSecond(begun, file);
    }

    @Override
    public double floor() throws Exception {
        var file = nation.file(false);
        try (var connection = nation.connect("indicators");
                var statement = connection.createStatement()) {
            statement.execute("create schema bench_floor");
            statement.execute("create table bench_floor.observation (like observation including all)");
            statement.execute("create table bench_floor.observation_version (like observation_version including all)");
            statement.execute("create table bench_floor.staged (indicator text, area text, period_from date,"
                    + " period_to date, population text, value numeric, source text)");
            connection.setAutoCommit(false);
            var begun = System.nanoTime();
            store(connection, statement, file);
            var rate = perSecond(begun, file);
            statement.execute("drop schema bench_floor cascade");
            connection.commit();
            return rate;
        }
    }

    private void store(Connection connection, Statement statement, Path file) throws SQLException, IOException {
        try (var lines = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_floor.staged from stdin (format csv, header)", lines);
        }
        if (statement.executeUpdate(INSERT) != rows) {
            throw new IllegalStateException("not all rows");
        }
        statement.executeUpdate(INSERT_VERSIONS);
        connection.commit();
    }

    private double perSecond(long begun, Path file) throws IOException {
        var taken = System.nanoTime() - begun;
        Files.delete(file);
        return rows * 1e9 / taken;
    }

    @Override
    public void close() throws IOException {
        if (suite != null) {
            suite.close();
        }
    }
}
