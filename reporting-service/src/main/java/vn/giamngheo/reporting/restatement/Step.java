package vn.giamngheo.reporting.restatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One step from a place that is not on the asked tree towards it: to a successor, or back to a predecessor.
 *
 * @param effectiveOn the first day of the successor
 * @param share percent of the place that goes there; null where nobody has stated it, and on the way back
 * @param shareBase what the share is of; null without one
 * @param there whether the place {@code to} is on the asked tree
 * @param back whether it leads to a predecessor
 */
record Step(
        UUID from,
        UUID to,
        UUID act,
        LocalDate effectiveOn,
        BigDecimal share,
        String shareBase,
        boolean there,
        boolean back) {

    /** Which place was there first. */
    UUID earlier() {
        return back ? to : from;
    }

    UUID later() {
        return back ? from : to;
    }
}
