package vn.giamngheo.plans.plan;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The acts of a plan: its own paper, what it rests on, what was decided on it. */
@Path("/api/v1/plans/{id}/acts")
@Tag(name = "Plans")
public class PlanActsResource extends ActsResource {

    @Inject
    PlanActs plans;

    @Override
    protected ActSubject subject() {
        return plans;
    }
}
