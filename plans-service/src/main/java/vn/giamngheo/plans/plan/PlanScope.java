package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.PartialDate;

/** A plan is its place's, as the tree stood when its period began. */
@ApplicationScoped
class PlanScope {

    @Inject
    Places places;

    @Inject
    Scope scope;

    /** @throws ProblemException 403 when the caller may not change it */
    void require(Plan plan) {
        scope.require(area(plan), plan.periodFrom(), Where.request());
    }

    /** @throws ProblemException 403 when the caller may not read it */
    void requireReadable(Plan plan) {
        scope.requireReadable(area(plan), plan.periodFrom(), Where.request());
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

    /** @throws ProblemException 409 when the plan's place had ended before that day */
    void requireNotEnded(Plan plan, LocalDate on, Where where) {
        scope.requireNotEnded(plan.areaId(), on, where);
    }

    private Place area(Plan plan) {
        return places.byId(plan.areaId(), plan.periodFrom()).orElseThrow();
    }
}
