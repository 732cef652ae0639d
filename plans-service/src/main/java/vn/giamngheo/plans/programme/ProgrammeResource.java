package vn.giamngheo.plans.programme;

import io.quarkus.security.Authenticated;
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
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;

@Path("/api/v1/programmes")
@Tag(name = "Programmes", description = "Chương trình mục tiêu quốc gia: programmes and their projects")
public class ProgrammeResource {

    @Inject
    ChangeFeed feed;

    @Inject
    AddingProgramme adding;

    @Inject
    Programmes programmes;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Add a programme with its lines")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    public Response add(@NotNull @Valid ProgrammeRequest request) {
        var programme = adding.add(request);
        return Created.at("/api/v1/programmes/" + request.code(), programme.view());
    }

    @GET
    @Authenticated
    @Operation(
            summary = "All programmes with their lines",
            description = "By their first day and code; Link leads to the next page.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProgrammeList.class)))
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
        return programmes
                .withCode(code)
                .map(Programme::view)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    @GET
    @Path("/changes")
    @Authenticated
    @Operation(summary = "Programmes that were added or changed", description = ChangeFeed.DESCRIPTION)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProgrammeChanges.class)))
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
