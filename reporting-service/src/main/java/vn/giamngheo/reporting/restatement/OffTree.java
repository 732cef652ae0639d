package vn.giamngheo.reporting.restatement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * Places that are not on the tree, and have figures of the year that the value does not hold.
 *
 * @param places how many they are
 * @param named the first of them by code, {@value #MOST_NAMED} at most
 */
public record OffTree(int places, List<ReportArea> named) {

    static final int MOST_NAMED = 20;

    /** Null for none. */
    public static OffTree of(Collection<UUID> places, Named named) {
        return of(places.stream().map(named::place).toList());
    }

    /** Null for none. */
    public static OffTree of(Collection<ReportArea> places) {
        return places.isEmpty()
                ? null
                : new OffTree(
                        places.size(),
                        places.stream()
                                .sorted(ReportArea.BY_CODE)
                                .limit(MOST_NAMED)
                                .toList());
    }
}
