package vn.giamngheo.budget.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.contract.ContractsInUse;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Effect;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.HolderRef;
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
 * and origin year; a contract goes on at a successor, with what is committed and advanced under it, and what was paid stays.
 * The one thing that is dated after the end of its giver.
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
    ContractsInUse contracts;

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
        contracts(request, giver.holder(), ended, postings);
        if (postings.isEmpty()) {
            throw new ProblemException(BudgetProblem.NOTHING_TO_HAND_OVER, Where.body("/parts"));
        }
        var document = LedgerDocument.handover(
                        request.programme(), request.year(), request.date(), given(postings), giver.holder())
                .noting(request.note());
        var view = ledger.record(document, request.act(), postings, Where.body("/giver"));
        requireNothingLeft(request, giver.holder());
        return view;
    }

    private static Money given(List<Posting> postings) {
        return Money.sum(postings.stream()
                .filter(posting -> posting.effect() == Effect.GIVE)
                .map(Posting::amount)
                .toList());
    }

    /** In the order of their ids, in which all lock them. */
    private void contracts(MoneyHandoverRequest request, Holder giver, Ended ended, List<Posting> postings) {
        var handed = request.handedContracts();
        IntStream.range(0, handed.size())
                .boxed()
                .sorted(Comparator.comparing(i -> handed.get(i).contract()))
                .forEach(i -> postings.addAll(contract(request, giver, ended, i)));
    }

    private List<Posting> contract(MoneyHandoverRequest request, Holder giver, Ended ended, int index) {
        var handed = request.handedContracts().get(index);
        var at = "/contracts/" + index;
        var receiver = receiver(handed.receiver(), ended, request.date(), at + "/receiver");
        var contract = contracts.of(giver, request.programme(), handed.contract(), at + "/contract");
        contracts.requireLines(contract, at + "/contract");
        var postings = contracts.handingOver(contract, receiver);
        contracts.handOver(contract, receiver, request.date());
        return postings;
    }

    private Holder receiver(HolderRef ref, Ended ended, LocalDate on, String pointer) {
        var receiver = holders.existing(ref, on, pointer);
        scope.requireSuccessor(receiver.place(), ended, on, Where.body(pointer));
        return receiver.holder();
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
        var receiver = receiver(part.receiver(), ended, request.date(), "/parts/" + index + "/receiver");
        return Posting.giving(giver, receiver, part.purpose(request.year()), part.amount());
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
                purpose.source().words(),
                stated.plus(left).dong(),
                stated.dong(),
                left.dong());
    }
}
