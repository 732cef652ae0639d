package vn.giamngheo.plans.activity;

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
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.sql.Snapshot;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Period;

@Path("/api/v1/activities")
@Tag(name = "Activities", description = "Hoạt động: what plans have done, and what came of it")
public class ActivityResource {

    @Inject
    RecordingActivity recording;

    @Inject
    HandingActivityOver handingOver;

    @Inject
    RecordingEntry entries;

    @Inject
    Activities activities;

    @Inject
    ActivityRevisions revisions;

    @Inject
    ActivityScope activityScope;

    @Inject
    ActivityList list;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    @Inject
    Snapshot snapshot;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY, Roles.LINE_AGENCY})
    @Operation(summary = "Record an activity of a plan in force")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivityView.class)))
    public Response record(@NotNull @Valid ActivityRequest request) {
        var activity = recording.record(request);
        return Created.at("/api/v1/activities/" + activity.id(), activity.view());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY, Roles.LINE_AGENCY})
    @Operation(
            summary = "State an activity anew",
            description = "As a whole, by the rules of a new one; what recorded results mean stays.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivityView.class)))
    public Response replace(@PathParam("id") String id, @NotNull @Valid ActivityRequest request) {
        return Response.ok(recording.replace(Parameters.id("id", id), request).view())
                .build();
    }

    @POST
    @Path("/{id}/withdrawals")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY, Roles.LINE_AGENCY})
    @Operation(
            summary = "Withdraw an activity, with the reason",
            description = "When nothing that counts was done of it; it stays readable. " + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivityView.class)))
    public Response withdraw(@PathParam("id") String id, @NotNull @Valid Withdrawal.Request request) {
        var activity = recording.withdraw(Parameters.id("id", id), request);
        return Created.at("/api/v1/activities/" + activity.id(), activity.view());
    }

    @POST
    @Path("/{id}/handovers")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY, Roles.LINE_AGENCY})
    @Operation(
            summary = "Hand over an activity whose place has ended",
            description =
                    "To a successor of the place, which answers for it from a day on and records there what it does"
                            + " of it. The activity stays its place's. " + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivityView.class)))
    public Response handOver(@PathParam("id") String id, @NotNull @Valid ActivityHandoverRequest request) {
        var activity = handingOver.handOver(Parameters.id("id", id), request);
        return Created.at("/api/v1/activities/" + activity.id(), activity.view());
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
    @Operation(summary = "An activity", description = "Of the caller's places, or of one above them.")
    public ActivityView get(@PathParam("id") String id) {
        return readable(id).view();
    }

    @GET
    @Path("/{id}/revisions")
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
    @Operation(summary = "What an activity said at each revision, the newest last")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RevisionList.class)))
    public Response revisions(@PathParam("id") String id) {
        return Response.ok(new Items<>(revisions.of(readable(id).id()))).build();
    }

    /** For the API document. */
    private record RevisionList(List<ActivityRevisions.Revision> items) {}

    private Activity readable(String id) {
        var activity = activities.existing(Parameters.id("id", id));
        activityScope.requireReadable(activity);
        return activity;
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
            summary = "Activities of a place and of all below it",
            description = "By the day on which they are due; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivityPage.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; the last day of the year by default, else today")
                    @QueryParam("tree")
                    String tree,
            @Parameter(description = "A day from their start to their due day is in it; all by default")
                    @QueryParam("year")
                    String year,
            @Parameter(description = "Id of a plan; all by default") @QueryParam("plan") String plan,
            @Parameter(description = "Code of a programme line; all by default") @QueryParam("line") String line,
            @Parameter(description = "Code of a kind; all by default") @QueryParam("kind") String kind,
            @Parameter(description = "Also those of the places above, which the place may have a part in")
                    @QueryParam("above")
                    String above,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        snapshot.take();
        var period = year == null ? null : Period.year(Parameters.year("year", year));
        var day = Parameters.date("tree", tree, period == null ? Days.today() : period.to());
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        var asked = new ActivityList.Asked(
                period,
                plan == null ? null : Parameters.id("plan", plan),
                line,
                kind,
                Parameters.flag("above", above, false));
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, ActivityList.After::of).orElse(ActivityList.After.NOTHING);
        return paging.answer(
                list.find(place.id(), day, asked, after, paging.rows()),
                page -> new Items<>(page.stream().map(Activity::view).toList()),
                last -> List.of(last.view().dueOn(), last.id()));
    }

    /** For the API document. */
    private record ActivityPage(List<ActivityView> items) {}

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
            summary = "Activities that were added, changed or withdrawn at the caller's places",
            description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivityChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        snapshot.take();
        return feed.own(
                "activity",
                ActivityScope.SEEN,
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(
                        ids, activities.byIds(ids), activity -> Change.of(activity.id(), activity.view())));
    }

    /** For the API document. */
    private record ActivityChanges(List<Change<ActivityView>> items) {}

    @POST
    @Path("/{id}/entries")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY, Roles.LINE_AGENCY})
    @Operation(
            summary = "Record what was done",
            description = "At the place of the activity or below it, by whoever has the place where it was done.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntryView.class)))
    public Response record(@PathParam("id") String id, @NotNull @Valid EntryRequest request) {
        var entry = entries.record(Parameters.id("id", id), request);
        return Created.at("/api/v1/activity-entries/" + entry.id(), entry.view());
    }

    @GET
    @Path("/{id}/entries")
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
            summary = "What was done of an activity at the caller's places, also what was withdrawn",
            description = "By the day; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntryPage.class)))
    public Response entries(
            @PathParam("id") String id,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        snapshot.take();
        var activity = readable(id);
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(2, ActivityList.After::of).orElse(ActivityList.After.NOTHING);
        return paging.answer(
                list.entries(activity.id(), after, paging.rows()),
                page -> new Items<>(page.stream().map(Entry::view).toList()),
                last -> List.of(last.date(), last.id()));
    }

    /** For the API document. */
    private record EntryPage(List<EntryView> items) {}
}
