package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;

/** A plan is its place's, as the tree stood when its period began. */
@ApplicationScoped
class PlanScope {

    @Inject
    Places places;

    @Inject
    Scope scope;

    void require(Plan plan) {
        var area = places.byId(plan.areaId(), plan.periodFrom()).orElseThrow();
        scope.require(area, plan.periodFrom(), Where.request());
    }
}
