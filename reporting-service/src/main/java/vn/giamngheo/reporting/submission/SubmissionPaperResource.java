package vn.giamngheo.reporting.submission;

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

@Path("/api/v1/submissions/{id}/document")
@Tag(name = "Submissions")
@RolesAllowed({
    Roles.COMMUNE_OFFICER,
    Roles.LINE_AGENCY,
    Roles.APPROVER,
    Roles.FINANCE_OFFICER,
    Roles.STANDING_AGENCY,
    Roles.SUPERVISOR,
    Roles.AUDITOR,
    Roles.INTEGRATOR
})
public class SubmissionPaperResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    PrintingSubmission printing;

    @GET
    @Transactional
    @Produces(DOCX)
    @Operation(
            summary = "A report as a paper",
            description = "DOCX in the layout of an administrative document (NĐ 30/2020/NĐ-CP), with the tables of its"
                    + " frozen figures.")
    @APIResponse(responseCode = "200", description = "The paper, as an attachment")
    public Response get(@PathParam("id") String id) {
        var submission = Parameters.id("id", id);
        return Response.ok(printing.print(submission), DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"report-" + submission + ".docx\"")
                .build();
    }
}
