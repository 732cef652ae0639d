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

@Path("/api/v1/observation-approvals")
@Tag(name = "Observations")
public class ObservationApprovalResource {

    @Inject
    ApprovingObservations approving;

    @Inject
    HttpServerRequest request;

    @POST
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Approve many observations", description = "Each is approved or refused by itself.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BatchView.class)))
    public Response approve(@NotNull @Valid ApprovalsRequest approvals) {
        var locale = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.ok(BatchView.of(approving.approve(approvals), locale)).build();
    }
}
