package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.FundingDecided;
import vn.giamngheo.events.FundingRequested;
import vn.giamngheo.platform.value.Money;

/**
 * What a project has asked for, and what the ledger has answered so far.
 *
 * @param answer null while none has come
 * @param cancelledOn null while it stands
 * @param released what became free by the cancellation, in đồng; null until then
 */
record Funding(
        FundingRequested request,
        Instant requestedAt,
        FundingDecided answer,
        LocalDate cancelledOn,
        String cancelledFor,
        Long released) {

    static final String WAITING = "waiting";

    boolean isWaiting() {
        return answer == null && cancelledOn == null;
    }

    /** Whether the ledger keeps money for it, or may still do so. */
    boolean isLive() {
        return cancelledOn == null && (answer == null || isCommitted());
    }

    boolean isCommitted() {
        return cancelledOn == null && answer != null && answer.outcome().equals(FundingDecided.COMMITTED);
    }

    Money total() {
        return Money.sum(
                request.parts().stream().map(part -> Money.of(part.amount())).toList());
    }

    /** Since when the project waits for an answer; null while it does not. */
    static Instant requestedSince(List<Funding> all) {
        return all.stream()
                .filter(Funding::isWaiting)
                .map(Funding::requestedAt)
                .findFirst()
                .orElse(null);
    }

    /**
     * A funding request as it is read; amounts in đồng.
     *
     * @param outcome {@code waiting}, {@code committed} or {@code refused}
     * @param decidedOn absent while it waits
     * @param reason why the ledger has refused it
     * @param document the paper of the ledger that reserves the money
     * @param cancelledOn when it was taken back, and why
     * @param released what became free by that
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            LocalDate date,
            Instant requestedAt,
            HolderView holder,
            List<PartView> parts,
            Money total,
            String outcome,
            LocalDate decidedOn,
            FundingDecided.Reason reason,
            UUID document,
            LocalDate cancelledOn,
            String cancelledFor,
            Money released) {}

    /** As it was asked for. */
    record PartView(String line, String source, String nature, int originYear, int year, Money amount) {

        static PartView of(FundingRequested.Part part) {
            return new PartView(
                    part.lineCode(),
                    part.source(),
                    part.nature(),
                    part.originYear(),
                    part.spendingYear(),
                    Money.of(part.amount()));
        }
    }

    /** @param kind {@code area} or {@code agency} */
    record HolderView(String kind, UUID id) {}

    View view() {
        return new View(
                request.id(),
                request.date(),
                requestedAt,
                new HolderView(request.holder().kind(), request.holder().id()),
                request.parts().stream().map(PartView::of).toList(),
                total(),
                answer == null ? WAITING : answer.outcome(),
                answer == null ? null : answer.date(),
                answer == null ? null : answer.reason(),
                answer == null ? null : answer.documentId(),
                cancelledOn,
                cancelledFor,
                released == null ? null : Money.of(released));
    }
}
