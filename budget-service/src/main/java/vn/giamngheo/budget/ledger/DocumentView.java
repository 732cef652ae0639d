package vn.giamngheo.budget.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * A document of the ledger with its postings.
 *
 * @param act the act that it was recorded with
 * @param decision of an estimate or an allocation
 * @param revision which adjustment it is (lần thứ n)
 * @param reverses the document that it undoes
 * @param giver who gives; of a receipt, whom its receiver names
 * @param voucher number of the treasury's voucher
 * @param total in đồng; of an estimate, allocation, handover or payment the sum of the postings, of a budget transfer 0, of a
 *     carry-over what is carried, of an opening balance what was received, of a receipt what came
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
        UUID reverses,
        String note,
        HolderView giver,
        String payee,
        String voucher,
        Money total,
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
            Money amount) {

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
                    posting.amount());
        }
    }

    static DocumentView of(LedgerDocument document, Act act, List<Posting> postings) {
        return new DocumentView(
                document.id(),
                document.kind().wireName(),
                document.programmeCode(),
                document.year(),
                document.date(),
                act,
                document.decision(),
                document.revision(),
                document.reversesId(),
                document.note(),
                HolderView.of(document.giver()),
                document.payee(),
                document.voucher(),
                document.total(),
                postings.stream().map(PostingView::of).toList());
    }
}
