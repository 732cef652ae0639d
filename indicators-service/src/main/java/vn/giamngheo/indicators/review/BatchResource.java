package vn.giamngheo.indicators.review;

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

@Path("/api/v1/survey-batches")
@Tag(name = "Reviews")
public class BatchResource {

    @Inject
    TakingBatch taking;

    @Inject
    HttpServerRequest request;

    @POST
    @Idempotent
    @RolesAllowed(Roles.SURVEYOR)
    @Operation(
            summary = "Send surveys that were made without a network",
            description = "Each with an id of its maker's and the moment of the survey, accepted row by row. Sent again"
                    + " it changes nothing, also under another Idempotency-Key. Where somebody else has surveyed the"
                    + " household meanwhile both sides are shown; name theirs as basedOn to put yours in its place.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BatchView.class)))
    public Response take(@NotNull @Valid BatchRequest batch) {
        var locale = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.ok(taking.take(batch, locale)).build();
    }
}
