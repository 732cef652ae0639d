package vn.giamngheo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;

/**
 * The national plan-progress of a year over what all communes observed in its months, version by version; the floor adds the
 * figures of the same year without any tree.
 */
final class ObservedRollUpBenchmark implements Benchmark {

    private static final String FLOOR = """
            select indicator_code, coalesce(population, ''), sum(value) from projection.observation
            where indicator_code = ? and period_to between ? and ? group by 1, 2""";

    private final int rows;
    private final int seconds;
    private SuiteUnderTest suite;
    private ObservedNation nation;

    ObservedRollUpBenchmark(int rows, int seconds) {
        this.rows = rows;
        this.seconds = seconds;
    }

    @Override
    public String name() {
        return "observations-rolled-up-p95";
    }

    @Override
    public Unit unit() {
        return Unit.MILLISECONDS;
    }

    @Override
    public void prepare() throws Exception {
        suite = new SuiteUnderTest().started();
        nation = new ObservedNation(suite, rows);
        nation.settle();
        var file = nation.file(true);
        nation.imports(file);
        Files.delete(file);
        nation.plan();
        nation.awaitReported(rows);
    }

    @Override
    public double ours() throws Exception {
        var question = Request.get(
                "/api/v1/reports/plan-progress?area=VN&year=" + ObservedNation.YEAR, suite.token("auditor"));
        try (var connection = new Connection(suite.gateway())) {
            return p95(() -> answered(connection.send(question).succeeded().body()));
        }
    }

    private static String answered(String report) {
        if (!report.contains(ObservedNation.INDICATOR) || report.contains("\"actual\":null")) {
            throw new IllegalStateException(report);
        }
        return report;
    }

    @Override
    public double floor() throws Exception {
        try (var connection = nation.connect("reporting");
                var statement = connection.prepareStatement(FLOOR)) {
            return p95(() -> added(statement));
        }
    }

    private static int added(PreparedStatement statement) throws SQLException {
        statement.setString(1, ObservedNation.INDICATOR);
        statement.setObject(2, LocalDate.of(ObservedNation.YEAR, 1, 1));
        statement.setObject(3, LocalDate.of(ObservedNation.YEAR, 12, 31));
        var groups = 0;
        try (var found = statement.executeQuery()) {
            while (found.next()) {
                groups++;
            }
        }
        if (groups == 0) {
            throw new IllegalStateException("nothing was added");
        }
        return groups;
    }

    /** One after another. @return the time within which 95 of 100 ended, in ms */
    private double p95(Callable<?> question) throws Exception {
        var times = new ArrayList<Long>();
        for (var end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end; ) {
            var begun = System.nanoTime();
            question.call();
            times.add(System.nanoTime() - begun);
        }
        times.sort(null);
        return times.get(times.size() * 95 / 100) / 1e6;
    }

    @Override
    public void close() throws IOException {
        if (suite != null) {
            suite.close();
        }
    }
}
