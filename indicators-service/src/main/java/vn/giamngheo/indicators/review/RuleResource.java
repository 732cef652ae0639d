package vn.giamngheo.indicators.review;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;

@Path("/api/v1/review-rules")
@Tag(name = "Reviews")
public class RuleResource {

    @Inject
    Rules rules;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Record how the law lets reviews of a kind proceed",
            description = "Its windows, days and shares, for its time. By the admin of the country.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RuleView.class)))
    public Response add(@NotNull @Valid RuleRequest request) {
        return Created.at("/api/v1/review-rules", rules.add(request));
    }

    @GET
    @Authenticated
    @Operation(summary = "How reviews proceed, by kind and day")
    public Items<RuleView> all() {
        return new Items<>(rules.all());
    }
}
