package vn.giamngheo.plans.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.TargetAssignmentState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All targets that were assigned, as last published. */
@ApplicationScoped
class AssignmentEmission implements Emission {

    @Inject
    TargetAssignments assignments;

    @Override
    public String topic() {
        return Topics.TARGET_ASSIGNMENTS;
    }

    @Override
    public String type() {
        return TargetAssignmentState.TYPE;
    }

    @Override
    public List<TargetAssignmentState> page(UUID after, int limit) {
        return assignments.find("id > ?1 and eventVersion > 0 order by id", after).page(0, limit).stream()
                .map(TargetAssignment::published)
                .toList();
    }
}
