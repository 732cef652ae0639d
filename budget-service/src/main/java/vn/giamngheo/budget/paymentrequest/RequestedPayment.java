package vn.giamngheo.budget.paymentrequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.trail.Personal;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * A request for a payment or an advance (đề nghị thanh toán, tạm ứng), and what was decided on it.
 *
 * @param date of the request
 * @param requestedBy the subject who asks, who never decides on it
 * @param reason why it was refused; null otherwise
 * @param documentId the payment or advance; null until then
 */
record RequestedPayment(
        UUID id,
        Claim claim,
        LocalDate date,
        String note,
        State state,
        String requestedBy,
        Instant requestedAt,
        String reason,
        UUID documentId) {

    /** What became of it. */
    enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("paid")
        PAID,
        @JsonProperty("refused")
        REFUSED
    }

    View view() {
        var purpose = claim.purpose();
        return new View(
                id,
                claim.kind(),
                claim.contractId(),
                claim.stage(),
                claim.clears().isAboveZero() ? claim.clears() : null,
                claim.programme(),
                purpose.spendingYear(),
                date,
                new DocumentView.HolderView(
                        claim.holder().kind(), claim.holder().id()),
                purpose.lineCode(),
                purpose.source(),
                purpose.nature(),
                purpose.originYear(),
                claim.payee(),
                claim.amount(),
                note,
                state,
                requestedAt,
                reason,
                documentId);
    }

    /** As it is read; amounts in đồng. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            Claim.Kind kind,
            UUID contract,
            Integer stage,
            Money clears,
            String programme,
            int year,
            LocalDate date,
            DocumentView.HolderView holder,
            String line,
            Source source,
            Nature nature,
            int originYear,
            @Personal String payee,
            Money amount,
            String note,
            State state,
            Instant requestedAt,
            String reason,
            UUID document) {}
}
