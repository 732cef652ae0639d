package vn.giamngheo.plans.agency;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/agencies")
@Tag(name = "Agencies", description = "Cơ quan, đơn vị: departments and centres that can hold money")
public class AgencyResource {

    @Inject
    ChangeFeed feed;

    @Inject
    AddingAgency adding;

    @Inject
    Agencies agencies;

    @Inject
    Places places;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Add an agency to a place")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AgencyView.class)))
    public Response add(@NotNull @Valid AgencyRequest request) {
        var agency = adding.add(request);
        return Created.at("/api/v1/agencies?area=" + request.area().text(), agency.view());
    }

    @GET
    @Authenticated
    @Operation(
            summary = "The agencies of a place",
            description = "The day defaults to today. By code; Link leads to the next page.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgencyList.class)))
    public Response of(
            @QueryParam("area") String area,
            @QueryParam("on") String on,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("on", on, Days.today());
        var paging = Paging.asked(uri, limit, cursor).settling("on", day);
        var place = places.byCode(Parameters.areaCode("area", area), day)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE, Where.parameter("area"), area, "(" + day + ")"));
        var after = paging.after(1, keys -> keys.get(0)).orElse("");
        return paging.answer(
                agencies.of(place.id(), day, after, paging.rows()),
                page -> new Items<>(page.stream().map(Agency::view).toList()),
                last -> List.of(last.code()));
    }

    /** For the API document. */
    private record AgencyList(List<AgencyView> items) {}

    @GET
    @Path("/changes")
    @Authenticated
    @Operation(summary = "Agencies that were added or changed", description = ChangeFeed.DESCRIPTION)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgencyChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.all(
                "agency",
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, agencies.list("id in ?1", ids), Agency::change));
    }

    /** For the API document. */
    private record AgencyChanges(List<Change<AgencyView>> items) {}
}
