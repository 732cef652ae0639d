package vn.giamngheo.budget.ledger;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

/** Papers of the ledger of one kind, as they are read. A feature extends it and adds how they are recorded. */
public abstract class DocumentResource {

    @Inject
    ReadingDocument reading;

    @Inject
    ListingDocuments listing;

    @Inject
    Reversing reversing;

    @Inject
    UriInfo uri;

    protected abstract LedgerDocument.Kind kind();

    /** The answer to a paper that was recorded at the address of this request. */
    protected Response created(DocumentView view) {
        return Created.at(
                uri.getRequestUriBuilder()
                        .replaceQuery(null)
                        .path(view.id().toString())
                        .build()
                        .getRawPath(),
                view);
    }

    /** The answer to a paper that was recorded below the address of another, which it undoes. */
    protected Response createdBeside(DocumentView view) {
        return Created.at(
                uri.getRequestUriBuilder()
                        .replaceQuery(null)
                        .path("../..")
                        .path(view.id().toString())
                        .build()
                        .normalize()
                        .getRawPath(),
                view);
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
    @Operation(summary = "One of them with its parts")
    public DocumentView get(@PathParam("id") String id) {
        return reading.read(Parameters.id("id", id), kind());
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
    @Operation(summary = "Those of a place and all below it", description = ListingDocuments.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ListingDocuments.Documents.class)))
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
        return listing.list(kind(), query, Paging.asked(uri, limit, cursor));
    }

    @POST
    @Path("/{id}/reversals")
    @Idempotent
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(
            summary = "Take one of them back: the same postings in red",
            description = "Once, by an act or for a reason. What was used meanwhile cannot be taken back.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    public Response reverse(@PathParam("id") String id, @NotNull @Valid ReversalRequest request) {
        var reversal = takenBack(Parameters.id("id", id), request);
        return Created.at("/api/v1/reversals/" + reversal.id(), reversal);
    }

    /** Takes a paper back; a feature that keeps more of it than its postings takes that back, too. */
    protected DocumentView takenBack(UUID id, ReversalRequest request) {
        return reversing.reverse(id, kind(), request);
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
    @Operation(summary = "Those recorded at the caller's places", description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ListingDocuments.Changes.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return listing.changes(kind(), Paging.asked(uri, limit, cursor));
    }
}
