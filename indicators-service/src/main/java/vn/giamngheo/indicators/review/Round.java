package vn.giamngheo.indicators.review;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A row of {@code review_round}.
 *
 * @param openingOn the day with whose classes the period begins
 * @param opinionOn when the district was heard; null unless it was
 * @param decidedOn null while it is under way, {@code effectiveOn} and {@code actId} with it
 * @param signed whether a decision that was signed on paper was recorded
 */
public record Round(
        UUID id,
        UUID communeId,
        ReviewKind kind,
        UUID standardId,
        String standard,
        int year,
        LocalDate openedOn,
        LocalDate openingOn,
        LocalDate opinionOn,
        LocalDate decidedOn,
        LocalDate effectiveOn,
        boolean signed,
        UUID actId) {

    public boolean isDecided() {
        return decidedOn != null;
    }
}
