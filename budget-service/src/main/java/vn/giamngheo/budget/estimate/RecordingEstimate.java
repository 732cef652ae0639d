package vn.giamngheo.budget.estimate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.Adjustments;
import vn.giamngheo.budget.ledger.Decision;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Part;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Records an estimate: each source enters the ledger at a place of its own level. */
@ApplicationScoped
class RecordingEstimate {

    @Inject
    Holders holders;

    @Inject
    DocumentRules rules;

    @Inject
    Adjustments adjustments;

    @Inject
    Ledger ledger;

    DocumentView record(EstimateRequest request) {
        var decision = Decision.of(request.decision());
        rules.check(
                request.programme(),
                request.year(),
                request.date(),
                request.total(),
                request.parts(),
                decision,
                request.revision());
        var postings = new ArrayList<Posting>();
        for (var i = 0; i < request.parts().size(); i++) {
            postings.add(posting(request, decision, request.parts().get(i), "/parts/" + i));
        }
        var document = LedgerDocument.estimate(
                        request.programme(), request.year(), request.date(), decision.posted(request.total()))
                .deciding(decision, request.revision())
                .adjusting(request.adjusts())
                .noting(request.note());
        adjustments.enter(document, Posting.receivers(postings), request.act());
        return ledger.record(document, request.act(), postings, Where.request());
    }

    private Posting posting(EstimateRequest request, Decision decision, Part part, String pointer) {
        var receiver = holders.own(part.receiver(), request.date(), pointer + "/receiver");
        if (!receiver.place().level().equals(part.source().level())) {
            throw new ProblemException(
                    BudgetProblem.SOURCE_OF_ANOTHER_LEVEL,
                    Where.body(pointer + "/source"),
                    part.source().words(),
                    part.source().levelInWords(),
                    part.receiver().text());
        }
        return Posting.giving(null, receiver.holder(), part.purpose(request.year()), decision.posted(part.amount()));
    }
}
