package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.plans.PlansProblem;
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
    RecordingPapers papers;

    @Inject
    PlanScope planScope;

    @Inject
    PlanRevisions revisions;

    @Inject
    PlanRules rules;

    @Inject
    ShowingPlans showing;

    @Inject
    Preconditions preconditions;

    @Inject
    Scope scope;

    Plan replace(UUID id, PlanRequest request) {
        var plan = locked(id);
        var area = scope.required(request.area(), request.periodFrom(), "/area");
        requireSame(plan, area);
        planScope.requireNotEnded(area.id(), request.issuedOn(), Where.body("/issuedOn"));
        rules.check(request);
        revisions.keepFirst(plan);
        var stated = papers.replace(plan, request, request.act());
        plan.empty();
        plans.flush();
        plan.state(stated, request);
        plans.flush();
        revisions.keep(plan);
        return plan;
    }

    /** Whoever follows the changes of a place would never hear that its draft went elsewhere. */
    static void requireSame(Plan plan, Place area) {
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
