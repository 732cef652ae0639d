package vn.giamngheo.platform.imports;

import java.util.List;

/** How many lines came out how. */
public record Tally(int ok, int unchanged, int failed) {

    static final Tally NONE = new Tally(0, 0, 0);

    static Tally of(List<RowResult> results) {
        return results.stream().map(Tally::of).reduce(NONE, Tally::plus);
    }

    private static Tally of(RowResult result) {
        return switch (result.outcome().result()) {
            case OK -> new Tally(1, 0, 0);
            case UNCHANGED -> new Tally(0, 1, 0);
            case FAILED -> new Tally(0, 0, 1);
        };
    }

    Tally plus(Tally other) {
        return new Tally(ok + other.ok, unchanged + other.unchanged, failed + other.failed);
    }
}
