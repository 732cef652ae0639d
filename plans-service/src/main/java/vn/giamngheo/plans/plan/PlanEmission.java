package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.event.Emission;

/** All plans that have been issued, as last published. */
@ApplicationScoped
class PlanEmission implements Emission {

    @Inject
    Plans plans;

    @Inject
    Acts acts;

    @Override
    public String topic() {
        return Topics.PLANS;
    }

    @Override
    public String type() {
        return PlanState.TYPE;
    }

    @Override
    public List<PlanState> page(UUID after, int limit) {
        return plans.find("id > ?1 and eventVersion > 0 order by id", after).page(0, limit).stream()
                .map(plan -> plan.state(acts.existing(plan.actId())))
                .toList();
    }
}
