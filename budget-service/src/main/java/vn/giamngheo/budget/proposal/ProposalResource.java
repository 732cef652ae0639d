package vn.giamngheo.budget.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Period;

@Path("/api/v1/allocation-proposals")
@Tag(
        name = "Allocation proposals",
        description = "Phương án phân bổ: amounts divided by a norm, until an act allocates")
public class ProposalResource {

    private static final String PATH = "/api/v1/allocation-proposals/";

    @Inject
    EditingProposal editing;

    @Inject
    EnactingProposal enacting;

    @Inject
    Proposals proposals;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Propose how to divide amounts",
            description =
                    "Points are coefficient times base over all criteria. Each pot is divided in whole units, the rest"
                            + " by largest remainder, so that it sums exactly; as soon as all bases are known.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalView.class)))
    public Response propose(@NotNull @Valid ProposalRequest request) {
        var proposal = editing.propose(request);
        return Created.at(PATH + proposal.id(), ProposalView.of(proposal));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(summary = "Say it anew", description = "As a whole; shares are computed again.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalView.class)))
    public Response replace(@PathParam("id") String id, @NotNull @Valid ProposalRequest request) {
        return Response.ok(ProposalView.of(editing.replace(Parameters.id("id", id), request)))
                .build();
    }

    @PUT
    @Path("/{id}/shares")
    @Transactional
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Set shares by hand",
            description =
                    "Those that are not named stay. Of each pot they sum to what is divided, else 422. If-Match is of"
                            + " the proposal.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalView.class)))
    public Response setShares(@PathParam("id") String id, @NotNull @Valid SharesRequest request) {
        return Response.ok(ProposalView.of(editing.setShares(Parameters.id("id", id), request)))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(summary = "Drop a proposal")
    @APIResponse(responseCode = "204", description = "It is gone; its id is not used again.")
    public void delete(@PathParam("id") String id) {
        editing.delete(Parameters.id("id", id));
    }

    @POST
    @Path("/{id}/allocation")
    @Idempotent
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(
            summary = "Turn a proposal into an allocation",
            description =
                    "By the rules of any allocation; shares of 0 are left out. With If-Match only as it was read.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag that was read",
            schema = @Schema(implementation = String.class))
    public Response enact(@PathParam("id") String id, @NotNull @Valid EnactmentRequest request) {
        var allocation = enacting.enact(Parameters.id("id", id), request);
        return Created.at("/api/v1/allocations/" + allocation.id(), allocation);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTEGRATOR})
    @Operation(summary = "A proposal")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalView.class)))
    public Response get(@PathParam("id") String id) {
        return Response.ok(ProposalView.of(editing.readable(Parameters.id("id", id))))
                .build();
    }

    @GET
    @Path("/{id}/comparison")
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTEGRATOR})
    @Operation(summary = "A proposal beside another one, share by share")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Comparison.class)))
    public Response compare(
            @PathParam("id") String id,
            @Parameter(description = "Id of the other one", required = true) @QueryParam("with") String with) {
        var one = editing.readable(Parameters.id("id", id));
        var other = editing.readable(Parameters.id("with", Parameters.required("with", with)));
        return Response.ok(Comparison.of(one.content(), other.content())).build();
    }

    @GET
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTEGRATOR})
    @Operation(summary = "Proposals of a place and all below it", description = "By date; with area=VN all.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalList.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; the last day of the year by default, else today")
                    @QueryParam("tree")
                    String tree,
            @Parameter(description = "Budget year; all by default") @QueryParam("year") String year,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = year == null ? null : Parameters.year("year", year);
        var day = Parameters.date(
                "tree", tree, asked == null ? Days.today() : Period.year(asked).to());
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        var filter = new Proposals.Filter(place, day, asked, programme);
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, After::of).orElse(After.NOTHING);
        return paging.answer(
                proposals.page(filter, after.day(), after.id(), paging.rows()),
                page -> new Items<>(page.stream().map(ProposalView::of).toList()),
                last -> List.of(last.date(), last.id()));
    }

    /** The last proposal of the page before. */
    private record After(LocalDate day, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    /** For the API document. */
    private record ProposalList(List<ProposalView> items) {}
}
