package vn.giamngheo.budget.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Part;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Ended;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Money;

/**
 * Records a handover: what a place that has ended still had goes to its successors and stays what it was, of its source
 * and origin year. The one thing that is dated after the end of its giver.
 */
@ApplicationScoped
class HandingOver {

    @Inject
    Holders holders;

    @Inject
    Scope scope;

    @Inject
    DocumentRules rules;

    @Inject
    Ledger ledger;

    DocumentView handOver(MoneyHandoverRequest request) {
        var giver = holders.ownOfEnded(request.giver(), request.endedOn(), "/giver");
        var ended = ended(giver, request);
        rules.check(request.programme(), request.date(), request.total(), request.parts());
        var postings = new ArrayList<Posting>();
        for (var i = 0; i < request.parts().size(); i++) {
            postings.add(posting(request, giver.holder(), ended, i));
        }
        var document = LedgerDocument.handover(
                        request.programme(), request.year(), request.date(), request.total(), giver.holder())
                .noting(request.note());
        var view = ledger.record(document, request.act(), postings, Where.body("/giver"));
        requireNothingLeft(request, giver.holder());
        return view;
    }

    private Ended ended(Holders.Placed giver, MoneyHandoverRequest request) {
        var ended = scope.requireEnded(giver.place(), request.date(), Where.body("/giver"));
        if (!request.endedOn().equals(ended.last().validTo())) {
            throw new ProblemException(
                    CommonProblem.PLACE_NOT_ENDED,
                    Where.body("/endedOn"),
                    giver.place().code(),
                    request.endedOn());
        }
        return ended;
    }

    private Posting posting(MoneyHandoverRequest request, Holder giver, Ended ended, int index) {
        var part = request.parts().get(index);
        var pointer = "/parts/" + index + "/receiver";
        var receiver = holders.existing(part.receiver(), request.date(), pointer);
        scope.requireSuccessor(receiver.place(), ended, request.date(), Where.body(pointer));
        return Posting.giving(giver, receiver.holder(), part.purpose(request.year()), part.amount());
    }

    /** Looks at the balances when they have been changed, and are therefore locked. */
    private void requireNothingLeft(MoneyHandoverRequest request, Holder giver) {
        var parts = request.parts();
        var byPurpose = IntStream.range(0, parts.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> parts.get(i).purpose(request.year()), LinkedHashMap::new, Collectors.toList()));
        var violations = new ArrayList<Violation>();
        byPurpose.forEach((purpose, indexes) -> {
            var left = ledger.available(giver, request.programme(), purpose);
            if (left.isAboveZero()) {
                var stated = Money.sum(
                        indexes.stream().map(parts::get).map(Part::amount).toList());
                violations.add(rest(purpose, indexes, stated, left));
            }
        });
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }

    private static Violation rest(Purpose purpose, List<Integer> indexes, Money stated, Money left) {
        return Violation.of(
                BudgetProblem.HANDOVER_LEAVES_A_REST,
                Where.body("/parts/" + indexes.get(0) + "/amount"),
                purpose.lineCode(),
                purpose.source().wireName(),
                stated.plus(left).dong(),
                stated.dong(),
                left.dong());
    }
}
