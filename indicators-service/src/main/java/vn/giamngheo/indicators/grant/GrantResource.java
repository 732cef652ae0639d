package vn.giamngheo.indicators.grant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/data-grants")
@Tag(
        name = "Data grants",
        description = "Who gets lists of beneficiaries, by which act, of which places and with which fields")
public class GrantResource {

    @Inject
    KeepingGrants keeping;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Grant somebody lists of beneficiaries, by an act",
            description = "By an administrator of all the places.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GrantView.class)))
    public Response add(@NotNull @Valid GrantRequest request) {
        var grant = keeping.add(request);
        return Created.at("/api/v1/data-grants/" + grant.id(), grant);
    }

    @POST
    @Path("/{id}/endings")
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Take a grant back, by an act", description = "What was told stays told, and logged.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GrantView.class)))
    public Response end(@PathParam("id") String id, @NotNull @Valid GrantEnding ending) {
        return Response.ok(keeping.end(Parameters.id("id", id), ending)).build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR, Roles.DATA_RECIPIENT})
    @Operation(summary = "A grant", description = "Of the caller's places, or to the caller.")
    public GrantView get(@PathParam("id") String id) {
        return keeping.readable(Parameters.id("id", id));
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.ADMIN,
        Roles.AUDITOR,
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.STANDING_AGENCY,
        Roles.DATA_RECIPIENT
    })
    @Operation(
            summary = "Grants",
            description = "Of the caller's places, or to the caller, as they were recorded, those that have ended with"
                    + " them; with a place those that tell of it, for whoever observes what was returned. Link leads to the"
                    + " next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GrantList.class)))
    public Response list(
            @Parameter(description = "Subject of the recipient's tokens; all by default") @QueryParam("recipient")
                    String recipient,
            @Parameter(description = "Code of the poverty standard; all by default") @QueryParam("standard")
                    String standard,
            @Parameter(description = "Only those that hold on this day") @QueryParam("on") String on,
            @Parameter(description = "Code of a place of the caller's that day, or today, of which they tell")
                    @QueryParam("place")
                    String place,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
        return paging.answer(
                keeping.page(
                        new KeepingGrants.Asked(
                                recipient,
                                standard,
                                Parameters.date("on", on, null),
                                place == null ? null : Parameters.areaCode("place", place)),
                        after,
                        paging.rows()),
                Items::new,
                last -> List.of(last.id()));
    }

    /** For the API document. */
    private record GrantList(List<GrantView> items) {}
}
