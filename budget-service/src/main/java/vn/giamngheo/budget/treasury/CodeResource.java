package vn.giamngheo.budget.treasury;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/treasury-codes")
@Tag(name = "Treasury", description = "Kho bạc: what its codes mean, what it states, and how the ledger differs")
public class CodeResource {

    @Inject
    KeepingCodes keeping;

    @Inject
    TreasuryCodes codes;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(summary = "Say what codes of the treasury mean at a place")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CodeView.class)))
    public Response add(@NotNull @Valid CodeRequest request) {
        var code = keeping.add(request);
        return Created.at("/api/v1/treasury-codes/" + code.id(), code);
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(summary = "Say it otherwise", description = "Lines that came before are read anew, too.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CodeView.class)))
    public Response replace(@PathParam("id") String id, @NotNull @Valid CodeRequest request) {
        return Response.ok(keeping.replace(Parameters.id("id", id), request)).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTEGRATOR})
    @Operation(summary = "What codes mean")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CodeView.class)))
    public Response get(@PathParam("id") String id) {
        return Response.ok(keeping.readable(Parameters.id("id", id))).build();
    }

    @GET
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTEGRATOR})
    @Operation(summary = "The tables of a place and all below it", description = "With area=VN all.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CodeTable.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = Parameters.TREE) @QueryParam("tree") String tree,
            @Parameter(description = "Budget year; all by default") @QueryParam("year") String year,
            @Parameter(description = "Code of a unit; all by default") @QueryParam("unit") String unit,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = year == null ? null : Parameters.year("year", year);
        var day = Parameters.tree(tree, asked);
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        var filter = new TreasuryCodes.Filter(place, day, asked, unit);
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
        return paging.answer(codes.page(filter, after, paging.rows()), Items::new, last -> List.of(last.id()));
    }

    /** For the API document. */
    private record CodeTable(List<CodeView> items) {}

    @GET
    @Path("/changes")
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTEGRATOR})
    @Operation(
            summary = "Those of the caller's places that were added or changed",
            description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CodeChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.own(
                "treasury_code",
                TreasuryCodes.SEEN,
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, codes.byIds(ids), code -> Change.of(code.id(), code)));
    }

    /** For the API document. */
    private record CodeChanges(List<Change<CodeView>> items) {}
}
