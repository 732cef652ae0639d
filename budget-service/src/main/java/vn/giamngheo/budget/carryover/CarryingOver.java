package vn.giamngheo.budget.carryover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Carries money into a later spending year: an act, never a remainder. */
@ApplicationScoped
class CarryingOver {

    @Inject
    Holders holders;

    @Inject
    DocumentRules rules;

    @Inject
    Ledger ledger;

    DocumentView carry(CarryOverRequest request) {
        var holder = holders.own(request.holder(), request.date(), "/holder").holder();
        rules.checkLines(request.programme(), request.year(), request.date(), request.total(), request.parts());
        if (request.intoYear() <= request.year()) {
            throw new ProblemException(
                    BudgetProblem.NOT_A_LATER_YEAR, Where.body("/intoYear"), request.intoYear(), request.year());
        }
        var postings = request.parts().stream()
                .flatMap(part ->
                        Posting.carrying(holder, part.purpose(request.year()), request.intoYear(), part.amount())
                                .stream())
                .toList();
        var document = LedgerDocument.carryOver(
                        request.programme(), request.year(), request.date(), request.total(), holder)
                .adjusting(request.adjusts())
                .noting(request.note());
        return ledger.record(document, request.act(), postings, Where.body("/holder"));
    }
}
