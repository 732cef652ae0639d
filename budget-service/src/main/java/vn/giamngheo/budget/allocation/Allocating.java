package vn.giamngheo.budget.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Part;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Records an allocation: the giver's money goes to the receivers and stays of its source. */
@ApplicationScoped
class Allocating {

    @Inject
    Holders holders;

    @Inject
    DocumentRules rules;

    @Inject
    Ledger ledger;

    DocumentView allocate(AllocationRequest request) {
        var giver = holders.own(request.giver(), request.date(), "/giver").holder();
        rules.check(request.programme(), request.date(), request.total(), request.parts());
        var postings = new ArrayList<Posting>();
        for (var i = 0; i < request.parts().size(); i++) {
            postings.add(posting(request, giver, request.parts().get(i), "/parts/" + i));
        }
        var document = LedgerDocument.allocation(
                        request.programme(), request.year(), request.date(), request.total(), giver)
                .noting(request.note())
                .adjusting(request.adjusts());
        return ledger.record(document, request.act(), postings, Where.body("/giver"));
    }

    private Posting posting(AllocationRequest request, Holder giver, Part part, String pointer) {
        var receiver = holders.existing(part.receiver(), request.date(), pointer + "/receiver")
                .holder();
        if (receiver.equals(giver)) {
            throw new ProblemException(BudgetProblem.GIVER_IS_RECEIVER, Where.body(pointer + "/receiver"));
        }
        return Posting.giving(giver, receiver, part.purpose(request.year()), part.amount());
    }
}
