package vn.giamngheo.indicators.observation;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.identity.Roles;

@Path("/api/v1/observation-batches")
@Tag(name = "Observations")
public class ObservationBatchResource {

    @Inject
    TakingStatements taking;

    @Inject
    HttpServerRequest request;

    @POST
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Record many observations",
            description = "Each is taken or refused by itself. What says the same as before is unchanged; another"
                    + " figure with a reason is the next version of what is there.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BatchView.class)))
    public Response take(@NotNull @Valid BatchRequest batch) {
        var locale = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var taken = taking.take(
                batch.observations().stream().map(BatchRequest.Row::statement).toList());
        return Response.ok(BatchView.of(taken, locale)).build();
    }
}
