package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Preconditions;

/** Replaces or deletes a draft, as it was read: nobody overwrites what somebody else has changed meanwhile. */
@ApplicationScoped
class EditingDraft {

    @Inject
    Plans plans;

    @Inject
    PlanActs planActs;

    @Inject
    PlanScope planScope;

    @Inject
    PlanRules rules;

    @Inject
    ShowingPlans showing;

    @Inject
    Preconditions preconditions;

    @Inject
    Scope scope;

    @Inject
    Acts acts;

    Plan replace(UUID id, PlanRequest request) {
        var plan = locked(id);
        var area = scope.required(request.area(), request.periodFrom(), "/area");
        requireSame(plan, area);
        planScope.requireNotEnded(area.id(), request.issuedOn(), Where.body("/issuedOn"));
        rules.check(request);
        var act = acts.replace(plan.actId(), request.act(), ActRole.DOCUMENT, planActs.at(id));
        plan.empty();
        plans.flush();
        plan.state(area.id(), act, request);
        plans.flush();
        return plan;
    }

    /** Whoever follows the changes of a place would never hear that its draft went elsewhere. */
    private static void requireSame(Plan plan, Place area) {
        if (!plan.areaId().equals(area.id())) {
            throw new ProblemException(PlansProblem.DRAFT_OF_ANOTHER_PLACE, Where.body("/area"), area.code());
        }
    }

    void delete(UUID id) {
        locked(id).delete();
    }

    private Plan locked(UUID id) {
        var plan = plans.locked(id);
        planScope.require(plan);
        preconditions.require(showing.show(plan));
        plan.requireDraft();
        return plan;
    }
}
