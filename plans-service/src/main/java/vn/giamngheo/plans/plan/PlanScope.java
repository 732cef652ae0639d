package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Taker;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.value.PartialDate;

/** A plan is its place's, as the tree stood when its period began, and of all its programmes as wholes. */
@ApplicationScoped
class PlanScope {

    /** SQL: whether the caller may read a plan {@code t}; {@link Scope#bind} binds it. */
    static final String SEEN =
            """
            %s or exists (select from plan_handover h where h.plan_id = t.id and %s)
            """.formatted(Reach.seenBy("t.area_id", "t.period_from"), Reach.seenBy("h.area_id", "h.effective_on"));

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    LineScope lineScope;

    /** @throws ProblemException 403 when the caller may not change it */
    void require(Plan plan) {
        require(plan, Where.request());
    }

    /** The same of a plan that a body names. */
    void require(Plan plan, Where where) {
        if (!isTakenOver(plan, Reach.WRITING)) {
            scope.requireRecorded(plan.areaId(), plan.periodFrom(), where);
        }
        plan.programmes().forEach(programme -> lineScope.require(programme, null, where));
    }

    /** @throws ProblemException 403 when the caller may not read it */
    void requireReadable(Plan plan) {
        if (!isTakenOver(plan, Reach.READING)) {
            scope.requireRecordedReadable(plan.areaId(), plan.periodFrom(), Where.request());
        }
    }

    /** Whether a place that took the plan over is the caller's. */
    private boolean isTakenOver(Plan plan, Reach least) {
        return scope.reachOf(takers(plan)).compareTo(least) >= 0;
    }

    /**
     * @param issuedOn the date of a plan of the place; null where it has none
     * @throws ProblemException 409 when the place had ended before
     */
    void requireNotEnded(UUID area, PartialDate issuedOn, Where where) {
        if (issuedOn != null) {
            scope.requireNotEnded(area, issuedOn.firstDay(), where);
        }
    }

    /** @throws ProblemException 409 when whoever answers for the plan on that day has ended before */
    void requireNotEnded(Plan plan, LocalDate on, Where where) {
        scope.requireNotEnded(plan.areaId(), takers(plan), on, where);
    }

    static List<Taker> takers(Plan plan) {
        return plan.handovers().stream()
                .map(handover -> new Taker(handover.areaId(), handover.effectiveOn()))
                .toList();
    }

    /** The plan's place when its period began; as it was last when an act ended it before. */
    Place area(Plan plan) {
        return places.nearest(plan.areaId(), plan.periodFrom()).orElseThrow();
    }
}
