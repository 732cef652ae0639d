package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Ids;

/** Records a plan as a draft; a draft that breaks a rule is refused. What was signed before it came here is recorded as it is. */
@ApplicationScoped
class DraftingPlan {

    @Inject
    Plans plans;

    @Inject
    RecordingPapers papers;

    @Inject
    PlanRevisions revisions;

    @Inject
    PlanRules rules;

    @Inject
    Scope scope;

    @Inject
    PlanScope planScope;

    @Inject
    Caller caller;

    Plan draft(PlanRequest request) {
        var area = scope.required(request.area(), request.periodFrom(), "/area");
        planScope.requireNotEnded(area.id(), request.issuedOn(), Where.body("/issuedOn"));
        rules.check(request);
        var id = Ids.next();
        var plan = new Plan(id, area, papers.record(id, request), request, caller.subject());
        plans.persist(plan);
        plans.flush();
        revisions.keep(plan);
        return plan;
    }
}
