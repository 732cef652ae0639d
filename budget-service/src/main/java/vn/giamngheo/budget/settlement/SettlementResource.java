package vn.giamngheo.budget.settlement;

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
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/settlements")
@Tag(name = "Settlements", description = "Quyết toán: a budget year of a holder and a programme is closed")
public class SettlementResource {

    @Inject
    Settling settling;

    @Inject
    Settlements settlements;

    @Inject
    SettlementScope settlementScope;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(
            summary = "Record the settlement of a budget year, which closes it",
            description = "What is settled and was not paid becomes a finding, and the other way round.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Settlement.View.class)))
    public Response settle(@NotNull @Valid SettlementRequest request) {
        var view = settling.settle(request);
        return Created.at("/api/v1/settlements/" + view.id(), view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "A settlement with its parts")
    public Settlement.View get(@PathParam("id") String id) {
        return settlements
                .views(List.of(settlementScope.readable(Parameters.id("id", id)).id()))
                .get(0);
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "Settlements of a place, of all below it and of their agencies",
            description = "With area=VN all. By date; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SettlementItems.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = Parameters.TREE) @QueryParam("tree") String tree,
            @Parameter(description = "Budget year; all by default") @QueryParam("year") String year,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = year == null ? null : Parameters.year("year", year);
        var day = Parameters.tree(tree, asked);
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        var filter = new Settlements.Filter(place, day, asked, programme);
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, SettlementResource::after).orElse(Settlements.After.NOTHING);
        return paging.answer(
                settlements.page(filter, after, paging.rows()), Items::new, last -> List.of(last.date(), last.id()));
    }

    private static Settlements.After after(List<String> keys) {
        return new Settlements.After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
    }

    /** For the API document. */
    private record SettlementItems(List<Settlement.View> items) {}

    @GET
    @Path("/changes")
    @Transactional
    @RolesAllowed({
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "Settlements recorded at the caller's places", description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SettlementChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.own(
                "settlement",
                Settlements.SEEN,
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, settlements.views(ids), view -> Change.of(view.id(), view)));
    }

    /** For the API document. */
    private record SettlementChanges(List<Change<Settlement.View>> items) {}
}
