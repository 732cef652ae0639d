package vn.giamngheo.reporting.schedule;

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
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/report-schedules")
@Tag(name = "Snapshots", description = "Bản công bố: reports as they were published, for ever the same")
public class ScheduleResource {

    @Inject
    Scheduling scheduling;

    @Inject
    Schedules schedules;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.APPROVER, Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Have a report published by itself, daily, weekly, monthly or quarterly",
            description =
                    "At an hour in Việt Nam, each time once, in the name of the caller. Today's time is made up for"
                            + " when it has gone by.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Schedule.class)))
    public Response make(@NotNull @Valid ScheduleRequest request) {
        var schedule = scheduling.make(request);
        return Created.at("/api/v1/report-schedules/" + schedule.id(), schedule);
    }

    @POST
    @Path("/{id}/endings")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.APPROVER, Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Give a schedule its last day",
            description = "What it has published stays; another schedule may go on.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Schedule.class)))
    public Response end(@PathParam("id") String id, @NotNull @Valid EndingRequest request) {
        return Response.ok(scheduling.end(Parameters.id("id", id), request.on()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "A schedule and when it is due next")
    public Schedule get(@PathParam("id") String id) {
        return scheduling.readable(Parameters.id("id", id));
    }

    @GET
    @Path("/{id}/runs")
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "What became of each time: its snapshot, or why there is none",
            description = "The latest first; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RunItems.class)))
    public Response runs(
            @PathParam("id") String id,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var schedule = scheduling.readable(Parameters.id("id", id));
        var paging = Paging.asked(uri, limit, cursor);
        var before = paging.after(1, keys -> Paging.moment(keys.get(0))).orElse(null);
        return paging.answer(
                schedules.runs(schedule.id(), before, paging.rows()), Items::new, last -> List.of(last.dueAt()));
    }

    /** For the API document. */
    private record RunItems(List<Schedule.Run> items) {}

    @GET
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "Schedules of a place and of all below it",
            description = "With area=VN all. In the order in which they were made; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScheduleItems.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, ScheduleResource::after).orElse(Schedules.After.NOTHING);
        return paging.answer(
                schedules.page(place, day, after, paging.rows()),
                Items::new,
                last -> List.of(last.madeAt(), last.id()));
    }

    private static Schedules.After after(List<String> keys) {
        return new Schedules.After(Paging.moment(keys.get(0)), UUID.fromString(keys.get(1)));
    }

    /** For the API document. */
    private record ScheduleItems(List<Schedule> items) {}
}
