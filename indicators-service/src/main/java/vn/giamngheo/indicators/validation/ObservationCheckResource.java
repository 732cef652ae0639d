package vn.giamngheo.indicators.validation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;

@Path("/api/v1/observation-checks")
@Tag(name = "Validation")
public class ObservationCheckResource {

    @Inject
    CheckingOnDemand checking;

    @POST
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY, Roles.APPROVER})
    @Operation(
            summary = "Check the figures of a place and all below it",
            description = "As the rules are now, up to 20,000 figures at once. What is found becomes findings, and what"
                    + " fits now resolves those that stood.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObservationCheckView.class)))
    public Response check(@NotNull @Valid ObservationCheckRequest request) {
        return Response.ok(checking.check(request)).build();
    }
}
