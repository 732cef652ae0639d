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

@Path("/api/v1/plans/{id}/document")
@Tag(name = "Plans")
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
public class PlanPaperResource {

    @Inject
    ReadingPlan reading;

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    ShowingPlans showing;

    @Inject
    NamingPlan naming;

    @GET
    @Transactional
    @Produces(DOCX)
    @Operation(
            summary = "A plan as a paper",
            description = "DOCX in the layout of an administrative document (NĐ 30/2020/NĐ-CP).")
    @APIResponse(responseCode = "200", description = "The paper, as an attachment")
    public Response get(@PathParam("id") String id) {
        var plan = reading.readable(Parameters.id("id", id));
        return Response.ok(paper(showing.show(plan)), DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan-" + plan.id() + ".docx\"")
                .build();
    }

    private byte[] paper(PlanView plan) {
        return PlanPaper.of(plan, naming.of(plan));
    }
}
