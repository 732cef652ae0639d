package vn.giamngheo.bench;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;

/**
 * The national report of budget execution over payments of 3,321 communes in 13 lines, one or more of each, of one of five years
 * after the other; the floor adds the rows of the same year without any tree.
 */
final class RollUpBenchmark implements Benchmark {

    private static final String FLOOR = """
            select programme_code, line_code, source, sum(amount) from projection.posting
            where spending_year = ? and programme_code = ? group by programme_code, line_code, source""";

    private final String basis;
    private final String tree;
    private final int payments;
    private final int seconds;
    private SuiteUnderTest suite;
    private Country country;
    private int asked;

    /** @param payments of each commune, line and year */
    RollUpBenchmark(String basis, String tree, int payments, int seconds) {
        this.basis = basis;
        this.tree = tree;
        this.payments = payments;
        this.seconds = seconds;
    }

    @Override
    public String name() {
        return "roll-up-%s-%dx-p95".formatted(basis, payments);
    }

    @Override
    public Unit unit() {
        return Unit.MILLISECONDS;
    }

    @Override
    public void prepare() throws Exception {
        suite = new SuiteUnderTest().started();
        country = new Country(suite);
        country.settle(payments);
        country.reform();
        country.awaitReform();
        country.analyze();
    }

    @Override
    public double ours() throws Exception {
        var token = suite.token("auditor");
        try (var connection = new Connection(suite.gateway())) {
            return p95(() -> connection
                    .send(Request.get(Country.report(basis, tree, nextYear()), token))
                    .succeeded());
        }
    }

    @Override
    public double floor() throws Exception {
        try (var connection = country.connect("reporting");
                var statement = connection.prepareStatement(FLOOR)) {
            return p95(() -> added(statement));
        }
    }

    private int added(PreparedStatement statement) throws SQLException {
        statement.setInt(1, nextYear());
        statement.setString(2, Country.PROGRAMME);
        var lines = 0;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                lines++;
            }
        }
        if (lines == 0) {
            throw new IllegalStateException("nothing was added");
        }
        return lines;
    }

    private int nextYear() {
        return Country.FIRST_YEAR + asked++ % (Country.LAST_YEAR - Country.FIRST_YEAR + 1);
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
