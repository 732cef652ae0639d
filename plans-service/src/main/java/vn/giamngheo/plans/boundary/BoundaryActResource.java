package vn.giamngheo.plans.boundary;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/boundary-acts")
@Tag(name = "Boundary acts", description = "Sắp xếp đơn vị hành chính: acts that change places")
public class BoundaryActResource {

    @Inject
    PreparingBoundaryAct preparing;

    @Inject
    EnactingBoundaryAct enacting;

    @Inject
    StatingShares stating;

    @Inject
    ShowingBoundaryActs showing;

    @Inject
    HttpServerRequest request;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Prepare a boundary act",
            description = "A draft: send its units and conversions in as files, check it, and bring it into force.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BoundaryActView.class)))
    public Response prepare(@NotNull @Valid BoundaryActRequest body) {
        var act = preparing.prepare(body);
        return Created.at("/api/v1/boundary-acts/" + act.id(), showing.view(act));
    }

    @GET
    @Authenticated
    @Operation(summary = "All boundary acts", description = "In the order in which they were prepared.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BoundaryActList.class)))
    public Response all(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
        return paging.answer(showing.page(after, paging.rows()), page -> new Items<>(page), last -> List.of(last.id()));
    }

    /** For the API document. */
    private record BoundaryActList(List<BoundaryActView> items) {}

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "A boundary act")
    public BoundaryActView get(@PathParam("id") String id) {
        return showing.one(Parameters.id("id", id));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Drop a draft", description = "409 when it is in force.")
    @APIResponse(responseCode = "204")
    public void drop(@PathParam("id") String id) {
        preparing.drop(Parameters.id("id", id));
    }

    @DELETE
    @Path("/{id}/units")
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Forget the units of a draft",
            description = "To send the list in anew, without what was wrong.")
    @APIResponse(responseCode = "204")
    public void clearUnits(@PathParam("id") String id) {
        preparing.clearUnits(Parameters.id("id", id));
    }

    @DELETE
    @Path("/{id}/conversions")
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Forget the conversions of a draft",
            description = "To send the table in anew, without what was wrong.")
    @APIResponse(responseCode = "204")
    public void clearConversions(@PathParam("id") String id) {
        preparing.clearConversions(Parameters.id("id", id));
    }

    @GET
    @Path("/{id}/units")
    @Authenticated
    @Operation(summary = "The units of a boundary act", description = "By code.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UnitList.class)))
    public Response units(
            @PathParam("id") String id,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(1, keys -> keys.get(0)).orElse("");
        return paging.answer(
                showing.units(Parameters.id("id", id), after, paging.rows()),
                page -> new Items<>(page),
                last -> List.of(last.code()));
    }

    /** For the API document. */
    private record UnitList(List<UnitView> items) {}

    @GET
    @Path("/{id}/conversions")
    @Authenticated
    @Operation(summary = "Which old place became which new one", description = "By old and new code.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConversionList.class)))
    public Response conversions(
            @PathParam("id") String id,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(2, List::copyOf).orElse(List.of("", ""));
        return paging.answer(
                showing.conversions(Parameters.id("id", id), after.get(0), after.get(1), paging.rows()),
                page -> new Items<>(page),
                last -> List.of(last.oldCode(), last.newCode()));
    }

    /** For the API document. */
    private record ConversionList(List<ConversionView> items) {}

    @GET
    @Path("/{id}/check")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "What a draft would do, and what is wrong with it",
            description = "Holes, circles, overlaps in time, shares that do not sum: with the rows, the first 1,000.")
    public CheckView check(@PathParam("id") String id) {
        return showing.check(
                Parameters.id("id", id), Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @POST
    @Path("/{id}/enactments")
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Bring a boundary act into force",
            description = "All of its places become visible at once, or none: 422 names the rows that break a rule.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BoundaryActView.class)))
    public Response enact(@PathParam("id") String id) {
        return Response.ok(showing.view(enacting.enact(Parameters.id("id", id))))
                .build();
    }

    @POST
    @Path("/{id}/shares")
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "State how divided places went to their successors",
            description = "Of an act in force, by a paper of its own; what was stated before is replaced.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BoundaryActView.class)))
    public Response stateShares(@PathParam("id") String id, @NotNull @Valid SharesRequest body) {
        return Response.ok(showing.view(stating.state(Parameters.id("id", id), body)))
                .build();
    }
}
