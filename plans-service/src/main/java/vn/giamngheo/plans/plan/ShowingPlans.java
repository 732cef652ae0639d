package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.giamngheo.platform.act.Acts;

/** Shows plans together with the acts that they are. */
@ApplicationScoped
class ShowingPlans {

    @Inject
    Acts acts;

    PlanView show(Plan plan) {
        return plan.view(acts.existing(plan.actId()));
    }

    List<PlanView> show(List<Plan> plans) {
        var byId = acts.byId(plans.stream().map(Plan::actId).toList());
        return plans.stream().map(plan -> plan.view(byId.get(plan.actId()))).toList();
    }
}
