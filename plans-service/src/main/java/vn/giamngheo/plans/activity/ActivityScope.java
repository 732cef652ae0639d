package vn.giamngheo.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.LineScope;

/**
 * An activity is its place's, and of those that have taken it over since that ended. Places below read it, too: they are to carry it out, and record what they did as entries of
 * their own.
 */
@ApplicationScoped
class ActivityScope implements ActSubject {

    /** SQL: whether the caller may read an activity {@code t} as its place's; {@link Scope#bind} binds it. */
    static final String SEEN =
            """
            (%s or exists (select from activity_handover h where h.activity_id = t.id and %s))
            """.formatted(Reach.seenBy("t.area_id", "t.start_on"), Reach.seenBy("h.area_id", "h.effective_on"));

    private static final Set<String> READERS = Set.of(
            Roles.COMMUNE_OFFICER,
            Roles.STANDING_AGENCY,
            Roles.APPROVER,
            Roles.LINE_AGENCY,
            Roles.FINANCE_OFFICER,
            Roles.SUPERVISOR,
            Roles.AUDITOR,
            Roles.INTEGRATOR);

    private static final Set<String> WRITERS = Set.of(Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY, Roles.LINE_AGENCY);

    @Inject
    Activities activities;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    @Inject
    LineScope lineScope;

    @Override
    public String kind() {
        return "activity";
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public Set<String> writers() {
        return WRITERS;
    }

    @Override
    public void requireReadable(UUID id) {
        requireReadable(activities.existing(id));
    }

    @Override
    public void requireWritable(UUID id) {
        requireReadable(id);
        require(activities.existing(id));
    }

    @Override
    public void requireNotEnded(UUID id, LocalDate on) {
        var activity = activities.existing(id);
        scope.requireNotEnded(activity.areaId(), activity.takers(), on, Where.body("/act/issuedOn"));
    }

    @Override
    public Set<UUID> places(UUID id) {
        return Set.of(activities.existing(id).areaId());
    }

    /** @throws ProblemException 403 when the caller may not change it: whoever took it over last does, and writes for its line */
    void require(Activity activity) {
        activity.lastTaker()
                .ifPresentOrElse(
                        taker -> scope.requireRecorded(taker.areaId(), taker.since(), Where.request()),
                        () -> scope.requireRecorded(activity.areaId(), activity.startOn(), Where.request()));
        requireLine(activity, Where.request());
    }

    /** @throws ProblemException 403 when the caller does not write for its line */
    void requireLine(Activity activity, Where where) {
        lineScope.require(activity.programmeCode(), activity.lineCode(), where);
    }

    /** @throws ProblemException 404 when it is none of the caller's, nor of a place above */
    void requireReadable(Activity activity) {
        if (!isReadable(activity)) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
    }

    boolean isReadable(Activity activity) {
        var day = places.nearestDay(activity.areaId(), activity.startOn());
        return places.reach(activity.areaId(), caller.areas(), day) != Reach.NONE
                || scope.reachOf(activity.takers()) != Reach.NONE
                || caller.areas().stream().anyMatch(own -> isAbove(activity, own));
    }

    private boolean isAbove(Activity activity, UUID own) {
        return places.isWithin(own, List.of(activity.areaId()), activity.startOn())
                || activity.takers().stream()
                        .anyMatch(taker -> places.isWithin(own, List.of(taker.areaId()), taker.since()));
    }
}
