package vn.giamngheo.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.events.ActivityState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Ids;

/** Records an activity, states it anew, or withdraws one of which nothing was done. */
@ApplicationScoped
class RecordingActivity {

    @Inject
    Activities activities;

    @Inject
    ActivityKinds kinds;

    @Inject
    ActivityRules rules;

    @Inject
    ActivityScope scope;

    @Inject
    Entries entries;

    @Inject
    Preconditions preconditions;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    Activity record(ActivityRequest request) {
        var area = rules.check(request);
        var activity = new Activity(Ids.next(), caller.subject());
        activity.state(request, area, kinds.named(request.kind()));
        activities.persist(activity);
        return told(activity);
    }

    /** What was recorded as done stays. @throws ProblemException 422 when entries would lie outside of its place */
    Activity replace(UUID id, ActivityRequest request) {
        var activity = own(id);
        var area = rules.check(request, activity);
        var moves = !area.id().equals(activity.areaId());
        if (moves && (entries.haveAny(id) || !activity.takers().isEmpty())) {
            throw new ProblemException(PlansProblem.ACTIVITY_HAS_ENTRIES);
        }
        activity.state(request, area, kinds.named(request.kind()));
        return told(activity);
    }

    /** @throws ProblemException 409 when entries stand */
    Activity withdraw(UUID id, Withdrawal.Request request) {
        var activity = activities.standing(id);
        scope.require(activity);
        preconditions.honour(activity.view());
        if (entries.haveAny(id)) {
            throw new ProblemException(PlansProblem.ACTIVITY_HAS_ENTRIES);
        }
        activity.withdraw(Withdrawal.of(request, caller.subject()));
        return told(activity);
    }

    private Activity own(UUID id) {
        var activity = activities.standing(id);
        scope.require(activity);
        preconditions.require(activity.view());
        return activity;
    }

    private Activity told(Activity activity) {
        outbox.publish(Topics.ACTIVITIES, ActivityState.TYPE, activity.nextState());
        activities.flush();
        return activity;
    }
}
