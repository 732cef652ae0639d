package vn.giamngheo.budget.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.value.Money;

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
    Places places;

    @Inject
    GivenBefore given;

    @Inject
    Ledger ledger;

    public DocumentView allocate(AllocationRequest request) {
        var giver = holders.own(request.giver(), request.date(), "/giver");
        var decision = Decision.of(request.decision());
        rules.check(
                request.programme(),
                request.year(),
                request.date(),
                request.total(),
                request.parts(),
                decision,
                request.revision());
        var receivers = receivers(request, giver.holder());
        var postings = postings(request, decision, giver.holder(), receivers);
        var document = LedgerDocument.allocation(
                        request.programme(),
                        request.year(),
                        request.date(),
                        decision.posted(request.total()),
                        giver.holder())
                .deciding(decision, request.revision())
                .adjusting(request.adjusts())
                .noting(request.note());
        receipts.await(document, request.act());
        adjustments.enter(document, List.of(giver.holder()), request.act());
        receipts.lock(document, request.act(), postings);
        var view = record(document, request, postings, strangers(giver, receivers, request.date()));
        receipts.match(document, request.act());
        return view;
    }

    /** Who does not lie below the giver: it gets what there is, and gives back what it got. */
    private List<Integer> strangers(Holders.Placed giver, List<Holders.Placed> receivers, LocalDate on) {
        var above = List.of(giver.place().id());
        var below = receivers.stream()
                .map(receiver -> receiver.place().id())
                .distinct()
                .filter(place -> places.isWithin(place, above, on))
                .collect(Collectors.toSet());
        return IntStream.range(0, receivers.size())
                .filter(i -> !below.contains(receivers.get(i).place().id()))
                .boxed()
                .toList();
    }

    private DocumentView record(
            LedgerDocument document, AllocationRequest request, List<Posting> postings, List<Integer> strangers) {
        if (strangers.isEmpty()) {
            return ledger.record(document, request.act(), postings, Where.body("/giver"));
        }
        var view = ledger.recordWithinReceipts(document, request.act(), postings, Where.body("/giver"));
        strangers.forEach(i -> requireGiven(request, postings.get(i), i));
        return view;
    }

    /** After the balances are locked by what was recorded. */
    private void requireGiven(AllocationRequest request, Posting posting, int index) {
        var part = request.parts().get(index);
        var figure = posting.figure();
        var left = given.sum(figure.giver(), figure.receiver(), request.programme(), figure.purpose());
        if (Money.ZERO.compareTo(left) > 0) {
            throw new ProblemException(
                    BudgetProblem.MORE_TAKEN_BACK_THAN_GIVEN,
                    Where.body("/parts/" + index + "/amount"),
                    left.minus(figure.amount()).dong(),
                    part.line(),
                    part.source().words(),
                    figure.amount().dong());
        }
    }

    /**
     * Takes an allocation back. What its receivers have recorded of it counts again, where nothing else of the act is left
     * for them, and is held against what is.
     */
    DocumentView takeBack(UUID id, ReversalRequest request) {
        var allocation = reading.existing(id, LedgerDocument.Kind.ALLOCATION);
        var act = reading.act(allocation);
        receipts.await(allocation, act);
        var opened = reversing.open(id, LedgerDocument.Kind.ALLOCATION, request);
        adjustments.await(allocation);
        receipts.lock(allocation, act, reading.postings(id));
        receipts.reinstate(allocation, act, request.date(), request.adjusts());
        var view = reversing.reverse(opened, request);
        receipts.match(allocation, act);
        return view;
    }

    private List<Holders.Placed> receivers(AllocationRequest request, Holder giver) {
        return IntStream.range(0, request.parts().size())
                .mapToObj(i -> receiver(request, giver, i))
                .toList();
    }

    private Holders.Placed receiver(AllocationRequest request, Holder giver, int index) {
        var pointer = "/parts/" + index + "/receiver";
        var receiver = holders.existing(request.parts().get(index).receiver(), request.date(), pointer);
        if (receiver.holder().equals(giver)) {
            throw new ProblemException(BudgetProblem.GIVER_IS_RECEIVER, Where.body(pointer));
        }
        return receiver;
    }

    private static List<Posting> postings(
            AllocationRequest request, Decision decision, Holder giver, List<Holders.Placed> receivers) {
        return IntStream.range(0, receivers.size())
                .mapToObj(i -> {
                    var part = request.parts().get(i);
                    return Posting.giving(
                            giver,
                            receivers.get(i).holder(),
                            part.purpose(request.year()),
                            decision.posted(part.amount()));
                })
                .toList();
    }
}
