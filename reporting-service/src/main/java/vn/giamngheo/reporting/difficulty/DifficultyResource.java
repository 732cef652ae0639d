package vn.giamngheo.reporting.difficulty;

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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/difficulties")
@Tag(
        name = "Difficulties",
        description = "Khó khăn, vướng mắc: what stands in the way, what is proposed, what was answered")
public class DifficultyResource {

    @Inject
    NotingDifficulty noting;

    @Inject
    DifficultyScope difficultyScope;

    @Inject
    Difficulties difficulties;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.APPROVER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Record a difficulty of a place, perhaps with equal ones of places below taken into it",
            description = "By the place itself. It asks itself, or a place that it lies in, for an answer.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Difficulty.class)))
    public Response note(@NotNull @Valid DifficultyRequest request) {
        var difficulty = noting.note(request);
        return Created.at("/api/v1/difficulties/" + difficulty.id(), difficulty);
    }

    @POST
    @Path("/{id}/merges")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.APPROVER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Take more of the same into a difficulty",
            description = "Those that ask its place for an answer, and are open. They are answered with it.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Difficulty.class)))
    public Response merge(@PathParam("id") String id, @NotNull @Valid MergeRequest request) {
        return Response.ok(noting.merge(Parameters.id("id", id), request)).build();
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.APPROVER, Roles.STANDING_AGENCY})
    @Operation(summary = "Word a difficulty anew", description = "By its own place, while it is open.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Difficulty.class)))
    public Response word(@PathParam("id") String id, @NotNull @Valid DifficultyChange change) {
        return Response.ok(noting.word(Parameters.id("id", id), change)).build();
    }

    @POST
    @Path("/{id}/answers")
    @Idempotent
    @RolesAllowed({Roles.APPROVER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Answer a difficulty, and all that was taken into it",
            description = "By the place that is asked, once.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Difficulty.class)))
    public Response answer(@PathParam("id") String id, @NotNull @Valid AnswerRequest request) {
        return Response.ok(noting.answer(Parameters.id("id", id), request)).build();
    }

    @POST
    @Path("/{id}/withdrawals")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.APPROVER, Roles.STANDING_AGENCY})
    @Operation(summary = "Withdraw a difficulty", description = "By its own place, while it is open.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Difficulty.class)))
    public Response withdraw(@PathParam("id") String id) {
        return Response.ok(noting.withdraw(Parameters.id("id", id))).build();
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
    @Operation(
            summary = "A difficulty with its answer",
            description = "One that was taken into another has the answer of that one.")
    public Difficulty get(@PathParam("id") String id) {
        return difficultyScope.readable(Parameters.id("id", id));
    }

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
            summary = "Difficulties of a place and all below it",
            description = "With area=VN all. By the day on which they were noted; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DifficultyItems.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = "Code of a programme line; all by default") @QueryParam("line") String line,
            @Parameter(description = "open, merged, answered or withdrawn; all by default") @QueryParam("state")
                    String state,
            @Parameter(description = "Whether those that were taken into others are left out; false by default")
                    @QueryParam("topmost")
                    String topmost,
            @Parameter(description = "Id of the one that they were taken into; all by default")
                    @QueryParam("mergedInto")
                    String mergedInto,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var filter = new Difficulties.Filter(
                scope.askedSubtree(Parameters.areaCode("area", area), day, "area"),
                day,
                programme,
                line,
                state == null ? null : state(state).name(),
                Parameters.flag("topmost", topmost, false),
                mergedInto == null ? null : Parameters.id("mergedInto", mergedInto));
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, DifficultyResource::after).orElse(Difficulties.After.NOTHING);
        return paging.answer(
                difficulties.page(filter, after, paging.rows()),
                Items::new,
                last -> List.of(last.notedOn(), last.id()));
    }

    private static DifficultyState state(String asked) {
        return Arrays.stream(DifficultyState.values())
                .filter(state -> state.wireName().equals(asked))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE,
                        Where.parameter("state"),
                        asked,
                        Arrays.stream(DifficultyState.values())
                                .map(DifficultyState::wireName)
                                .toList()));
    }

    private static Difficulties.After after(List<String> keys) {
        return new Difficulties.After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
    }

    /** For the API document. */
    private record DifficultyItems(List<Difficulty> items) {}

    @GET
    @Path("/changes")
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
    @Operation(summary = "Difficulties of the caller's places that were changed", description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DifficultyChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.own(
                "difficulty",
                Difficulties.SEEN,
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, difficulties.byIds(ids), each -> Change.of(each.id(), each)));
    }

    /** For the API document. */
    private record DifficultyChanges(List<Change<Difficulty>> items) {}
}
