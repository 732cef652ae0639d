package vn.giamngheo.budget.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Locks;
import vn.giamngheo.budget.ledger.ReadingDocument;
import vn.giamngheo.budget.ledger.Reversing;
import vn.giamngheo.platform.act.Act;

/**
 * Receipts and the allocations that they tell of are one money: as soon as the giver has entered its act, the receipt is
 * taken out again, and the giver's word counts. What differs is a finding at both.
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

    /** To be called before an allocation is recorded: no receipt under its act is recorded meanwhile. */
    public void await(LedgerDocument allocation, Act act) {
        GiversAct.of(allocation, act).ifPresent(under -> locks.take(under.lock()));
    }

    /** To be called when an allocation has been recorded. */
    public void match(LedgerDocument allocation, Act act) {
        GiversAct.of(allocation, act).ifPresent(under -> match(under, allocation.date(), allocation.adjusts()));
    }

    /**
     * Takes out what has been entered by the giver, too. The act is locked.
     *
     * @param adjusts number of the act that allows it in a closed year; null where none is named
     */
    void match(GiversAct act, LocalDate on, String adjusts) {
        for (var receipt : receipts.under(act)) {
            if (!receipt.matched() && receipts.entered(act, receipt.receiver())) {
                takeOut(receipt.documentId(), on, adjusts);
            }
        }
        receipts.under(act).forEach(receipt -> differences.settle(receipt, act));
    }

    /** On the later one of both days, so that on none of them the money is there twice, or not at all. */
    private void takeOut(UUID receipt, LocalDate on, String adjusts) {
        var document = reading.existing(receipt, LedgerDocument.Kind.RECEIPT);
        var day = document.date().isAfter(on) ? document.date() : on;
        ledger.recordWhatIsSigned(
                document.reversalUnderItsAct(day).adjusting(adjusts), reading.act(document), reversing.inRed(receipt));
        receipts.mark(receipt, "MATCHED");
    }
}
