package vn.giamngheo.plans.livelihood;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.sql.Snapshot;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Period;

@Path("/api/v1/livelihood-projects")
@Tag(
        name = "Livelihood projects",
        description = "Dự án, mô hình sinh kế: livelihood projects of communities, from the proposal to the closing")
public class LivelihoodResource {

    private static final String TREE = "Day whose places apply; the last day of the year by default, else today";

    @Inject
    DraftingProject drafting;

    @Inject
    LivelihoodScope projectScope;

    @Inject
    ShowingProjects showing;

    @Inject
    ProjectList list;

    @Inject
    ProjectExport exporting;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    @Inject
    Snapshot snapshot;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.INVESTOR})
    @Operation(
            summary = "Record a livelihood project as a draft",
            description =
                    "What breaks a rule in force is refused. With `approval` (an approver's to record) it was approved"
                            + " by a signed act already: it is recorded as approved, and what is wrong with it becomes a finding.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response draft(@NotNull @Valid LivelihoodRequest request) {
        var project = drafting.draft(request);
        return Created.at("/api/v1/livelihood-projects/" + project.id(), showing.show(project));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.INVESTOR})
    @Operation(summary = "Replace a draft", description = "As a whole, by the rules of a new one.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response replace(@PathParam("id") String id, @NotNull @Valid LivelihoodRequest request) {
        return Response.ok(showing.show(drafting.replace(Parameters.id("id", id), request)))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.INVESTOR})
    @Operation(summary = "Delete a draft")
    @APIResponse(responseCode = "204", description = "It is gone; its id is not used again.")
    public void delete(@PathParam("id") String id) {
        drafting.delete(Parameters.id("id", id));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.INVESTOR,
        Roles.APPRAISER,
        Roles.APPROVER,
        Roles.LINE_AGENCY,
        Roles.FINANCE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "A livelihood project",
            description = "With what it has asked the ledger for, and `requestedSince` while no answer has come.")
    public LivelihoodView get(@PathParam("id") String id) {
        return showing.show(projectScope.readable(Parameters.id("id", id)));
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.INVESTOR,
        Roles.APPRAISER,
        Roles.APPROVER,
        Roles.LINE_AGENCY,
        Roles.FINANCE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "Livelihood projects of a place and of all below it",
            description = "By the day of their proposal; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodList.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = TREE) @QueryParam("tree") String tree,
            @Parameter(description = "Year of the proposal; all by default") @QueryParam("year") String year,
            @Parameter(description = "State of the project; all by default") @QueryParam("state") String state,
            @Parameter(description = "Code of a programme line; all by default") @QueryParam("line") String line,
            @Parameter(description = "Id of a plan; all by default") @QueryParam("plan") String plan,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        snapshot.take();
        var asked = asked(year, state, line, plan);
        var day = Parameters.date(
                "tree", tree, asked.year() == null ? Days.today() : asked.year().to());
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, ProjectList.After::of).orElse(ProjectList.After.NOTHING);
        return paging.answer(
                list.find(place.id(), day, asked, after, paging.rows()),
                page -> new Items<>(showing.show(page)),
                last -> List.of(last.proposedOn(), last.id()));
    }

    @GET
    @Path("/export")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.INVESTOR,
        Roles.APPRAISER,
        Roles.APPROVER,
        Roles.LINE_AGENCY,
        Roles.FINANCE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "The list as a file",
            description = "All projects of the place and all below it that the list has, with amounts in đồng."
                    + " Communities are not named.")
    public Response export(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = TREE) @QueryParam("tree") String tree,
            @Parameter(description = "Year of the proposal; all by default") @QueryParam("year") String year,
            @Parameter(description = "State of the project; all by default") @QueryParam("state") String state,
            @Parameter(description = "Code of a programme line; all by default") @QueryParam("line") String line,
            @Parameter(description = "Id of a plan; all by default") @QueryParam("plan") String plan,
            @Parameter(description = "xlsx, csv or ndjson; xlsx by default") @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var asked = asked(year, state, line, plan);
        var day = Parameters.date(
                "tree", tree, asked.year() == null ? Days.today() : asked.year().to());
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        return Download.of(
                TableFormat.asked(format, TableFormat.XLSX, TableFormat.CSV, TableFormat.NDJSON),
                "livelihood-projects-" + place.code(),
                ProjectExport.caption(
                        place,
                        day,
                        asked.year() == null ? null : asked.year().from().getYear()),
                ProjectExport.HEADINGS,
                Languages.preferred(language),
                table -> exporting.write(place.id(), day, asked, table));
    }

    private static ProjectList.Asked asked(String year, String state, String line, String plan) {
        return new ProjectList.Asked(
                year == null ? null : Period.year(Parameters.year("year", year)),
                state(state),
                line,
                plan == null ? null : Parameters.id("plan", plan));
    }

    private static ProjectState state(String state) {
        if (state == null) {
            return null;
        }
        return ProjectState.ofWireName(state)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNREADABLE_VALUE,
                        Where.parameter("state"),
                        state,
                        Arrays.stream(ProjectState.values())
                                .map(ProjectState::wireName)
                                .collect(Collectors.joining(", "))));
    }

    /** For the API document. */
    private record LivelihoodList(List<LivelihoodView> items) {}

    @GET
    @Path("/changes")
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.INVESTOR,
        Roles.APPRAISER,
        Roles.APPROVER,
        Roles.LINE_AGENCY,
        Roles.FINANCE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "Livelihood projects, also drafts, that were added, changed or deleted at the caller's places",
            description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        snapshot.take();
        return feed.own("livelihood_project", LivelihoodScope.SEEN, Paging.asked(uri, limit, cursor), showing::changes);
    }

    /** For the API document. */
    private record LivelihoodChanges(List<Change<LivelihoodView>> items) {}
}
