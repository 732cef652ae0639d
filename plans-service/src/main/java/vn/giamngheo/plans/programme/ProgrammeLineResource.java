package vn.giamngheo.plans.programme;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.sql.Snapshot;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/programmes/{code}/lines")
@Tag(name = "Programmes")
public class ProgrammeLineResource {

    @Inject
    Programmes programmes;

    @Inject
    ShowingLines showing;

    @Inject
    SettingApplicability applicability;

    @Inject
    Scope scope;

    @Inject
    Snapshot snapshot;

    @Inject
    UriInfo uri;

    @GET
    @Transactional
    @Authenticated
    @Operation(
            summary = "The lines of a programme",
            description = "With area those that apply there and that the place runs on the day, with its own numbers; "
                    + "the day defaults to today. In the order of the programme; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LineList.class)))
    public Response lines(
            @PathParam("code") String code,
            @QueryParam("area") String area,
            @Parameter(description = "Together with area") @QueryParam("on") String on,
            @Parameter(description = "component, project, sub_project or component_content; all by default")
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        snapshot.take();
        var paging = Paging.asked(uri, limit, cursor);
        var asked = kind(kind);
        var lines = lines(programmes.existing(code), area, on, paging).stream()
                .filter(line -> asked == null || line.kind() == asked)
                .toList();
        return paging.answer(
                after(lines, paging.after(1, keys -> keys.get(0)).orElse(null), paging.rows()),
                Items::new,
                last -> List.of(last.code()));
    }

    private List<LineView> lines(Programme programme, String area, String on, Paging paging) {
        if (area == null && on == null) {
            return showing.all(programme);
        }
        var day = Parameters.date("on", on, Days.today());
        var place = scope.named(Parameters.areaCode("area", area), day, "area");
        paging.settling("on", day);
        return showing.at(programme, place.id(), day);
    }

    private static List<LineView> after(List<LineView> lines, String code, int limit) {
        var codes = lines.stream().map(LineView::code).toList();
        return lines.stream().skip(codes.indexOf(code) + 1L).limit(limit).toList();
    }

    private static LineKind kind(String name) {
        return name == null
                ? null
                : LineKind.named(name)
                        .orElseThrow(() ->
                                new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("kind"), name, ""));
    }

    /** For the API document. */
    private record LineList(List<LineView> items) {}

    @GET
    @Path("/{line}/applicability")
    @Transactional
    @Authenticated
    @Operation(summary = "Where a line applies", description = "Without periods everywhere.")
    public ApplicabilityView applicability(@PathParam("code") String code, @PathParam("line") String line) {
        snapshot.take();
        return applicability.show(code, line);
    }

    @PUT
    @Path("/{line}/applicability")
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Say where a line applies", description = "All of it, as a whole.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicabilityView.class)))
    public Response apply(
            @PathParam("code") String code,
            @PathParam("line") String line,
            @NotNull @Valid ApplicabilityRequest request) {
        return Response.ok(applicability.set(code, line, request)).build();
    }
}
