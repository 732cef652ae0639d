package vn.giamngheo.plans.programme;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.sql.Snapshot;

@Path("/api/v1/programmes/{code}/local-numbers/{areaId}")
@Tag(name = "Programmes")
public class LocalNumberResource {

    @Inject
    NumberingLines numbering;

    @Inject
    Snapshot snapshot;

    @GET
    @Transactional
    @Authenticated
    @Operation(
            summary = "The lines that a place says it runs, with its own numbers",
            description = "None where it does as the places above it do.")
    public LocalNumbersView get(@PathParam("code") String code, @PathParam("areaId") String areaId) {
        snapshot.take();
        return numbering.show(code, Parameters.id("areaId", areaId));
    }

    @PUT
    @Transactional
    @RolesAllowed({Roles.ADMIN, Roles.STANDING_AGENCY})
    @Operation(summary = "Say which lines a place runs, with its own numbers", description = "All of it, as a whole.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LocalNumbersView.class)))
    public Response set(
            @PathParam("code") String code,
            @PathParam("areaId") String areaId,
            @NotNull @Valid LocalNumbersRequest request) {
        return Response.ok(numbering.set(code, Parameters.id("areaId", areaId), request))
                .build();
    }
}
