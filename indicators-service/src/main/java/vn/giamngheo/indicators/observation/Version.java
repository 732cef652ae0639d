package vn.giamngheo.indicators.observation;

import java.time.Instant;
import java.time.LocalDate;
import vn.giamngheo.events.ObservationState;

/**
 * What was said of a figure at one time. It stays; what is wrong with it is said by the next one.
 *
 * @param number counts from 1
 * @param statedOn the day from which it is known
 * @param reason why it replaces the version before it; null of the first one
 * @param approvedOn the day from which it is in force; null while it is provisional
 */
public record Version(
        int number,
        Figure figure,
        String source,
        LocalDate statedOn,
        String reason,
        String recordedBy,
        Instant recordedAt,
        LocalDate approvedOn,
        String approvedBy) {

    boolean isApproved() {
        return approvedOn != null;
    }

    Version approved(LocalDate on, String by) {
        return new Version(number, figure, source, statedOn, reason, recordedBy, recordedAt, on, by);
    }

    ObservationState.Version told() {
        return new ObservationState.Version(
                number, figure.numerator(), figure.denominator(), figure.value(), source, statedOn, approvedOn, reason);
    }
}
