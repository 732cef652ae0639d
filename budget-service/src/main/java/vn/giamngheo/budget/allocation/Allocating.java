package vn.giamngheo.budget.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.Adjustments;
import vn.giamngheo.budget.ledger.Decision;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.ReadingDocument;
import vn.giamngheo.budget.ledger.ReversalRequest;
import vn.giamngheo.budget.ledger.Reversing;
import vn.giamngheo.budget.receipt.MatchingReceipts;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Records an allocation: the giver's money goes to the receivers and stays of its source. */
@ApplicationScoped
public class Allocating {

    @Inject
    Holders holders;

    @Inject
    DocumentRules rules;

    @Inject
    Adjustments adjustments;

    @Inject
    MatchingReceipts receipts;

    @Inject
    ReadingDocument reading;

    @Inject
    Reversing reversing;

    @Inject
    Ledger ledger;

    public DocumentView allocate(AllocationRequest request) {
        var giver = holders.own(request.giver(), request.date(), "/giver").holder();
        var decision = Decision.of(request.decision());
        rules.check(
                request.programme(), request.date(), request.total(), request.parts(), decision, request.revision());
        var postings = new ArrayList<Posting>();
        for (var i = 0; i < request.parts().size(); i++) {
            postings.add(posting(request, decision, giver, i));
        }
        var document = LedgerDocument.allocation(
                        request.programme(), request.year(), request.date(), decision.posted(request.total()), giver)
                .deciding(decision, request.revision())
                .adjusting(request.adjusts())
                .noting(request.note());
        adjustments.enter(document, List.of(giver), request.act());
        receipts.await(document, request.act());
        var view = ledger.record(document, request.act(), postings, Where.body("/giver"));
        receipts.match(document, request.act());
        return view;
    }

    /** Takes an allocation back; what its receivers have recorded of it is held against what is left of the act. */
    DocumentView takeBack(UUID id, ReversalRequest request) {
        var allocation = reading.existing(id, LedgerDocument.Kind.ALLOCATION);
        var act = reading.act(allocation);
        receipts.await(allocation, act);
        var view = reversing.reverse(id, LedgerDocument.Kind.ALLOCATION, request);
        receipts.match(allocation, act);
        return view;
    }

    private Posting posting(AllocationRequest request, Decision decision, Holder giver, int index) {
        var part = request.parts().get(index);
        var pointer = "/parts/" + index + "/receiver";
        var receiver =
                holders.existing(part.receiver(), request.date(), pointer).holder();
        if (receiver.equals(giver)) {
            throw new ProblemException(BudgetProblem.GIVER_IS_RECEIVER, Where.body(pointer));
        }
        return Posting.giving(giver, receiver, part.purpose(request.year()), decision.posted(part.amount()));
    }
}
