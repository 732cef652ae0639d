package vn.giamngheo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * A file of households with their members, from the first byte sent until all of it is stored: read, checked, sealed, looked
 * through for duplicates, with opening classes and their events. The floor copies the same file to a table and inserts it
 * into tables of the same columns, indexes and constraints, with the villages looked up by a join and nothing sealed.
 */
final class HouseholdsBenchmark implements Benchmark {

    private static final String HOUSEHOLDS = """
            insert into bench_floor.household (id, code, village_id, presence, presence_since, no_labour_capacity,
                person_of_merit, causes, support_needs, recorded_by)
            select gen_random_uuid(), s.code, p.area_id, 'PRESENT', s.since, false, false,
                string_to_array(upper(s.causes), ';'), '{}', 'bench'
            from bench_floor.staged s
            join area_period p on p.code = s.village and p.valid_from <= s.since
                and (p.valid_to is null or p.valid_to >= s.since)
            where s.relation = 'head'
            """;

    private static final String RESIDENCES = """
            insert into bench_floor.household_residence (household_id, village_id, valid_from)
            select id, village_id, presence_since from bench_floor.household
            """;

    private static final String MEMBERS = """
            insert into bench_floor.household_member (id, household_id, position, relation, sex, ethnicity, birth_year,
                joined_on, sealed, person_index, citizen_index)
            select gen_random_uuid(), h.id, s.line, upper(s.relation), upper(s.sex), s.ethnicity,
                left(s.birth, 4)::int, s.since, convert_to(s.name || s.birth || s.citizen_id, 'UTF8'),
                sha256(convert_to(s.name || s.birth, 'UTF8')), sha256(convert_to(s.citizen_id, 'UTF8'))
            from bench_floor.staged s join bench_floor.household h on h.code = s.code
            """;

    private static final String CLASSES = """
            insert into bench_floor.household_class (id, household_id, standard_id, class, valid_from, origin, act_id)
            select gen_random_uuid(), h.id, p.id, s.poverty_class, s.decided_on, 'legacy', p.act_id
            from bench_floor.staged s join bench_floor.household h on h.code = s.code
            join poverty_standard p on p.code = s.standard
            where s.poverty_class is not null
            """;

    private final int households;
    private SuiteUnderTest suite;
    private CountedVillages villages;

    /** @param households of a file */
    HouseholdsBenchmark(int households) {
        this.households = households;
    }

    @Override
    public String name() {
        return "households-imported";
    }

    @Override
    public Unit unit() {
        return Unit.PER_SECOND;
    }

    @Override
    public void prepare() throws Exception {
        suite = new SuiteUnderTest().started();
        villages = new CountedVillages(suite, households);
        villages.settle();
    }

    @Override
    public double ours() throws Exception {
        var file = villages.file();
        var begun = System.nanoTime();
        villages.imports(file);
        return perSecond(begun, file);
    }

    @Override
    public double floor() throws Exception {
        var file = villages.file();
        try (var connection = villages.connect();
                var statement = connection.createStatement()) {
            statement.execute("create schema bench_floor");
            for (var table : new String[] {"household", "household_residence", "household_member", "household_class"}) {
                statement.execute("create table bench_floor.%1$s (like %1$s including all)".formatted(table));
            }
            statement.execute("create table bench_floor.staged (line serial, code text, village text, since date,"
                    + " relation text, name text, birth text, sex text, ethnicity text, citizen_id text, causes text,"
                    + " poverty_class text, standard text, decision text, decided_on date)");
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
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                    copy bench_floor.staged (code, village, since, relation, name, birth, sex, ethnicity, citizen_id,
                        causes, poverty_class, standard, decision, decided_on) from stdin (format csv, header)""", lines);
        }
        statement.executeUpdate(HOUSEHOLDS);
        statement.executeUpdate(RESIDENCES);
        if (statement.executeUpdate(MEMBERS) != villages.rows()) {
            throw new IllegalStateException("not all rows");
        }
        statement.executeUpdate(CLASSES);
        connection.commit();
    }

    private double perSecond(long begun, Path file) throws IOException {
        var taken = System.nanoTime() - begun;
        Files.delete(file);
        return villages.rows() * 1e9 / taken;
    }

    @Override
    public void close() throws IOException {
        if (suite != null) {
            suite.close();
        }
    }
}
