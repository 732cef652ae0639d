package vn.giamngheo.budget.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.platform.value.Money;

/**
 * What a livelihood project asks for, as it was told.
 *
 * @param requestedBy the subject of whoever asked
 * @param correlationId of the request by which it was asked for
 * @param takenAt when it came here
 * @param cancelledOn when it was taken back; null while it stands
 */
record FundingRequest(
        UUID id,
        UUID projectId,
        String programmeCode,
        LocalDate date,
        Holder holder,
        String requestedBy,
        String correlationId,
        Instant takenAt,
        LocalDate cancelledOn,
        List<Part> parts) {

    /** @param amount in đồng */
    record Part(Purpose purpose, Money amount) {}

    boolean isCancelled() {
        return cancelledOn != null;
    }

    Money total() {
        return Money.sum(parts.stream().map(Part::amount).toList());
    }

    /** What keeps the money for it: bound, and of no contract yet. */
    List<Posting> reserving() {
        return parts.stream()
                .map(part -> Posting.committing(holder, part.purpose(), part.amount()))
                .toList();
    }
}
