package vn.giamngheo.reporting.duty;

import io.quarkus.security.Authenticated;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.sql.Snapshot;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/reporting-duties")
@Tag(
        name = "Submissions",
        description = "Chế độ báo cáo: who owes which report to whom and by when, and what was submitted")
public class DutyResource {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    @Inject
    SettingDuty setting;

    @Inject
    AddingPeriods adding;

    @Inject
    Duties duties;

    @Inject
    Periods periods;

    @Inject
    Scope scope;

    @Inject
    Snapshot snapshot;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Record a reporting duty that an act orders",
            description = "It holds in its place and all below it. Who owes what by when is said by its periods.")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Duty.class)))
    public Response set(@NotNull @Valid DutyRequest request) {
        var duty = setting.set(request);
        return Created.at("/api/v1/reporting-duties/" + duty.id(), duty);
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.ADMIN, Roles.STANDING_AGENCY})
    @Operation(summary = "Replace a duty", description = "As a whole, by the rules of a new one. Its place stays.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Duty.class)))
    public Response replace(@PathParam("id") String id, @NotNull @Valid DutyRequest request) {
        return Response.ok(setting.replace(Parameters.id("id", id), request)).build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Authenticated
    @Operation(summary = "A reporting duty")
    public Duty get(@PathParam("id") String id) {
        return existing(id);
    }

    @GET
    @Transactional
    @Authenticated
    @Operation(
            summary = "The duties that bind a place",
            description =
                    "With below=true those of places below it, too. By their first day; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DutyItems.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = "false by default") @QueryParam("below") String below,
            @Parameter(description = "A day on which they hold; all by default") @QueryParam("on") String on,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var place = scope.named(Parameters.areaCode("area", area), day, "area");
        var filter = new Duties.Filter(
                place.id(), day, Parameters.flag("below", below, false), Parameters.date("on", on, null), programme);
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, DutyResource::after).orElse(Duties.After.NOTHING);
        return paging.answer(
                duties.page(filter, after, paging.rows()), Items::new, last -> List.of(last.validFrom(), last.id()));
    }

    private static Duties.After after(List<String> keys) {
        return new Duties.After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
    }

    /** For the API document. */
    private record DutyItems(List<Duty> items) {}

    @POST
    @Path("/{id}/periods")
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Add periods to a duty, each with who owes it by when",
            description = "All of them or none. A level that is not named owes nothing in that period.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PeriodItems.class)))
    public Response add(@PathParam("id") String id, @NotNull @Valid PeriodsRequest request) {
        return Response.ok(new Items<>(adding.add(Parameters.id("id", id), request)))
                .build();
    }

    @GET
    @Path("/{id}/periods")
    @Transactional
    @Authenticated
    @Operation(summary = "The periods of a duty", description = "By their first day; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PeriodItems.class)))
    public Response periods(
            @PathParam("id") String id,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        snapshot.take();
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(1, keys -> Days.read(keys.get(0))).orElse(FIRST);
        return paging.answer(
                periods.of(existing(id).id(), after, paging.rows()), Items::new, last -> List.of(last.from()));
    }

    /** For the API document. */
    private record PeriodItems(List<Period> items) {}

    @GET
    @Path("/{id}/periods/{periodId}")
    @Transactional
    @Authenticated
    @Operation(summary = "A period of a duty")
    public Period period(@PathParam("id") String id, @PathParam("periodId") String periodId) {
        return adding.of(existing(id), Parameters.id("periodId", periodId));
    }

    @PUT
    @Path("/{id}/periods/{periodId}")
    @Transactional
    @RolesAllowed({Roles.ADMIN, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Change the name, the cut-off and the due dates of a period",
            description =
                    "Its days and its year, too, while no report was drafted for it. What was frozen before stays as it"
                            + " was frozen.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Period.class)))
    public Response change(
            @PathParam("id") String id, @PathParam("periodId") String periodId, @NotNull @Valid PeriodChange change) {
        return Response.ok(adding.change(Parameters.id("id", id), Parameters.id("periodId", periodId), change))
                .build();
    }

    @DELETE
    @Path("/{id}/periods/{periodId}")
    @Transactional
    @RolesAllowed({Roles.ADMIN, Roles.STANDING_AGENCY})
    @Operation(summary = "Take a period back", description = "While no report was drafted for it.")
    @APIResponse(responseCode = "204")
    public void remove(@PathParam("id") String id, @PathParam("periodId") String periodId) {
        adding.remove(Parameters.id("id", id), Parameters.id("periodId", periodId));
    }

    private Duty existing(String id) {
        return duties.byId(Parameters.id("id", id)).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }
}
