package vn.giamngheo.plans.activity;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;

@Path("/api/v1/activity-kinds")
@Tag(name = "Activities")
public class ActivityKindResource {

    @Inject
    ActivityKinds kinds;

    @Inject
    Scope scope;

    @GET
    @Transactional
    @Authenticated
    @Operation(summary = "The kinds of activities")
    public Items<ActivityKindView> all() {
        return new Items<>(kinds.all().stream().map(ActivityKind::view).toList());
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Add a kind", description = "For the whole country; its name is not changed later.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivityKindView.class)))
    public Response add(@NotNull @Valid ActivityKindView kind) {
        scope.requireCountry();
        return Created.at("/api/v1/activity-kinds", kinds.add(kind).view());
    }
}
