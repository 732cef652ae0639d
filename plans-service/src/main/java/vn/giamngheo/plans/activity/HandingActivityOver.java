package vn.giamngheo.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.events.ActivityState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.RecordedDay;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Handovers;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.rest.Preconditions;

/** Has a successor go on with the activity of a place that has ended; the activity stays its place's. */
@ApplicationScoped
class HandingActivityOver {

    @Inject
    Activities activities;

    @Inject
    ActivityScope scope;

    @Inject
    ActivityRevisions revisions;

    @Inject
    Handovers handovers;

    @Inject
    Places places;

    @Inject
    Preconditions preconditions;

    @Inject
    Acts acts;

    @Inject
    CheckingActivities checking;

    @Inject
    Outbox outbox;

    Activity handOver(UUID id, ActivityHandoverRequest request) {
        var activity = activities.standing(id);
        scope.require(activity);
        preconditions.honour(activity.view());
        request.act().requireCome("/act");
        RecordedDay.requireCome(request.on(), Where.body("/on"));
        var place = places.nearest(activity.areaId(), activity.startOn()).orElseThrow();
        var successor = handovers.taker(place, activity.takers(), request.successor(), request.on());
        var act = acts.record(request.act(), ActRole.DECISION, scope.at(id));
        revisions.keepFirst(activity);
        activity.handOver(new ActivityHandover(successor.id(), request.on(), act));
        outbox.publish(Topics.ACTIVITIES, ActivityState.TYPE, activity.nextState());
        activities.flush();
        checking.check(activity);
        revisions.keep(activity);
        return activity;
    }
}
