package vn.giamngheo.reporting.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.value.Period;

/**
 * One observation, to be carried onto the asked tree.
 *
 * @param adds how the indicator adds; null when the indicator is not known here yet
 * @param above the places above its own on the last day of its period on which that was there, the nearest first
 * @param below the places directly below its own on that day
 * @param population whom it counts; null for the whole place
 */
public record ObservedFact(
        UUID id,
        String indicatorCode,
        UUID areaId,
        LocalDate periodFrom,
        LocalDate periodTo,
        Long numerator,
        Long denominator,
        BigDecimal value,
        String adds,
        List<UUID> above,
        List<UUID> below,
        String population,
        Stated stated) {

    Measured measured() {
        return new Measured(indicatorCode, population);
    }

    boolean isRate() {
        return numerator != null;
    }

    boolean isFlow() {
        return "flow".equals(adds);
    }

    Period period() {
        return new Period(periodFrom, periodTo);
    }

    boolean isStock() {
        return "stock".equals(adds);
    }

    /** Whether it is a count that parts of its place can share; a value that does not add is none. */
    boolean isCountable() {
        return isRate() || isStock() || isFlow();
    }

    boolean overlaps(ObservedFact other) {
        return !periodFrom.isAfter(other.periodTo) && !periodTo.isBefore(other.periodFrom);
    }

    /** Whether it also speaks of a later time, when other places may have been below its own. */
    boolean reachesBeyond(ObservedFact other) {
        return periodTo.isAfter(other.periodTo) && overlaps(other);
    }

    /** Of one day what is approved comes after what is not. */
    boolean isLaterThan(ObservedFact other) {
        return periodTo.isAfter(other.periodTo)
                || periodTo.equals(other.periodTo) && stated.isApproved() && !other.stated.isApproved();
    }

    /** Whether it stands instead of a figure of a place above: for a longer time, or approved where that is not. */
    boolean standsInsteadOf(ObservedFact total) {
        return isFlow()
                && total.isAbove(this)
                && (covers(total) && !total.covers(this) || stated.isApproved() && !total.stated.isApproved());
    }

    private boolean covers(ObservedFact other) {
        return !periodFrom.isAfter(other.periodFrom) && !periodTo.isBefore(other.periodTo);
    }

    /** Whether it stands, for this time, for all that the other says. */
    boolean isAbove(ObservedFact other) {
        return other.above.contains(areaId) && overlaps(other);
    }
}
