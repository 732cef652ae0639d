package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Preconditions;

/**
 * Has an issued plan say something else since an act (điều chỉnh), or ends it by one; what it said before is kept. Acts come in any
 * order: what one says that is older than the newest is kept as a revision, and the plan goes on saying what the newest says.
 */
@ApplicationScoped
class AmendingPlan {

    @Inject
    Plans plans;

    @Inject
    PlanScope planScope;

    @Inject
    Scope scope;

    @Inject
    PlanRules rules;

    @Inject
    PlanActs planActs;

    @Inject
    Acts acts;

    @Inject
    RecordingPapers papers;

    @Inject
    PlanRevisions revisions;

    @Inject
    CheckingPlan checking;

    @Inject
    Preconditions preconditions;

    @Inject
    ShowingPlans showing;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    Plan amend(UUID id, PlanAmendment amendment) {
        var plan = inForce(id, amendment.act());
        var request = amendment.plan();
        EditingDraft.requireSame(plan, scope.existing(request.area(), request.periodFrom(), "/plan/area"));
        requireOfItsTime(plan, amendment);
        rules.checkSigned(id, request, "/plan");
        revisions.keepFirst(plan);
        var newest = newest(plan);
        var act = acts.record(amendment.act(), ActRole.AMENDMENT, planActs.at(id));
        if (newest.filter(other -> ActDates.isOlder(amendment.act(), acts.existing(other)))
                .isPresent()) {
            keepOlder(plan, request, act, newest.get());
        } else {
            restate(plan, request, act);
        }
        return plan;
    }

    /** Nothing is amended before it is there: by the date that the plan has, and by that which the amendment says it has. */
    private void requireOfItsTime(Plan plan, PlanAmendment amendment) {
        var stated = amendment.plan().act();
        stated.requireCome("/plan");
        requireNotOlder(amendment.act(), acts.existing(plan.actId()));
        requireNotOlder(amendment.act(), stated);
    }

    private static void requireNotOlder(Act act, Act before) {
        if (ActDates.isSurelyOlder(act, before)) {
            throw new ProblemException(
                    PlansProblem.BEFORE_ITS_STEP,
                    Where.body("/act/issuedOn"),
                    act.issuedOn().text(),
                    before.issuedOn().text());
        }
    }

    /** The act of the latest day that has amended it. */
    private Optional<UUID> newest(Plan plan) {
        return plan.amendments().stream()
                .reduce((before, act) -> ActDates.isOlder(acts.existing(act), acts.existing(before)) ? before : act);
    }

    /** The plan goes on saying what the newest act says. */
    private void keepOlder(Plan plan, PlanRequest request, UUID act, UUID newest) {
        plan.amended(act, caller.subject());
        plans.flush();
        revisions.keepOlder(plan, act, request);
        plan.goOn();
        plans.flush();
        revisions.keep(plan, newest);
    }

    private void restate(Plan plan, PlanRequest request, UUID act) {
        var stated = papers.replace(plan, request, document(plan, request));
        plan.empty();
        plans.flush();
        plan.state(stated, request);
        plan.amended(act, caller.subject());
        plans.flush();
        revisions.keep(plan, act);
        publish(plan);
        checking.check(plan, acts.existing(plan.actId()));
    }

    /** The day of a paper is what it was, also where an amendment does not say it. */
    private Act document(Plan plan, PlanRequest request) {
        var stated = request.act();
        return stated.issuedOn() == null ? stated.datedAs(acts.existing(plan.actId())) : stated;
    }

    Plan close(UUID id, Act by) {
        var plan = inForce(id, by);
        requireNotOlder(by, acts.existing(plan.actId()));
        newest(plan).ifPresent(amendment -> requireNotOlder(by, acts.existing(amendment)));
        plan.close(acts.record(by, ActRole.DECISION, planActs.at(id)), caller.subject());
        publish(plan);
        return plan;
    }

    private Plan inForce(UUID id, Act act) {
        var plan = plans.locked(id);
        planScope.require(plan);
        preconditions.honour(showing.show(plan));
        plan.requireInForce();
        if (!act.signed()) {
            throw new ProblemException(PlansProblem.ACT_NOT_SIGNED, Where.body("/act"));
        }
        act.requireCome("/act");
        planScope.requireNotEnded(plan, act.issuedOn().firstDay(), Where.body("/act/issuedOn"));
        return plan;
    }

    private void publish(Plan plan) {
        outbox.publish(Topics.PLANS, PlanState.TYPE, plan.nextState(acts.existing(plan.actId())));
    }
}
