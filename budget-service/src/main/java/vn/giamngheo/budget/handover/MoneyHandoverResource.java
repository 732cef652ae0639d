package vn.giamngheo.budget.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.ListingDocuments;
import vn.giamngheo.budget.ledger.ReadingDocument;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/money-handovers")
@Tag(name = "Money handovers", description = "Bàn giao: what a place that has ended still had goes to its successors")
public class MoneyHandoverResource {

    @Inject
    HandingOver handingOver;

    @Inject
    ReadingDocument reading;

    @Inject
    ListingDocuments listing;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(
            summary = "Hand over the money of a place that has ended",
            description = "Each balance that is named must be handed over in full, to successors of the place.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public Response record(@NotNull @Valid MoneyHandoverRequest request) {
        var view = handingOver.handOver(request);
        return Created.at("/api/v1/money-handovers/" + view.id(), view);
    }

    @GET
    @Path("/{id}")
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
    @Operation(summary = "A handover of money")
    public DocumentView get(@PathParam("id") String id) {
        return reading.read(Parameters.id("id", id), LedgerDocument.Kind.HANDOVER);
    }

    @GET
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
    @Operation(summary = "Handovers of money of a place and all below it", description = ListingDocuments.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ListingDocuments.Documents.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = ListingDocuments.TREE) @QueryParam("tree") String tree,
            @Parameter(description = "Budget year; all by default") @QueryParam("year") String year,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = "Code of a programme line; all by default") @QueryParam("line") String line,
            @Parameter(description = "central, province, district or commune; all by default") @QueryParam("source")
                    String source,
            @Parameter(description = "First date; without a beginning by default") @QueryParam("from") String from,
            @Parameter(description = "Last date; without an end by default") @QueryParam("to") String to,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var query = new ListingDocuments.Query(area, tree, year, programme, line, source, from, to);
        return listing.list(LedgerDocument.Kind.HANDOVER, query, Paging.asked(uri, limit, cursor));
    }

    @GET
    @Path("/changes")
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
    @Operation(summary = "Handovers of money recorded at the caller's places", description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ListingDocuments.Changes.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return listing.changes(LedgerDocument.Kind.HANDOVER, Paging.asked(uri, limit, cursor));
    }
}
