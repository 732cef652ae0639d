package vn.giamngheo.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.giamngheo.testing.nation.Nation;

/** {@code bench/run}: what the suite costs against what it could cost, on this machine, in the same run. */
@Command(name = "bench/run", description = "Measure the suite against its floors")
final class Main implements Callable<Integer> {

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Rounds; medians count (default: 5)")
    private int rounds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Length of each measurement in a round (default: 20)")
    private int seconds;

    @Option(
            names = "--observations",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Rows of a file of observations (default: 1000000)")
    private int observations;

    @Option(
            names = "--households",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Households of four in a file (default: 100000)")
    private int households;

    @Option(names = "--only", paramLabel = "NAME", description = "Only the lines whose name begins so")
    private String only = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help")
    private boolean help;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        System.out.println(Line.HEADING);
        for (var benchmark : benchmarks()) {
            if (benchmark.name().startsWith(only)) {
                try (benchmark) {
                    System.out.println(Line.of(benchmark, rounds).text());
                }
            }
        }
        return 0;
    }

    private List<Benchmark> benchmarks() {
        var everywhere = Stream.of(
                new PaymentBenchmark(1_000, seconds),
                new PaymentBenchmark(1, seconds),
                new VisibleBenchmark(seconds),
                GatewayBenchmark.besideItsProxy(seconds),
                original(1),
                original(3),
                original(10),
                restated(1),
                restated(3),
                restated(10),
                new ObservationsBenchmark(observations),
                new ObservedRollUpBenchmark(observations, seconds),
                new HouseholdsBenchmark(households),
                new ReformBenchmark(),
                new StartBenchmark());
        var whereNginxIs = Nginx.installed().map(nginx -> GatewayBenchmark.beside(nginx, seconds));
        return Stream.concat(everywhere, whereNginxIs.stream()).toList();
    }

    private Benchmark original(int payments) {
        return new RollUpBenchmark("original", Nation.LAST_DAY, payments, seconds);
    }

    private Benchmark restated(int payments) {
        return new RollUpBenchmark("restated", "2025-12-31", payments, seconds);
    }
}
