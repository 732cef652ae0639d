package vn.giamngheo.budget.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.ActDay;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.Locks;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.events.Topics;
import vn.giamngheo.events.WorkState;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.platform.value.Money;

/** Records a work, and what a later decision makes of it. */
@ApplicationScoped
class RecordingWork {

    /** The kind of its {@link Subject}. */
    static final String KIND = "work";

    @Inject
    Works works;

    @Inject
    WorkScope workScope;

    @Inject
    Scope scope;

    @Inject
    References references;

    @Inject
    DocumentRules rules;

    @Inject
    Acts acts;

    @Inject
    Preconditions preconditions;

    @Inject
    Locks locks;

    @Inject
    Outbox outbox;

    WorkView add(WorkRequest request) {
        rules.check(request.date());
        ActDay.require(request.content().act(), Where.body("/content/act/issuedOn"));
        var area = scope.required(request.area(), request.date(), "/area");
        references.lines(request.programme(), "/programme");
        check(request.content());
        locks.take(List.of("work|" + request.code()));
        if (works.byCode(request.code()).isPresent()) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/code"), request.code());
        }
        var id = Ids.next();
        var act = acts.record(request.content().act(), ActRole.DECISION, new Subject(KIND, id));
        return written(begun(request, id, area, act));
    }

    private Work begun(WorkRequest request, UUID id, Place area, UUID act) {
        var content = request.content();
        return with(
                new Work(
                        id,
                        0,
                        request.code(),
                        content.name(),
                        request.programme(),
                        area.id(),
                        null,
                        act,
                        null,
                        null,
                        null,
                        null,
                        request.date(),
                        null,
                        null,
                        List.of()),
                content,
                act,
                request.date());
    }

    /** @throws ProblemException 404, 403, 412 when it has changed since it was read */
    WorkView change(UUID id, WorkChange change) {
        workScope.requireReadable(id);
        var work = works.locked(id);
        workScope.requireWritable(id);
        preconditions.require(works.view(work));
        rules.check(change.date());
        ActDay.require(change.content().act(), Where.body("/content/act/issuedOn"));
        workScope.requireNotEnded(work, change.date(), Where.body("/date"));
        check(change.content());
        var act = decision(work, change.content().act());
        return written(with(work, change.content(), act, change.date()));
    }

    /** The decision in force when it is the same, else the later one; both stay acts of the work. */
    private UUID decision(Work work, Act act) {
        return act.equals(acts.existing(work.actId()))
                ? work.actId()
                : acts.record(act, ActRole.AMENDMENT, new Subject(KIND, work.id()));
    }

    private Work with(Work work, WorkRequest.Content content, UUID act, LocalDate on) {
        return new Work(
                work.id(),
                work.eventVersion() + 1,
                work.code(),
                content.name().strip(),
                work.programmeCode(),
                work.areaId(),
                references.agency(content.investor(), on, "/content/investor").id(),
                act,
                content.act().number(),
                issuedOn(content.act()),
                content.startOn(),
                content.finishOn(),
                work.recordedOn(),
                content.costs().stream()
                        .map(cost -> new Work.Cost(cost.source(), cost.amount()))
                        .toList(),
                content.capital().stream()
                        .map(part -> new Work.Capital(part.year(), part.source(), part.amount()))
                        .toList(),
                work.handovers());
    }

    private static String issuedOn(Act act) {
        return act.issuedOn() == null ? null : act.issuedOn().text();
    }

    /**
     * Hands over a work whose place has ended; what a later decision makes of it the successor says.
     *
     * @throws ProblemException 404, 403, 409 when the successor has it, 422 when the place has not ended or the other is no
     *     successor
     */
    WorkView handOver(UUID id, WorkHandover request) {
        workScope.requireReadable(id);
        var work = works.locked(id);
        workScope.requireWritable(id);
        rules.check(request.on());
        ActDay.require(request.act(), Where.body("/act/issuedOn"));
        var ended = scope.requireEnded(workScope.place(work), request.on(), Where.body("/on"));
        var successor = scope.existing(request.successor(), request.on(), "/successor");
        scope.requireSuccessor(successor, ended, request.on(), Where.body("/successor"));
        if (work.handovers().stream().anyMatch(handover -> handover.areaId().equals(successor.id()))) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/successor"), successor.code());
        }
        var act = acts.record(request.act(), ActRole.DECISION, new Subject(KIND, id));
        return written(work.handedOver(new Work.Handover(successor.id(), request.on(), act)));
    }

    private WorkView written(Work work) {
        works.write(work);
        outbox.publish(Topics.WORKS, WorkState.TYPE, work.state());
        return works.view(work);
    }

    private static void check(WorkRequest.Content content) {
        for (var i = 0; i < content.costs().size(); i++) {
            requireAboveZero(content.costs().get(i).amount(), "/content/costs/" + i + "/amount");
        }
        for (var i = 0; i < content.capital().size(); i++) {
            requireAboveZero(content.capital().get(i).amount(), "/content/capital/" + i + "/amount");
        }
        requireOnce(content.costs().stream().map(WorkRequest.CostPart::source).toList(), "/content/costs");
        requireOnce(
                content.capital().stream()
                        .map(part -> part.year() + " " + part.source().wireName())
                        .toList(),
                "/content/capital");
        content.capital().stream()
                .map(WorkRequest.CapitalPart::source)
                .distinct()
                .forEach(source -> requireCovered(content, source));
        requireOrder(content);
    }

    private static void requireAboveZero(Money amount, String pointer) {
        if (!amount.isAboveZero()) {
            throw new ProblemException(BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, Where.body(pointer));
        }
    }

    private static void requireOnce(List<?> keys, String pointer) {
        for (var i = 0; i < keys.size(); i++) {
            if (keys.subList(0, i).contains(keys.get(i))) {
                throw new ProblemException(BudgetProblem.NAMED_TWICE, Where.body(pointer + "/" + i));
            }
        }
    }

    private static void requireCovered(WorkRequest.Content content, Source source) {
        var planned = Money.sum(content.capital().stream()
                .filter(part -> part.source() == source)
                .map(WorkRequest.CapitalPart::amount)
                .toList());
        var cost = Money.sum(content.costs().stream()
                .filter(part -> part.source() == source)
                .map(WorkRequest.CostPart::amount)
                .toList());
        if (planned.compareTo(cost) > 0) {
            throw new ProblemException(
                    BudgetProblem.CAPITAL_ABOVE_COST,
                    Where.body("/content/capital"),
                    planned.dong(),
                    source.wireName(),
                    cost.dong());
        }
    }

    private static void requireOrder(WorkRequest.Content content) {
        if (content.startOn() != null
                && content.finishOn() != null
                && content.finishOn().isBefore(content.startOn())) {
            throw new ProblemException(
                    BudgetProblem.FINISHED_BEFORE_IT_STARTED,
                    Where.body("/content/finishOn"),
                    content.finishOn(),
                    content.startOn());
        }
    }
}
