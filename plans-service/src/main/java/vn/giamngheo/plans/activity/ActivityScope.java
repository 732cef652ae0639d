package vn.giamngheo.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;

/**
 * An activity is its place's. Places below it read it, too: they are to carry it out, and record what they did as entries of
 * their own.
 */
@ApplicationScoped
class ActivityScope {

    /** SQL: whether the caller may read an activity {@code t} as its place's; {@link Scope#bind} binds it. */
    static final String SEEN = Reach.seenBy("t.area_id", "t.start_on");

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    /** @throws ProblemException 403 when the caller may not change it */
    void require(Activity activity) {
        scope.requireRecorded(activity.areaId(), activity.startOn(), Where.request());
    }

    /** @throws ProblemException 404 when it is none of the caller's, nor of a place above */
    void requireReadable(Activity activity) {
        var day = places.nearestDay(activity.areaId(), activity.startOn());
        if (places.reach(activity.areaId(), caller.areas(), day) == Reach.NONE
                && caller.areas().stream().noneMatch(own -> isAbove(activity, own))) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
    }

    private boolean isAbove(Activity activity, UUID own) {
        return places.isWithin(own, List.of(activity.areaId()), activity.startOn());
    }
}
