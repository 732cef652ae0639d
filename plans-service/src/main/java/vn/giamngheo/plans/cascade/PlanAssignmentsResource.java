package vn.giamngheo.plans.cascade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.plans.plan.PlansInUse;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.sql.Snapshot;

@Path("/api/v1/plans/{id}/target-assignments")
@Tag(name = "Plans")
public class PlanAssignmentsResource {

    @Inject
    TargetAssignments assignments;

    @Inject
    PlansInUse plans;

    @Inject
    Snapshot snapshot;

    @GET
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.LINE_AGENCY,
        Roles.FINANCE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "How the targets of a plan are given to places", description = "Drafts, too; by target.")
    public Items<AssignmentView> of(@PathParam("id") String id) {
        var plan = Parameters.id("id", id);
        snapshot.take();
        plans.requireReadable(plan);
        return new Items<>(assignments.show(assignments.of(plan)));
    }
}
