package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.sql.Snapshot;

/** Reads a plan that the caller may read, and what belongs to it, from one state of the database. */
@ApplicationScoped
class ReadingPlan {

    @Inject
    Snapshot snapshot;

    @Inject
    Plans plans;

    @Inject
    PlanScope scope;

    /** @throws ProblemException 404 when there is none, 403 when it is none of the caller's */
    Plan readable(UUID id) {
        snapshot.take();
        var plan = plans.existing(id);
        scope.requireReadable(plan);
        return plan;
    }
}
