package vn.giamngheo.indicators.observation;

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
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
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
    Places places;

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
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ObservationView.class)))
    public Response observe(@NotNull @Valid ObservationRequest request) {
        var observation = recording.observe(request);
        return Created.at("/api/v1/observations/" + observation.id(), observation.view());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "An observation")
    public ObservationView get(@PathParam("id") String id) {
        var observation = observations
                .findByIdOptional(Parameters.id("id", id))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        var area = places.byId(observation.areaId(), observation.periodTo()).orElseThrow();
        scope.requireReadable(area, observation.periodTo(), Where.request());
        return observation.view();
    }

    @GET
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
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Observed.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = "Code of an indicator; all by default") @QueryParam("indicator") String indicator,
            @Parameter(description = "Periods that end on this day or later") @QueryParam("from") String from,
            @Parameter(description = "Periods that end on this day or earlier") @QueryParam("to") String to,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var place = scope.asked(Parameters.areaCode("area", area), day, "area").id();
        var filter = new ObservationList.Filter(
                place.equals(Areas.COUNTRY_ID) ? null : place,
                day,
                indicator,
                Parameters.date("from", from, null),
                Parameters.date("to", to, null));
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
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ObservationChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.own(
                "observation",
                Reach.seenBy("t.area_id", "t.period_to"),
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, observations.list("id in ?1", ids), Observation::change));
    }

    /** For the API document. */
    private record ObservationChanges(List<Change<ObservationView>> items) {}
}
