package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.change.Change;

/** Shows plans together with the acts that they are. */
@ApplicationScoped
class ShowingPlans {

    @Inject
    Acts acts;

    @Inject
    Plans plans;

    PlanView show(Plan plan) {
        return plan.view(acts.byId(plan.papers().ids()));
    }

    /** The newest states of plans, in the order of their ids. */
    List<Change<PlanView>> changes(List<UUID> ids) {
        var found = plans.list("id in ?1", ids);
        var byId = papers(found);
        return Change.inOrder(ids, found, plan -> change(plan, byId));
    }

    private static Change<PlanView> change(Plan plan, Map<UUID, Act> acts) {
        return plan.isDeleted() ? Change.deleted(plan.id()) : Change.of(plan.id(), plan.view(acts));
    }

    List<PlanView> show(List<Plan> plans) {
        var byId = papers(plans);
        return plans.stream().map(plan -> plan.view(byId)).toList();
    }

    private Map<UUID, Act> papers(List<Plan> plans) {
        return acts.byId(
                plans.stream().flatMap(plan -> plan.papers().ids().stream()).toList());
    }
}
