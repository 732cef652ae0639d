package vn.giamngheo.indicators.observation;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.events.Areas;
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.sql.Snapshot;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/observations")
@Tag(name = "Observations", description = "Kết quả thực hiện chỉ tiêu: what was observed at a place over a period")
public class ObservationResource {

    @Inject
    ChangeFeed feed;

    @Inject
    RecordingObservation recording;

    @Inject
    Observations observations;

    @Inject
    CorrectingObservation correcting;

    @Inject
    ApprovingObservation approving;

    @Inject
    ObservedAreas areas;

    @Inject
    Snapshot snapshot;

    @Inject
    Scope scope;

    @Inject
    ObservationList list;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY})
    @Operation(summary = "Record what was observed")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObservationView.class)))
    public Response observe(@NotNull @Valid ObservationRequest request) {
        var observation = recording.observe(request.statement());
        return Created.at("/api/v1/observations/" + observation.id(), observation.view());
    }

    @POST
    @Path("/{id}/corrections")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Say why a figure is another one",
            description = "The next version; an approved one before it stays in force until this one is approved.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObservationView.class)))
    public Response correct(@PathParam("id") String id, @NotNull @Valid CorrectionRequest request) {
        return Response.ok(correcting.correct(Parameters.id("id", id), request).view())
                .build();
    }

    @POST
    @Path("/{id}/approvals")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Approve the last version of a figure",
            description = "The one that was read, in force from the given day on. Nobody approves what he recorded.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObservationView.class)))
    public Response approve(@PathParam("id") String id, @NotNull @Valid ApprovalRequest request) {
        return Response.ok(approving.approve(Parameters.id("id", id), request).view())
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "An observation", description = "Its approved version, else the last one.")
    public ObservationView get(@PathParam("id") String id) {
        return readable(id).view();
    }

    @GET
    @Path("/{id}/versions")
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "All versions of an observation", description = "In the order in which they were said.")
    public ObservationVersions versions(@PathParam("id") String id) {
        return new ObservationVersions(readable(id).versionViews());
    }

    /** All that was ever said of a figure. */
    public record ObservationVersions(List<VersionView> items) {}

    private Observation readable(String id) {
        snapshot.take();
        var observation = observations.existing(Parameters.id("id", id));
        areas.requireReadable(observation);
        return observation;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "Observations of a place and all below it",
            description = "With area=VN all. By the last day of their period; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Observed.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = "Code of an indicator; all by default") @QueryParam("indicator") String indicator,
            @Parameter(description = "Periods that end on this day or later") @QueryParam("from") String from,
            @Parameter(description = "Periods that end on this day or earlier") @QueryParam("to") String to,
            @Parameter(description = "true: only those of which the last version waits for its approval")
                    @QueryParam("waiting")
                    String waiting,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        snapshot.take();
        var day = Parameters.date("tree", tree, Days.today());
        var place = scope.asked(Parameters.areaCode("area", area), day, "area").id();
        var ends = Parameters.span(from, to);
        var filter = new ObservationList.Filter(
                place.equals(Areas.COUNTRY_ID) ? null : place,
                day,
                indicator,
                ends.first(),
                ends.last(),
                Parameters.flag("waiting", waiting, false));
        return answer(filter, Paging.asked(uri, limit, cursor).settling("tree", day));
    }

    private Response answer(ObservationList.Filter filter, Paging paging) {
        var after = paging.after(2, ObservationList.After::of).orElse(ObservationList.After.NOTHING);
        return paging.answer(
                list.page(filter, after, paging.rows()), Items::new, last -> List.of(last.periodTo(), last.id()));
    }

    /** For the API document. */
    private record Observed(List<ObservationView> items) {}

    @GET
    @Path("/changes")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "Observations that were added or changed at the caller's places",
            description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObservationChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.own(
                "observation",
                Reach.seenBy("t.area_id", "t.period_to"),
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, observations.byIds(ids), Observation::change));
    }

    /** For the API document. */
    private record ObservationChanges(List<Change<ObservationView>> items) {}
}
