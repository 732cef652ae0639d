package vn.giamngheo.budget.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.trail.Personal;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * A document of the ledger with its postings.
 *
 * @param act the act that it was recorded with
 * @param decision of an estimate or an allocation
 * @param revision which adjustment it is (lần thứ n)
 * @param giver who gives; of a receipt, whom its receiver names
 * @param voucher number of the treasury's voucher
 * @param total in đồng; of an estimate, allocation, handover or payment the sum of the postings, of a budget transfer 0, of a
 *     carry-over what is carried, of an opening balance what was received, of a receipt what came
 * @param fundingRequest the funding request whose reserve it fills, frees or hands to a contract
 * @param reverses the paper that it takes back
 * @param reversedBy the paper by which it was taken back
 * @param refunds the payment or advance of which something came back
 * @param adjusts number of the act that allows postings into a closed year
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentView(
        UUID id,
        String kind,
        String programme,
        int year,
        LocalDate date,
        Act act,
        Decision decision,
        Integer revision,
        String note,
        HolderView giver,
        @Personal String payee,
        String voucher,
        Money total,
        UUID contract,
        UUID request,
        UUID fundingRequest,
        UUID reverses,
        UUID reversedBy,
        UUID refunds,
        String adjusts,
        List<PostingView> postings) {

    /** @param kind {@code area} or {@code agency} */
    public record HolderView(String kind, UUID id) {

        static HolderView of(Holder holder) {
            return holder == null ? null : new HolderView(holder.kind(), holder.id());
        }
    }

    /** @param amount in đồng; below zero when it undoes what the same effect did before */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PostingView(
            UUID id,
            HolderView giver,
            HolderView receiver,
            String line,
            Source source,
            Nature nature,
            int originYear,
            int spendingYear,
            Effect effect,
            Money amount,
            Integer stage,
            UUID work) {

        static PostingView of(Posting posting) {
            var purpose = posting.purpose();
            return new PostingView(
                    posting.id(),
                    HolderView.of(posting.giver()),
                    HolderView.of(posting.receiver()),
                    purpose.lineCode(),
                    purpose.source(),
                    purpose.nature(),
                    purpose.originYear(),
                    purpose.spendingYear(),
                    posting.effect(),
                    posting.amount(),
                    posting.stage(),
                    posting.workId());
        }
    }

    /** Of a paper that was just recorded. */
    static DocumentView of(LedgerDocument document, Act act, List<Posting> postings) {
        return of(document, act, postings, null);
    }

    static DocumentView of(LedgerDocument document, Act act, List<Posting> postings, UUID reversedBy) {
        return new DocumentView(
                document.id(),
                document.kind().wireName(),
                document.programmeCode(),
                document.year(),
                document.date(),
                act,
                document.decision(),
                document.revision(),
                document.note(),
                HolderView.of(document.giver()),
                document.payee(),
                document.voucher(),
                document.total(),
                document.contractId(),
                document.requestId(),
                document.fundingRequestId(),
                document.reversesId(),
                reversedBy,
                document.refunds(),
                document.adjusts(),
                postings.stream().map(PostingView::of).toList());
    }
}
