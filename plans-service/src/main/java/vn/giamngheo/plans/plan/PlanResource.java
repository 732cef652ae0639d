package vn.giamngheo.plans.plan;

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
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.sql.Snapshot;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Period;

@Path("/api/v1/plans")
@Tag(name = "Plans", description = "Kế hoạch: plans with their targets and the money that they state")
public class PlanResource {

    @Inject
    ChangeFeed feed;

    @Inject
    DraftingPlan drafting;

    @Inject
    EditingDraft editing;

    @Inject
    IssuingPlan issuing;

    @Inject
    SubmittingPlan submitting;

    @Inject
    AmendingPlan amending;

    @Inject
    PlanSearch search;

    @Inject
    HandingPlanOver handingOver;

    @Inject
    Plans plans;

    @Inject
    PlanScope planScope;

    @Inject
    ShowingPlans showing;

    @Inject
    Scope scope;

    @Inject
    Snapshot snapshot;

    @Inject
    ReadingPlan reading;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(summary = "Record a plan as a draft")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    public Response draft(@NotNull @Valid PlanRequest request) {
        var plan = drafting.draft(request);
        return Created.at("/api/v1/plans/" + plan.id(), showing.show(plan));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(summary = "Replace a draft", description = "As a whole, by the rules of a new one.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    public Response replace(@PathParam("id") String id, @NotNull @Valid PlanRequest request) {
        return Response.ok(showing.show(editing.replace(Parameters.id("id", id), request)))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(summary = "Delete a draft")
    @APIResponse(responseCode = "204", description = "It is gone; its id is not used again.")
    public void delete(@PathParam("id") String id) {
        editing.delete(Parameters.id("id", id));
    }

    @POST
    @Path("/{id}/issue")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Issue a plan", description = "From now on reports show it. " + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    public Response issue(@PathParam("id") String id) {
        return Response.ok(showing.show(issuing.issue(Parameters.id("id", id)))).build();
    }

    @POST
    @Path("/{id}/submit")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Submit a draft",
            description = "To those who issue it; until they return it nobody changes it. " + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    public Response submit(@PathParam("id") String id) {
        return Response.ok(showing.show(submitting.submit(Parameters.id("id", id))))
                .build();
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Return a submitted plan to be put right",
            description = "With the reason. " + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    public Response giveBack(@PathParam("id") String id, @NotNull @Valid PlanReturn given) {
        return Response.ok(showing.show(submitting.giveBack(Parameters.id("id", id), given.reason())))
                .build();
    }

    @POST
    @Path("/{id}/amendments")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Amend an issued plan by an act",
            description = "The body states all that the plan says since then. What it said before is kept as a"
                    + " revision. " + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    public Response amend(@PathParam("id") String id, @NotNull @Valid PlanAmendment amendment) {
        var plan = amending.amend(Parameters.id("id", id), amendment);
        return Created.at("/api/v1/plans/" + plan.id(), showing.show(plan));
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Close an issued plan by an act", description = Preconditions.HONOURED)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    public Response close(@PathParam("id") String id, @NotNull @Valid PlanClosing closing) {
        return Response.ok(showing.show(amending.close(Parameters.id("id", id), closing.act())))
                .build();
    }

    @POST
    @Path("/{id}/handovers")
    @Idempotent
    @RolesAllowed({Roles.STANDING_AGENCY, Roles.APPROVER})
    @Operation(
            summary = "Hand over a plan whose place has ended",
            description = "To a successor of the place, which is responsible from a day on and may add acts. The plan"
                    + " stays its place's.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    public Response handOver(@PathParam("id") String id, @NotNull @Valid PlanHandoverRequest request) {
        var plan = handingOver.handOver(Parameters.id("id", id), request);
        return Created.at("/api/v1/plans/" + plan.id(), showing.show(plan));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.LINE_AGENCY,
        Roles.FINANCE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "A plan")
    public PlanView get(@PathParam("id") String id) {
        var plan = reading.readable(Parameters.id("id", id));
        return showing.show(plan);
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.LINE_AGENCY,
        Roles.FINANCE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "The plans of a place and of all below it",
            description = "By their first day; Link leads to the next page. Filters narrow one another.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanList.class)))
    public Response of(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "A plan's period has a day in it; all by default") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the first day of the year by default, else today")
                    @QueryParam("tree")
                    String tree,
            @Parameter(description = "country, province, district or commune") @QueryParam("level") String level,
            @Parameter(description = "draft, submitted, returned, issued, amended or closed") @QueryParam("status")
                    String status,
            @Parameter(description = "Code of a programme edition that the plan serves") @QueryParam("programme")
                    String programme,
            @Parameter(description = "Code of a programme line of a target, activity, assignment or fund line")
                    @QueryParam("line")
                    String line,
            @Parameter(description = "Code of an agency that the plan names") @QueryParam("agency") String agency,
            @Parameter(description = "Code of the indicator of a target") @QueryParam("indicator") String indicator,
            @Parameter(description = "Number of a paper that the plan is, rests on or names, such as 90/QĐ-TTg")
                    @QueryParam("cites")
                    String cites,
            @Parameter(description = "Words of the plan; without tone marks they find words with any") @QueryParam("q")
                    String q,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        snapshot.take();
        var period = year == null ? null : Period.year(Parameters.year("year", year));
        var day = Parameters.date("tree", tree, period == null ? Days.today() : period.from());
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        var asked = new PlanSearch.Asked(
                period,
                PlanFilters.level(level),
                PlanFilters.status(status),
                programme,
                line,
                agency,
                indicator,
                cites,
                q);
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, PlanSearch.After::of).orElse(PlanSearch.After.NOTHING);
        return paging.answer(
                search.find(place.id(), day, asked, after, paging.rows()),
                page -> new Items<>(showing.show(page)),
                last -> List.of(last.periodFrom(), last.id()));
    }

    /** For the API document. */
    private record PlanList(List<PlanView> items) {}

    @GET
    @Path("/changes")
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.LINE_AGENCY,
        Roles.FINANCE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "Plans, also drafts, that were added, changed or deleted at the caller's places",
            description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        snapshot.take();
        return feed.own("plan", PlanScope.SEEN, Paging.asked(uri, limit, cursor), showing::changes);
    }

    /** For the API document. */
    private record PlanChanges(List<Change<PlanView>> items) {}
}
