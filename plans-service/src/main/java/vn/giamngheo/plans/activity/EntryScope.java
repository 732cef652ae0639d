package vn.giamngheo.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
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

/**
 * An entry is of the place where something was done, whoever's activity it was, and of the line of that; it takes papers with
 * files.
 */
@ApplicationScoped
class EntryScope implements ActSubject {

    /** SQL: whether the caller may read an entry {@code t}; {@link Scope#bind} binds it. */
    static final String SEEN = Reach.seenBy("t.area_id", "t.date");

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
    Entries entries;

    @Inject
    Activities activities;

    @Inject
    ActivityScope activityScope;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    @Override
    public String kind() {
        return "activity_entry";
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
        readable(id);
    }

    @Override
    public void requireWritable(UUID id) {
        require(readable(id));
    }

    @Override
    public void requireNotEnded(UUID id, LocalDate on) {
        scope.requireNotEnded(readable(id).areaId(), on, Where.body("/act/issuedOn"));
    }

    @Override
    public Set<UUID> places(UUID id) {
        return Set.of(readable(id).areaId());
    }

    /** @throws ProblemException 404 when there is none, or it is none of the caller's */
    Entry readable(UUID id) {
        var entry = entries.existing(id);
        requireSeen(entry);
        return entry;
    }

    /** @throws ProblemException 404 when the caller may not even read it, 403 when no more than that */
    void require(Entry entry) {
        requireSeen(entry);
        scope.requireRecorded(entry.areaId(), entry.date(), Where.request());
        activityScope.requireLine(activities.existing(entry.activityId()), Where.request());
    }

    private void requireSeen(Entry entry) {
        var day = places.nearestDay(entry.areaId(), entry.date());
        if (places.reach(entry.areaId(), caller.areas(), day) == Reach.NONE) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
    }
}
