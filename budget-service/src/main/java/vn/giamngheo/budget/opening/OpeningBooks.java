package vn.giamngheo.budget.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.Account;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Effect;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.OpenedAdvances;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.ReadingDocument;
import vn.giamngheo.budget.ledger.ReversalRequest;
import vn.giamngheo.budget.ledger.Reversing;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Money;

/** Records what was before the ledger began: once for each balance, unless it is reversed. */
@ApplicationScoped
class OpeningBooks {

    @Inject
    Holders holders;

    @Inject
    DocumentRules rules;

    @Inject
    OpenedAccounts opened;

    @Inject
    OpenedAdvances advances;

    @Inject
    ReadingDocument reading;

    @Inject
    Reversing reversing;

    @Inject
    Ledger ledger;

    DocumentView open(OpeningBalanceRequest request) {
        var holder = holders.own(request.holder(), request.date(), "/holder").holder();
        var parts = request.parts().stream().map(OpeningPart::lineAmount).toList();
        var total = Money.sum(parts.stream().map(part -> part.amount()).toList());
        rules.checkLines(request.programme(), request.year(), request.date(), total, parts);
        checkParts(request);
        var document = LedgerDocument.openingBalance(request.programme(), request.year(), request.date(), total)
                .adjusting(request.adjusts())
                .noting(request.note());
        enter(document.id(), holder, request);
        return ledger.record(document, request.act(), postings(holder, request), Where.body("/holder"));
    }

    /** @throws ProblemException 422 when what was received is used since, or a contract has taken over what was advanced */
    DocumentView reverse(UUID id, ReversalRequest request) {
        var document = reversing.open(id, LedgerDocument.Kind.OPENING_BALANCE, request);
        var parts = reading.postings(id);
        var view = reversing.reverse(document, request);
        parts.stream()
                .filter(part -> part.effect() == Effect.ADVANCE)
                .forEach(part -> advances.requireCovered(
                        part.giver(), document.programmeCode(), part.purpose(), Where.request()));
        opened.forget(id);
        return view;
    }

    /** Whether a balance was opened with the same figures. */
    boolean says(UUID document, Account account, OpeningPart part) {
        var stated = part.postings(account.holder(), account.purpose().spendingYear());
        var posted = reading.postings(document).stream()
                .filter(posting -> posting.purpose().equals(account.purpose()))
                .toList();
        return stated.stream()
                .map(Posting::figure)
                .toList()
                .equals(posted.stream().map(Posting::figure).toList());
    }

    private static void checkParts(OpeningBalanceRequest request) {
        var violations = new ArrayList<Violation>();
        for (var i = 0; i < request.parts().size(); i++) {
            var part = request.parts().get(i);
            if (part.used().compareTo(part.received()) > 0) {
                violations.add(Violation.of(
                        BudgetProblem.USED_MORE_THAN_RECEIVED,
                        Where.body("/parts/" + i),
                        part.used().dong(),
                        part.received().dong()));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }

    private void enter(UUID document, Holder holder, OpeningBalanceRequest request) {
        for (var i = 0; i < request.parts().size(); i++) {
            var purpose = request.parts().get(i).purpose(request.year());
            if (!opened.enter(document, holder, request.programme(), purpose)) {
                throw new ProblemException(
                        BudgetProblem.OPENED_ALREADY,
                        Where.body("/parts/" + i),
                        purpose.lineCode(),
                        purpose.source().words());
            }
        }
    }

    private static List<Posting> postings(Holder holder, OpeningBalanceRequest request) {
        return request.parts().stream()
                .flatMap(part -> part.postings(holder, request.year()).stream())
                .toList();
    }
}
