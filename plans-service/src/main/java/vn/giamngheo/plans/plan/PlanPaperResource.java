package vn.giamngheo.plans.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.sql.Snapshot;

@Path("/api/v1/plans/{id}/document")
@Tag(name = "Plans")
public class PlanPaperResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    Plans plans;

    @Inject
    PlanScope scope;

    @Inject
    ShowingPlans showing;

    @Inject
    Snapshot snapshot;

    @GET
    @Transactional
    @Produces(DOCX)
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
    @Operation(
            summary = "A plan as a paper",
            description = "DOCX in the layout of an administrative document (NĐ 30/2020/NĐ-CP).")
    @APIResponse(responseCode = "200", description = "The paper, as an attachment")
    public Response get(@PathParam("id") String id) {
        snapshot.take();
        var plan = plans.existing(Parameters.id("id", id));
        scope.requireReadable(plan);
        return Response.ok(PlanPaper.of(showing.show(plan)), DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan-" + plan.id() + ".docx\"")
                .build();
    }
}
