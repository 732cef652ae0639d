package vn.giamngheo.budget.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.budget.ledger.GiversAct;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Locks;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.ReadingDocument;
import vn.giamngheo.budget.ledger.Reversing;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.reference.LineScope;

/**
 * Receipts and the allocations that they tell of are one money: as soon as the giver has entered its act, the receipt is
 * taken out, and the giver's word counts, until the giver takes its act back. What differs is a finding at both.
 */
@ApplicationScoped
public class MatchingReceipts {

    @Inject
    Receipts receipts;

    @Inject
    ReceiptDifferences differences;

    @Inject
    ReadingDocument reading;

    @Inject
    Reversing reversing;

    @Inject
    Ledger ledger;

    @Inject
    Locks locks;

    @Inject
    LineScope lineScope;

    /** To be called before an allocation is recorded: no receipt under its act is recorded meanwhile. */
    public void await(LedgerDocument allocation, Act act) {
        GiversAct.of(allocation, act).ifPresent(under -> locks.take(under.lock()));
    }

    /**
     * To be called when nothing else is to be locked before an allocation is recorded: what it does and what it takes out
     * are locked together, so that no two wait for each other.
     */
    public void lock(LedgerDocument allocation, Act act, List<Posting> postings) {
        var receivers = Posting.receivers(postings);
        var open = GiversAct.of(allocation, act).stream()
                .flatMap(under -> receipts.under(under).stream())
                .filter(receipt -> receivers.contains(receipt.receiver()))
                .flatMap(receipt -> reading.postings(receipt.documentId()).stream())
                .toList();
        if (!open.isEmpty()) {
            ledger.lock(
                    allocation.programmeCode(),
                    Stream.concat(postings.stream(), open.stream()).toList());
        }
    }

    /**
     * To be called before an allocation is taken back: what receivers have recorded of it counts again, unless another
     * paper of the act stands for them.
     */
    public void reinstate(LedgerDocument allocation, Act act, LocalDate on, String adjusts) {
        GiversAct.of(allocation, act).ifPresent(under -> receipts.under(under).stream()
                .filter(Receipt::matched)
                .filter(receipt -> !receipts.entered(under, receipt.receiver(), allocation.id()))
                .forEach(receipt -> turn(receipt, on, adjusts, Where.request())));
    }

    /** To be called when an allocation has been recorded or taken back. */
    public void match(LedgerDocument allocation, Act act) {
        GiversAct.of(allocation, act).ifPresent(under -> match(under, allocation.date(), allocation.adjusts()));
    }

    /**
     * Takes out what has been entered by the giver, too. The act is locked.
     *
     * @param adjusts number of the act that allows it in a closed year; null where none is named
     * @throws ProblemException 403 when a receipt that is to be taken out has lines that are none of the caller's
     */
    void match(GiversAct act, LocalDate on, String adjusts) {
        for (var receipt : receipts.under(act)) {
            if (!receipt.matched() && receipts.entered(act, receipt.receiver(), null)) {
                turn(receipt, on, adjusts, Where.body("/act/number"));
            }
        }
        receipts.under(act).forEach(receipt -> differences.settle(receipt, act));
    }

    /**
     * Takes a receipt out, or in again, by a paper that undoes the last one about it; on the later one of both days, so
     * that on none of them the money is there twice, or not at all. A receipt is one paper: who writes for some of its lines
     * alone turns none of it.
     */
    private void turn(Receipt receipt, LocalDate on, String adjusts, Where where) {
        var last = reading.existing(reversing.last(receipt.documentId()), LedgerDocument.Kind.RECEIPT);
        reading.postings(last.id())
                .forEach(part ->
                        lineScope.require(last.programmeCode(), part.purpose().lineCode(), where));
        var day = last.date().isAfter(on) ? last.date() : on;
        ledger.recordWhatIsSigned(
                last.reversalUnderItsAct(day).adjusting(adjusts), reading.act(last), reversing.inRed(last.id()));
        receipts.mark(receipt.documentId(), receipt.matched() ? "OPEN" : "MATCHED");
    }
}
