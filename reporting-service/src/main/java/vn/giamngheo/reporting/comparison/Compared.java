package vn.giamngheo.reporting.comparison;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.restatement.SideBySide;

/**
 * The figure that is compared.
 *
 * @param unit of its values
 * @param parameters what else tells it apart, with their defaults
 * @param restated whether figures of places that have ended are carried onto the tree
 */
record Compared(
        String figure,
        Label name,
        String unit,
        SortedMap<String, String> parameters,
        boolean restated,
        Set<Feed> feeds,
        Reading reading) {

    static final String PERCENT = "percent";
    static final String DONG = "dong";

    private static final String POINTS = "percentage_points";

    /** Finds what is known of it in a year. */
    interface Reading {

        /** For all places together: how many queries it takes does not depend on how many they are. */
        Value.OfYear of(SideBySide places, int year);
    }

    boolean isRate() {
        return unit.equals(PERCENT) || unit.equals(POINTS);
    }

    String changeUnit() {
        return isRate() ? POINTS : unit;
    }

    /** All that is needed for any of them. */
    static Set<Feed> feeds(Collection<FigureKind> kinds) {
        return kinds.stream().flatMap(kind -> kind.feeds().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
