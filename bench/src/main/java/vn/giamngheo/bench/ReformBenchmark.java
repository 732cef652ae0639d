package vn.giamngheo.bench;

import java.io.IOException;

/**
 * From the first row of a nation's reform to the first national report that is restated by it: lists of units and
 * conversions, the act, its places in all services, the report. The floor copies what the reform leaves in the tables of
 * the four services into tables of the same shape. Each round is a reform of a new suite.
 */
final class ReformBenchmark implements Benchmark {

    private SuiteUnderTest suite;
    private Country country;

    @Override
    public String name() {
        return "reform-to-report";
    }

    @Override
    public Unit unit() {
        return Unit.MILLISECONDS;
    }

    @Override
    public void prepare() {
        // Each round prepares its own suite.
    }

    @Override
    public double ours() throws Exception {
        close();
        suite = new SuiteUnderTest().started();
        country = new Country(suite);
        country.settle(1);
        var begun = System.nanoTime();
        readRestated(country.reform());
        return (System.nanoTime() - begun) / 1e6;
    }

    private void readRestated(String event) throws IOException {
        var question = Request.get(
                Country.report("restated", "2025-12-31", Country.LAST_YEAR), suite.token("auditor"), "After: " + event);
        try (var connection = new Connection(suite.gateway())) {
            var report = connection.send(question);
            while (report.status() == 503) {
                report = connection.send(question);
            }
            report.succeeded();
        }
    }

    @Override
    public double floor() throws Exception {
        return new ReformFloor(country).milliseconds();
    }

    @Override
    public void close() throws IOException {
        if (suite != null) {
            suite.close();
            suite = null;
        }
    }
}
