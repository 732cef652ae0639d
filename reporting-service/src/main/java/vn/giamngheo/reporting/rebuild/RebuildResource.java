package vn.giamngheo.reporting.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.operation.Operator;

@Path("/api/v1/operations/{service}/rebuild")
@Tag(name = "Operations")
public class RebuildResource {

    @Inject
    Rebuilding rebuilding;

    @Inject
    Operator operator;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Build the projections anew from the first event",
            description = "Reports go on reading the old ones until the new ones have caught up.")
    @APIResponse(
            responseCode = "202",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RebuildState.class)))
    public Response start(@PathParam("service") String service) {
        operator.require(service);
        return Response.accepted(rebuilding.start()).build();
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "How far the last rebuild of this instance has come")
    public RebuildState state(@PathParam("service") String service) {
        operator.require(service);
        return rebuilding.state();
    }
}
