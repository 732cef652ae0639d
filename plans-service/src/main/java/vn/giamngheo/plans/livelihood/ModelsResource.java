package vn.giamngheo.plans.livelihood;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/plans/{id}/models")
@Tag(name = "Plans")
public class ModelsResource {

    @Inject
    ModelsOfPlan models;

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
    @Operation(
            summary = "The livelihood projects of a plan, counted for the targets that they name",
            description = "All projects that name the plan, wherever they are.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ModelList.class)))
    public Response models(@PathParam("id") String id) {
        return Response.ok(new Items<>(models.of(Parameters.id("id", id)))).build();
    }

    /** For the API document. */
    private record ModelList(List<ModelsOfPlan.View> items) {}
}
