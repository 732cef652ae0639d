package vn.giamngheo.budget.work;

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

@Path("/api/v1/works")
@Tag(name = "Works", description = "Công trình: what is built or bought with investment")
public class WorkResource {

    @Inject
    AddingWork adding;

    @Inject
    ChangingWork changing;

    @Inject
    HandingOverWork handingOver;

    @Inject
    Works works;

    @Inject
    WorkScope workScope;

    @Inject
    WorkList list;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed({Roles.INVESTOR, Roles.STANDING_AGENCY, Roles.FINANCE_OFFICER, Roles.COMMUNE_OFFICER})
    @Operation(summary = "Record a work by its investment decision")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WorkView.class)))
    public Response add(@NotNull @Valid WorkRequest request) {
        var work = adding.add(request);
        return Created.at("/api/v1/works/" + work.id(), work);
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.INVESTOR, Roles.STANDING_AGENCY, Roles.FINANCE_OFFICER, Roles.COMMUNE_OFFICER})
    @Operation(summary = "What a later decision makes of it, as a whole")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WorkView.class)))
    public Response change(@PathParam("id") String id, @NotNull @Valid WorkChange change) {
        return Response.ok(changing.change(Parameters.id("id", id), change)).build();
    }

    @POST
    @Path("/{id}/handovers")
    @Idempotent
    @RolesAllowed({Roles.STANDING_AGENCY, Roles.FINANCE_OFFICER})
    @Operation(
            summary = "Hand over a work whose place has ended",
            description =
                    "To a successor of the place, which answers for it from a day on and says what later decisions make"
                            + " of it. Its contracts and money are handed over as such.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WorkView.class)))
    public Response handOver(@PathParam("id") String id, @NotNull @Valid WorkHandover request) {
        var work = handingOver.handOver(Parameters.id("id", id), request);
        return Created.at("/api/v1/works/" + work.id(), work);
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
    @Operation(summary = "A work with what is committed, advanced, paid and accepted")
    public WorkView get(@PathParam("id") String id) {
        var asked = Parameters.id("id", id);
        workScope.requireReadable(asked);
        return works.view(works.byId(asked).orElseThrow());
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
            summary = "Works at a place and all below it",
            description = "With area=VN all. By code; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorkItems.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        var filter = new WorkList.Filter(place, day, programme);
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(1, keys -> keys.get(0)).orElse("");
        return paging.answer(list.page(filter, after, paging.rows()), Items::new, last -> List.of(last.code()));
    }

    /** For the API document. */
    private record WorkItems(List<WorkView> items) {}

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
    @Operation(
            summary = "Works that were added or changed at the caller's places",
            description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorkChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.own(
                "work",
                WorkList.SEEN,
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, works.views(works.byIds(ids)), view -> Change.of(view.id(), view)));
    }

    /** For the API document. */
    private record WorkChanges(List<Change<WorkView>> items) {}
}
