package vn.giamngheo.budget.funding;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.Attempts;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Locks;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.events.FundingDecided;
import vn.giamngheo.events.FundingReleased;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.due.WorkingOff;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.LoggedRequest;
import vn.giamngheo.platform.http.Problem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Submitter;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Money;

/**
 * Answers funding requests, each once: reserves the money, or refuses with the reason; and releases what was reserved for
 * a request that is taken back. It acts, keyed by the request, so it is no projection and is never rebuilt: whatever
 * comes twice, late or in another order finds the answer that was given.
 */
@ApplicationScoped
class AnsweringRequest {

    @Inject
    WorkingOff working;

    @Inject
    Locks locks;

    @Inject
    FundingRequests requests;

    @Inject
    Answers answers;

    @Inject
    ReservedMoney reserved;

    @Inject
    Holders holders;

    @Inject
    Places places;

    @Inject
    DocumentRules rules;

    @Inject
    Attempts attempts;

    @Inject
    Ledger ledger;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Jdbi jdbi;

    /** How long to wait for places, agencies and programmes that a request names and that are not here yet. */
    @ConfigProperty(name = "giamngheo.funding.patience", defaultValue = "1m")
    Duration patience;

    /** A request waits for its answer about this long. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void answerAllDue() {
        working.all(Due.TABLE, this::answer);
    }

    /** A cancellation that came before its request waits for that. */
    private void answer(UUID id) {
        locks.take(List.of("funding-request|" + id));
        requests.byId(id)
                .ifPresent(request -> LoggedRequest.during(request.correlationId(), () -> {
                    caller.actFor(new Submitter(request.requestedBy(), Set.of(), null, request.correlationId()));
                    answer(request);
                }));
    }

    private void answer(FundingRequest request) {
        var given = answers.lockedTo(request.id());
        if (given.isEmpty()) {
            decide(request);
        } else if (request.isCancelled()
                && given.get().isCommitted()
                && given.get().release() == null) {
            release(request);
        }
    }

    private void decide(FundingRequest request) {
        if (request.isCancelled()) {
            refuse(request, Violation.of(BudgetProblem.FUNDING_CANCELLED, Where.request()));
        } else if (requests.isKnown(request)) {
            reserve(request);
        } else if (Instant.now().isBefore(request.takenAt().plus(patience))) {
            jdbi.useHandle(handle -> Due.postpone(request.id(), handle));
        } else {
            refuse(request, unknown(request));
        }
    }

    private static Violation unknown(FundingRequest request) {
        return Violation.of(
                CommonProblem.UNKNOWN_REFERENCE,
                Where.request(),
                new Words("đơn vị giữ vốn, chương trình", "holder or programme"),
                request.programmeCode(),
                request.holder().id());
    }

    private void reserve(FundingRequest request) {
        try {
            var paper = attempts.attempt(() -> recorded(request));
            publish(Answer.committed(request.id(), Days.today(), paper.id()));
        } catch (ProblemException refused) {
            refuse(request, refused.violations().get(0));
        }
    }

    private DocumentView recorded(FundingRequest request) {
        holders.requireNotEnded(request.holder(), request.date(), Where.request());
        request.parts()
                .forEach(part -> rules.check(request.programmeCode(), request.date(), part.purpose(), part.amount()));
        var first = request.parts().get(0).purpose();
        var paper = LedgerDocument.commitment(
                        request.programmeCode(),
                        first.spendingYear(),
                        request.date(),
                        request.total(),
                        request.holder())
                .funding(request.id());
        return ledger.record(paper, null, request.reserving(), Where.request());
    }

    private void refuse(FundingRequest request, Violation why) {
        var reason = new FundingDecided.Reason(
                why.code().code(),
                Problem.detail(why.code(), Languages.VIETNAMESE, why.args()),
                Problem.detail(why.code(), Languages.ENGLISH, why.args()));
        publish(Answer.refused(request.id(), Days.today(), reason));
    }

    private void publish(Answer answer) {
        answers.insert(answer);
        outbox.publish(Topics.FUNDING_DECISIONS, FundingDecided.TYPE, answer.decided());
    }

    /** What contracts have taken stays with them. */
    private void release(FundingRequest request) {
        var reserve = reserved.of(request.id());
        var freeing = reserve.freeing();
        var paper = freeing.isEmpty() ? null : freed(request, freeing).id();
        answers.release(request.id(), new Answer.Release(request.cancelledOn(), reserve.total(), paper));
        var released = answers.to(request.id()).orElseThrow().released();
        outbox.publish(Topics.FUNDING_DECISIONS, FundingReleased.TYPE, released);
    }

    /** At a place that has ended on its last day: it is handed over from there. */
    private DocumentView freed(FundingRequest request, List<Posting> freeing) {
        var on = places.nearestDay(holders.placeOf(request.holder()), request.cancelledOn());
        var paper = LedgerDocument.commitment(
                        request.programmeCode(),
                        freeing.get(0).purpose().spendingYear(),
                        on,
                        Money.sum(freeing.stream().map(Posting::amount).toList()),
                        request.holder())
                .funding(request.id());
        return ledger.record(paper, null, freeing, Where.request());
    }
}
