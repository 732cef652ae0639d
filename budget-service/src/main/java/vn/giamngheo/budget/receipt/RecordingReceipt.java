package vn.giamngheo.budget.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.GiversAct;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Locks;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.ReadingDocument;
import vn.giamngheo.budget.ledger.ReversalRequest;
import vn.giamngheo.budget.ledger.Reversing;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Places;

/**
 * Records a receipt: its money is the receiver's, though nobody's giving has been recorded yet. The giver's balances do
 * not change: only the giver's own papers change them.
 */
@ApplicationScoped
class RecordingReceipt {

    @Inject
    Holders holders;

    @Inject
    Places places;

    @Inject
    DocumentRules rules;

    @Inject
    Locks locks;

    @Inject
    Receipts receipts;

    @Inject
    MatchingReceipts matching;

    @Inject
    ReceiptDifferences differences;

    @Inject
    ReadingDocument reading;

    @Inject
    Reversing reversing;

    @Inject
    Ledger ledger;

    DocumentView record(ReceiptRequest request) {
        var receiving = holders.own(request.receiver(), request.date(), "/receiver");
        var giving = holders.existing(request.giver(), request.date(), "/giver");
        requireAbove(giving, receiving, request);
        var receiver = receiving.holder();
        var giver = giving.holder();
        rules.checkLines(request.programme(), request.year(), request.date(), request.total(), request.parts());
        var document = LedgerDocument.receipt(
                        request.programme(), request.year(), request.date(), request.total(), giver)
                .adjusting(request.adjusts())
                .noting(request.note());
        var act = act(request, document, giver, receiver);
        locks.take(act.lock());
        requireFirst(act, receiver);
        var view = ledger.record(document, request.act(), postings(request, receiver), Where.request());
        receipts.insert(document.id(), receiver, act);
        matching.match(act, request.date(), request.adjusts());
        return view;
    }

    /** Money comes from above: nobody names a stranger, in whose reports it would stand as given. */
    private void requireAbove(Holders.Placed giver, Holders.Placed receiver, ReceiptRequest request) {
        if (!places.isWithin(receiver.place().id(), List.of(giver.place().id()), request.date())) {
            throw new ProblemException(
                    BudgetProblem.GIVER_NOT_ABOVE,
                    Where.body("/giver"),
                    request.giver().text(),
                    request.receiver().text());
        }
    }

    private static GiversAct act(ReceiptRequest request, LedgerDocument document, Holder giver, Holder receiver) {
        if (giver.equals(receiver)) {
            throw new ProblemException(BudgetProblem.GIVER_IS_RECEIVER, Where.body("/giver"));
        }
        return GiversAct.of(document, request.act())
                .filter(act -> request.act().signed())
                .orElseThrow(() -> new ProblemException(BudgetProblem.ACT_NOT_SIGNED, Where.body("/act")));
    }

    private void requireFirst(GiversAct act, Holder receiver) {
        if (receipts.under(act).stream().anyMatch(each -> each.receiver().equals(receiver))) {
            throw new ProblemException(BudgetProblem.RECEIPT_RECORDED_ALREADY, Where.body("/act/number"), act.number());
        }
    }

    private static List<Posting> postings(ReceiptRequest request, Holder receiver) {
        return request.parts().stream()
                .map(part -> Posting.giving(null, receiver, part.purpose(request.year()), part.amount()))
                .toList();
    }

    /**
     * Withdraws what was recorded wrongly. What the giver has entered meanwhile has taken its money out already, then only
     * the difference is gone.
     */
    DocumentView withdraw(UUID id, ReversalRequest request) {
        var document = reversing.open(id, LedgerDocument.Kind.RECEIPT, request);
        var act = GiversAct.of(document, reading.act(document)).orElseThrow();
        locks.take(act.lock());
        var state = receipts.state(id);
        if (state.equals("WITHDRAWN")) {
            throw new ProblemException(BudgetProblem.ALREADY_REVERSED, Where.request());
        }
        receipts.mark(id, "WITHDRAWN");
        differences.resolve(id);
        var last = reversing.last(id);
        return state.equals("MATCHED")
                ? reading.read(last, LedgerDocument.Kind.RECEIPT)
                : reversing.reverse(reading.existing(last, LedgerDocument.Kind.RECEIPT), request);
    }
}
