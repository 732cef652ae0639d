package vn.giamngheo.indicators.household;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/household-duplicates")
@Tag(name = "Households")
public class DuplicateResource {

    @Inject
    Duplicates duplicates;

    @Inject
    ResolvingDuplicate resolving;

    @Inject
    UriInfo uri;

    @GET
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY, Roles.AUDITOR})
    @Operation(
            summary = "Households that may be one, or share a person",
            description = "Of which one is at the caller's places; those that nobody has looked at, or with open=false"
                    + " all. As they were found.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DuplicateList.class)))
    public Response list(
            @Parameter(description = "true by default") @QueryParam("open") String open,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
        return paging.answer(
                duplicates.page(Parameters.flag("open", open, true), after, paging.rows()),
                Items::new,
                last -> List.of(last.id()));
    }

    /** For the API document. */
    private record DuplicateList(List<Duplicates.Pair> items) {}

    @POST
    @Path("/{id}/resolutions")
    @Idempotent
    @RolesAllowed(Roles.COMMUNE_OFFICER)
    @Operation(
            summary = "Say what two households are to each other",
            description = "same or different. What is the same is then merged by an event of the household.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Duplicates.Pair.class)))
    public Response resolve(@PathParam("id") String id, @NotNull @Valid ResolutionRequest request) {
        return Response.ok(resolving.resolve(Parameters.id("id", id), request)).build();
    }
}
