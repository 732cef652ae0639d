package vn.giamngheo.plans.programme;

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
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.sql.Snapshot;

@Path("/api/v1/programmes")
@Tag(name = "Programmes", description = "Chương trình mục tiêu quốc gia: programmes and their projects")
public class ProgrammeResource {

    @Inject
    ChangeFeed feed;

    @Inject
    AddingProgramme adding;

    @Inject
    ChangingProgramme changing;

    @Inject
    Programmes programmes;

    @Inject
    Snapshot snapshot;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Add a programme with its lines")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgrammeView.class)))
    public Response add(@NotNull @Valid ProgrammeRequest request) {
        var programme = adding.add(request);
        return Created.at("/api/v1/programmes/" + request.code(), programme.view());
    }

    @GET
    @Authenticated
    @Operation(
            summary = "All programmes with their lines",
            description = "By their first day and code; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgrammeList.class)))
    public Response all(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(2, Programmes.After::of).orElse(Programmes.After.NOTHING);
        return paging.answer(
                programmes.page(after, paging.rows()),
                page -> new Items<>(page.stream().map(Programme::view).toList()),
                last -> List.of(last.validFrom(), last.code()));
    }

    /** For the API document. */
    private record ProgrammeList(List<ProgrammeView> items) {}

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(summary = "A programme with its lines")
    public ProgrammeView get(@PathParam("code") String code) {
        return programmes.existing(code).view();
    }

    @PUT
    @Path("/{code}")
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change a programme",
            description = "Its names, its last day, its lines: more of them, renamed ones, in another order. None is "
                    + "left out.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgrammeView.class)))
    public Response change(@PathParam("code") String code, @NotNull @Valid ProgrammeChange change) {
        return Response.ok(changing.change(code, change).view()).build();
    }

    @GET
    @Path("/{code}/mappings")
    @Transactional
    @Authenticated
    @Operation(summary = "Where the lines of a programme go on in other editions")
    public MappingsView mappings(@PathParam("code") String code) {
        snapshot.take();
        return programmes.existing(code).mappings();
    }

    @PUT
    @Path("/{code}/mappings")
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Say where the lines of a programme go on", description = "All of it, as a whole.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MappingsView.class)))
    public Response map(@PathParam("code") String code, @NotNull @Valid MappingsRequest request) {
        return Response.ok(changing.map(code, request).mappings()).build();
    }

    @GET
    @Path("/changes")
    @Authenticated
    @Operation(summary = "Programmes that were added or changed", description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgrammeChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.all(
                "programme",
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, programmes.list("id in ?1", ids), Programme::change));
    }

    /** For the API document. */
    private record ProgrammeChanges(List<Change<ProgrammeView>> items) {}
}
