package vn.giamngheo.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.events.ActivityState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Place;
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
    ActivityRevisions revisions;

    @Inject
    CheckingActivities checking;

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

    /**
     * What was recorded as done stays, and means the same.
     *
     * @throws ProblemException 409 when it would mean something else, 422 when it would lie before the activity
     */
    Activity replace(UUID id, ActivityRequest request) {
        var activity = own(id);
        var area = rules.check(request, activity, entries.haveAny(id));
        entries.firstDay(id).ifPresent(first -> requireKept(activity, request, area, first));
        if (!area.id().equals(activity.areaId()) && !activity.takers().isEmpty()) {
            throw new ProblemException(PlansProblem.ACTIVITY_HAS_ENTRIES);
        }
        revisions.keepFirst(activity);
        activity.state(request, area, kinds.named(request.kind()));
        return told(activity);
    }

    private static void requireKept(Activity activity, ActivityRequest request, Place area, LocalDate firstEntry) {
        if (!activity.meansTheSame(request, area)) {
            throw new ProblemException(PlansProblem.ACTIVITY_HAS_ENTRIES);
        }
        if (request.startOn().isAfter(firstEntry)) {
            throw new ProblemException(
                    PlansProblem.BEFORE_ITS_ACTIVITY, Where.body("/startOn"), firstEntry, request.startOn());
        }
    }

    /** @throws ProblemException 409 when entries stand */
    Activity withdraw(UUID id, Withdrawal.Request request) {
        var activity = activities.standing(id);
        scope.require(activity);
        preconditions.honour(activity.view());
        if (entries.haveAny(id)) {
            throw new ProblemException(PlansProblem.ACTIVITY_HAS_ENTRIES);
        }
        revisions.keepFirst(activity);
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
        checking.check(activity);
        revisions.keep(activity);
        return activity;
    }
}
