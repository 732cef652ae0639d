package vn.giamngheo.budget.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.platform.http.Where;

/** Moves money of a holder between lines. */
@ApplicationScoped
class Transferring {

    @Inject
    Holders holders;

    @Inject
    DocumentRules rules;

    @Inject
    Ledger ledger;

    DocumentView transfer(BudgetTransferRequest request) {
        var holder = holders.own(request.holder(), request.date(), "/holder").holder();
        rules.checkTransfer(request.programme(), request.date(), request.year(), request.parts());
        var postings = request.parts().stream()
                .map(part -> Posting.giving(null, holder, part.purpose(request.year()), part.amount()))
                .toList();
        var document = LedgerDocument.transfer(request.programme(), request.year(), request.date(), holder)
                .adjusting(request.adjusts())
                .noting(request.note());
        return ledger.record(document, request.act(), postings, Where.body("/parts"));
    }
}
