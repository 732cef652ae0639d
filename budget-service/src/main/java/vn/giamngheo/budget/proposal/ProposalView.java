package vn.giamngheo.budget.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A proposal with what follows from it; amounts in đồng.
 *
 * @param status {@code draft} or {@code enacted}
 * @param complete whether all bases are known
 * @param allocationId the allocation that it has become
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
        UUID id,
        UUID areaId,
        String title,
        String programme,
        int year,
        LocalDate date,
        String status,
        UUID allocationId,
        Content.Party giver,
        String unit,
        List<Content.Criterion> criteria,
        List<Receiver> receivers,
        boolean complete,
        List<Pot> pots) {

    /** @param points coefficient times base over all criteria; absent while a base is missing */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Receiver(Content.Party holder, Map<String, BigDecimal> bases, BigDecimal points) {}

    /** @param shares absent while a base is missing */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pot(String line, String source, String nature, int originYear, long amount, List<Share> shares) {}

    /**
     * @param computed by the norm
     * @param amount as it was set by hand, else as computed
     * @param difference amount less computed
     */
    record Share(Content.Party holder, long computed, long amount, long difference) {}

    static ProposalView of(Proposal proposal) {
        var content = proposal.content();
        return new ProposalView(
                proposal.id(),
                proposal.areaId(),
                content.title(),
                proposal.programme(),
                proposal.year(),
                proposal.date(),
                proposal.allocationId() == null ? "draft" : "enacted",
                proposal.allocationId(),
                content.giver(),
                content.unit(),
                content.criteria(),
                content.receivers().stream()
                        .map(receiver ->
                                new Receiver(receiver.holder(), receiver.bases(), receiver.points(content.criteria())))
                        .toList(),
                content.isComplete(),
                content.pots().stream().map(pot -> pot(pot, content)).toList());
    }

    private static Pot pot(Content.Pot pot, Content content) {
        return new Pot(
                pot.line(),
                pot.source(),
                pot.nature(),
                pot.originYear(),
                pot.amount(),
                pot.shares() == null ? null : shares(pot, content));
    }

    private static List<Share> shares(Content.Pot pot, Content content) {
        return IntStream.range(0, pot.shares().size())
                .mapToObj(i -> {
                    var share = pot.shares().get(i);
                    return new Share(
                            content.receivers().get(i).holder(),
                            share.computed(),
                            share.amount(),
                            share.amount() - share.computed());
                })
                .toList();
    }
}
