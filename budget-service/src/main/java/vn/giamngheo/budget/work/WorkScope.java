package vn.giamngheo.budget.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Taker;

/** A work is read and written by whoever has the place where it is, or took it over when that had ended. */
@ApplicationScoped
class WorkScope implements ActSubject {

    /** The kind of its {@link Subject}. */
    static final String KIND = "work";

    private static final Set<String> READERS = Set.of(
            Roles.FINANCE_OFFICER,
            Roles.STANDING_AGENCY,
            Roles.COMMUNE_OFFICER,
            Roles.LINE_AGENCY,
            Roles.INVESTOR,
            Roles.SUPERVISOR,
            Roles.AUDITOR,
            Roles.INTEGRATOR);

    @Inject
    Works works;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public Set<String> writers() {
        return Set.of(Roles.INVESTOR, Roles.STANDING_AGENCY, Roles.FINANCE_OFFICER, Roles.COMMUNE_OFFICER);
    }

    @Override
    public void requireReadable(UUID id) {
        if (!isReadable(existing(id))) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
    }

    boolean isReadable(Work work) {
        return reach(work) != Reach.NONE;
    }

    @Override
    public void requireWritable(UUID id) {
        requireReadable(id);
        var work = existing(id);
        if (reach(work) != Reach.WRITING) {
            throw new ProblemException(CommonProblem.READ_ONLY_PLACE, Where.request(), work.code());
        }
    }

    @Override
    public void requireNotEnded(UUID id, LocalDate on) {
        requireNotEnded(existing(id), on, Where.body("/act/issuedOn"));
    }

    @Override
    public Set<UUID> places(UUID id) {
        return Set.of(existing(id).areaId());
    }

    /** @throws ProblemException 409 when whoever answers for it on that day has ended before */
    void requireNotEnded(Work work, LocalDate on, Where where) {
        scope.requireNotEnded(work.areaId(), takers(work), on, where);
    }

    static List<Taker> takers(Work work) {
        return work.handovers().stream()
                .map(handover -> new Taker(handover.areaId(), handover.effectiveOn()))
                .toList();
    }

    /** Where it is, as that was when it was recorded; as it was last when an act ended it before. */
    Place place(Work work) {
        return places.nearest(work.areaId(), work.recordedOn()).orElseThrow();
    }

    private Work existing(UUID id) {
        return works.byId(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private Reach reach(Work work) {
        var own = places.reach(work.areaId(), caller.areas(), places.nearestDay(work.areaId(), work.recordedOn()));
        var taken = scope.reachOf(takers(work));
        return own.compareTo(taken) >= 0 ? own : taken;
    }
}
