package vn.giamngheo.budget.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.events.FundingDecided;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * A funding request with its answer; amounts in đồng.
 *
 * @param project the livelihood project that asks
 * @param outcome {@code waiting}, {@code committed} or {@code refused}
 * @param decidedOn absent while it waits
 * @param reason why it was refused
 * @param document the paper that reserves the money
 * @param reserved what is kept and no contract has taken yet
 * @param cancelledOn when it was taken back
 * @param released what became free by that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FundingRequestView(
        UUID id,
        UUID project,
        String programme,
        LocalDate date,
        DocumentView.HolderView holder,
        List<PartView> parts,
        Money total,
        String outcome,
        LocalDate decidedOn,
        FundingDecided.Reason reason,
        UUID document,
        Money reserved,
        LocalDate cancelledOn,
        Money released) {

    static final String WAITING = "waiting";

    record PartView(String line, Source source, Nature nature, int originYear, int year, Money amount) {

        static PartView of(FundingRequest.Part part) {
            var purpose = part.purpose();
            return new PartView(
                    purpose.lineCode(),
                    purpose.source(),
                    purpose.nature(),
                    purpose.originYear(),
                    purpose.spendingYear(),
                    part.amount());
        }
    }

    /**
     * @param answer null while it waits
     * @param reserved what is kept for it
     */
    static FundingRequestView of(FundingRequest request, Answer answer, Money reserved) {
        var release = answer == null ? null : answer.release();
        return new FundingRequestView(
                request.id(),
                request.projectId(),
                request.programmeCode(),
                request.date(),
                new DocumentView.HolderView(
                        request.holder().kind(), request.holder().id()),
                request.parts().stream().map(PartView::of).toList(),
                request.total(),
                answer == null ? WAITING : answer.outcome(),
                answer == null ? null : answer.date(),
                answer == null ? null : answer.reason(),
                answer == null ? null : answer.documentId(),
                answer != null && answer.isCommitted() ? reserved : null,
                request.cancelledOn(),
                release == null ? null : release.amount());
    }
}
