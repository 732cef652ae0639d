package vn.giamngheo.bench;

import java.util.ArrayList;
import java.util.List;

/** The medians of some rounds. */
record Line(String name, Unit unit, List<Double> ours, List<Double> floors) {

    private static final String FORMAT = "%-28s %14s %14s %8s   %s";

    static final String HEADING = String.format(FORMAT, "name", "ours", "floor", "ratio", "ours in each round / floor");

    /** Runs both sides in turn, so that whatever else the machine does falls on both. One round before does not count. */
    static Line of(Benchmark benchmark, int rounds) throws Exception {
        var line = new Line(benchmark.name(), benchmark.unit(), new ArrayList<>(), new ArrayList<>());
        benchmark.prepare();
        benchmark.ours();
        benchmark.floor();
        for (var round = 0; round < rounds; round++) {
            line.ours.add(benchmark.ours());
            line.floors.add(benchmark.floor());
        }
        return line;
    }

    String text() {
        var mine = median(ours);
        var least = median(floors);
        return String.format(
                FORMAT, name, unit.text(mine), unit.text(least), String.format("%.2f", mine / least), rounds());
    }

    private String rounds() {
        return String.join(" ", ours.stream().map(unit::text).toList()) + " / "
                + String.join(" ", floors.stream().map(unit::text).toList());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
