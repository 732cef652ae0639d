package vn.giamngheo.plans.agency;

import io.quarkus.security.Authenticated;
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
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.sql.Snapshot;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/agencies")
@Tag(name = "Agencies", description = "Cơ quan, đơn vị: departments and centres that can hold money")
public class AgencyResource {

    @Inject
    ChangeFeed feed;

    @Inject
    AddingAgency adding;

    @Inject
    ChangingAgency changing;

    @Inject
    Agencies agencies;

    @Inject
    Scope scope;

    @Inject
    References references;

    @Inject
    Snapshot snapshot;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Add an agency to a place")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgencyView.class)))
    public Response add(@NotNull @Valid AgencyRequest request) {
        var agency = adding.add(request);
        return Created.at("/api/v1/agencies/" + agency.id(), agency.view());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change an agency",
            description = "Its name, its last day, its roles and whom it reports to, each as a whole.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgencyView.class)))
    public Response change(@PathParam("id") String id, @NotNull @Valid AgencyChange change) {
        return Response.ok(changing.change(Parameters.id("id", id), change).view())
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Authenticated
    @Operation(summary = "An agency with its roles of all days")
    public AgencyView get(@PathParam("id") String id) {
        snapshot.take();
        return agencies.existing(Parameters.id("id", id)).view();
    }

    @GET
    @Transactional
    @Authenticated
    @Operation(
            summary = "The agencies of a place",
            description =
                    "The day defaults to today. With role, programme or line only those that have such a role on "
                            + "that day: who is the standing agency, who leads this line. By code; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgencyList.class)))
    public Response of(
            @QueryParam("area") String area,
            @QueryParam("on") String on,
            @Parameter(description = "standing_agency, line_lead or coordinator; all by default") @QueryParam("role")
                    String role,
            @QueryParam("programme") String programme,
            @Parameter(description = "Of the programme, which is needed with it") @QueryParam("line") String line,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        snapshot.take();
        var day = Parameters.date("on", on, Days.today());
        var filter = RoleFilter.asked(role, programme, line, references);
        var paging = Paging.asked(uri, limit, cursor).settling("on", day);
        var place = scope.named(Parameters.areaCode("area", area), day, "area");
        var after = paging.after(1, keys -> keys.get(0)).orElse("");
        return paging.answer(
                agencies.of(place.id(), day, filter, after, paging.rows()),
                page -> new Items<>(page.stream().map(Agency::view).toList()),
                last -> List.of(last.code()));
    }

    /** For the API document. */
    private record AgencyList(List<AgencyView> items) {}

    @GET
    @Path("/changes")
    @Transactional
    @Authenticated
    @Operation(summary = "Agencies that were added or changed", description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgencyChanges.class)))
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
