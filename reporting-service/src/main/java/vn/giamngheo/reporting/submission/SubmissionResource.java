package vn.giamngheo.reporting.submission;

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
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.duty.ReportState;
import vn.giamngheo.reporting.snapshot.Attempt;
import vn.giamngheo.reporting.snapshot.Comparing;
import vn.giamngheo.reporting.snapshot.Differences;

@Path("/api/v1/submissions")
@Tag(name = "Submissions")
public class SubmissionResource {

    @Inject
    Drafting drafting;

    @Inject
    Freezing freezing;

    @Inject
    Attempt attempt;

    @Inject
    StoringSubmission storing;

    @Inject
    Writing writing;

    @Inject
    Submitting submitting;

    @Inject
    Deciding deciding;

    @Inject
    Submissions submissions;

    @Inject
    SubmissionScope submissionScope;

    @Inject
    ShowingSubmissions showing;

    @Inject
    FiguresSince since;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Draft a report that is owed, with its figures frozen",
            description = "By the place that owes it. Its sections are filled with what the figures say.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionView.class)))
    public Response draft(@NotNull @Valid DraftRequest request) {
        attempt.make(() -> freezing.freeze(drafting.owed(request)));
        return storing.draft(request);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Make another version of a locked report, with the reason",
            description = "Its figures are frozen anew; the locked one stays as it is.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionView.class)))
    public Response correct(@PathParam("id") String id, @NotNull @Valid CorrectionRequest request) {
        var before = Parameters.id("id", id);
        attempt.make(() -> freezing.freeze(drafting.owedAgain(submissionScope.ofWriter(before))));
        return storing.correct(before, request);
    }

    @POST
    @Path("/{id}/figures")
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Freeze the figures of a draft, or of a returned report, anew",
            description = "Sections that nobody has rewritten say what the figures say now.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionView.class)))
    public Response refreeze(@PathParam("id") String id) {
        var draft = Parameters.id("id", id);
        attempt.make(() -> freezing.freeze(drafting.owedAgain(submissionScope.ofWriter(draft))));
        return storing.refreeze(draft);
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY})
    @Operation(summary = "Change the text of a draft, or of a returned report", description = "As a whole.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionView.class)))
    public Response write(
            @PathParam("id") String id, @NotNull @Valid vn.giamngheo.reporting.submission.Content content) {
        writing.write(Parameters.id("id", id), content);
        return answer(id);
    }

    @POST
    @Path("/{id}/submit")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Hand a signed report to the level above",
            description = "With number, day, signatory and every section. Its figures become snapshots.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionView.class)))
    public Response submit(@PathParam("id") String id) {
        submitting.submit(Parameters.id("id", id));
        return answer(id);
    }

    @POST
    @Path("/{id}/withdrawals")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Take a draft back, with the reason",
            description = "By the place that owes it, while it was never submitted. What it owes it goes on to owe.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionView.class)))
    public Response withdraw(@PathParam("id") String id, @NotNull @Valid DraftWithdrawalRequest request) {
        writing.withdraw(Parameters.id("id", id), request.reason().strip());
        return answer(id);
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @RolesAllowed({Roles.APPROVER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Return a report with reasons",
            description = "By the place that it is owed to, and not by whoever wrote or submitted it.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionView.class)))
    public Response giveBack(@PathParam("id") String id, @NotNull @Valid ReturnRequest request) {
        deciding.giveBack(Parameters.id("id", id), request.reasons().strip());
        return answer(id);
    }

    @POST
    @Path("/{id}/accept")
    @Idempotent
    @RolesAllowed({Roles.APPROVER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Accept a report",
            description = "By the place that it is owed to, and not by whoever wrote or submitted it.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionView.class)))
    public Response accept(@PathParam("id") String id) {
        deciding.accept(Parameters.id("id", id));
        return answer(id);
    }

    @POST
    @Path("/{id}/lock")
    @Idempotent
    @RolesAllowed({Roles.APPROVER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Lock an accepted report",
            description = "It is never changed any more; what is wrong with it goes into another version.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionView.class)))
    public Response lock(@PathParam("id") String id) {
        deciding.lock(Parameters.id("id", id));
        return answer(id);
    }

    private Response answer(String id) {
        return Response.ok(
                        showing.show(submissions.byId(Parameters.id("id", id)).orElseThrow()))
                .build();
    }

    @GET
    @Path("/{id}")
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
            summary = "A report that is owed: its text, its figures as frozen, its steps",
            description = "A locked one says by changedSince what would be otherwise now.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionView.class)))
    public Response get(@PathParam("id") String id) {
        var submission = submissionScope.readable(Parameters.id("id", id));
        var view = showing.show(submission);
        return Response.ok(since.of(submission).map(view::with).orElse(view)).build();
    }

    @GET
    @Path("/{id}/differences")
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
            summary = "What a report of it would say otherwise now, line by line",
            description = "Of what was submitted. Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DifferenceItems.class)))
    public Response differences(
            @PathParam("id") String id,
            @Parameter(description = "The last segment of the report's route", required = true) @QueryParam("report")
                    String report,
            @Parameter(description = "Id of its snapshot, where it is there twice; the first by default")
                    @QueryParam("snapshot")
                    String snapshot,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var frozen = frozen(
                submissionScope.readable(Parameters.id("id", id)),
                Parameters.required("report", report),
                snapshot == null ? null : Parameters.id("snapshot", snapshot));
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(3, SubmissionResource::afterLine).orElse(Comparing.After.NOTHING);
        return paging.answer(
                since.differences(frozen, after, paging.rows()),
                page -> new Items<>(page.stream().map(Comparing.Found::line).toList()),
                last -> List.of(last.at().nr(), last.at().key(), last.at().n()));
    }

    private FrozenReport frozen(Submission submission, String report, UUID snapshot) {
        var all = showing.show(submission).reports();
        return all.stream()
                .filter(each -> each.report().equals(report) && each.snapshot() != null)
                .filter(each -> snapshot == null || each.snapshot().equals(snapshot))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE,
                        Where.parameter(snapshot == null ? "report" : "snapshot"),
                        snapshot == null ? report : snapshot,
                        all.stream()
                                .map(each -> snapshot == null ? each.report() : each.snapshot())
                                .toList()));
    }

    private static Comparing.After afterLine(List<String> keys) {
        return new Comparing.After(Long.parseLong(keys.get(0)), keys.get(1), Long.parseLong(keys.get(2)));
    }

    /** For the API document. */
    private record DifferenceItems(List<Differences.Line> items) {}

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
            summary = "Reports of a place, its agencies and all below it",
            description = "With area=VN all. In the order in which they were drafted; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionItems.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = "Id of a duty; all by default") @QueryParam("duty") String duty,
            @Parameter(description = "Id of a period; all by default") @QueryParam("period") String period,
            @Parameter(
                            description =
                                    "draft, submitted, returned, accepted, locked or withdrawn; all by default, of newest those that stand")
                    @QueryParam("state")
                    String state,
            @Parameter(description = "Whether the newest versions only; true by default") @QueryParam("newest")
                    String newest,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        var filter = new Submissions.Filter(
                place,
                day,
                duty == null ? null : Parameters.id("duty", duty),
                period == null ? null : Parameters.id("period", period),
                state == null ? null : state(state).name(),
                Parameters.flag("newest", newest, true));
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
        return paging.answer(
                submissions.page(filter, after, paging.rows()).stream()
                        .map(SubmissionSummary::of)
                        .toList(),
                Items::new,
                last -> List.of(last.id()));
    }

    private static ReportState state(String asked) {
        return Arrays.stream(ReportState.values())
                .filter(state -> state.wireName().equals(asked))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE,
                        Where.parameter("state"),
                        asked,
                        Arrays.stream(ReportState.values())
                                .map(ReportState::wireName)
                                .toList()));
    }

    /** For the API document. */
    private record SubmissionItems(List<SubmissionSummary> items) {}

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
    @Operation(summary = "Reports of the caller's places that were changed", description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.own(
                "submission",
                Submissions.SEEN,
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(
                        ids, submissions.byIds(ids), each -> Change.of(each.id(), SubmissionSummary.of(each))));
    }

    /** For the API document. */
    private record SubmissionChanges(List<Change<SubmissionSummary>> items) {}
}
