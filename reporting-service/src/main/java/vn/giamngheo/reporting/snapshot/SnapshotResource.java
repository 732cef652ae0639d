package vn.giamngheo.reporting.snapshot;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/snapshots")
@Tag(name = "Snapshots", description = "Bản công bố: reports as they were published, for ever the same")
public class SnapshotResource {

    @Inject
    Catalogue catalogue;

    @Inject
    Publishing publishing;

    @Inject
    Attempt attempt;

    @Inject
    StoringSnapshot storing;

    @Inject
    Snapshots snapshots;

    @Inject
    SnapshotScope snapshotScope;

    @Inject
    SnapshotAnswer answer;

    @Inject
    Comparing comparing;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    @Inject
    UriInfo uri;

    @POST
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.APPROVER, Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Publish a report: what it says now is kept for ever",
            description = "Only a whole report is published: all of its places are yours, and no data is missing.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Snapshot.class)))
    public Response publish(@NotNull @Valid PublicationRequest request) {
        attempt.make(() -> List.of(draft(request)));
        return storing.store(request);
    }

    private Draft draft(PublicationRequest request) {
        var report = catalogue.required(request.report(), caller::hasRole);
        var question = catalogue.asked(report, request.parameters(), Days.today());
        return publishing.draft(report, request.parameters(), question);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR,
        Roles.DATA_RECIPIENT
    })
    @Operation(
            summary = "The report as it was published, to the byte",
            description =
                    "The ETag is the SHA-256 of its bytes. Data-As-Of is that of the day on which it was published.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    public Response get(@PathParam("id") String id, @Context Request request) {
        return answer.to(request, snapshotScope.readable(Parameters.id("id", id)));
    }

    @GET
    @Path("/{id}/record")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR,
        Roles.DATA_RECIPIENT
    })
    @Operation(summary = "Who published it when, of which events it is made, and its hash")
    public Snapshot record(@PathParam("id") String id) {
        return snapshotScope.known(Parameters.id("id", id));
    }

    @GET
    @Path("/{id}/differences")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR,
        Roles.DATA_RECIPIENT
    })
    @Operation(
            summary = "What another snapshot of the same report says otherwise, line by line",
            description =
                    "Lines that it has more, that are gone, and that changed, with both figures. Link leads to the"
                            + " next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Differences.class)))
    public Response differences(
            @PathParam("id") String id,
            @Parameter(description = "Id of the other snapshot", required = true) @QueryParam("to") String to,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var one = snapshotScope.readable(Parameters.id("id", id));
        var other = snapshotScope.readable(Parameters.id("to", Parameters.required("to", to)));
        requireSameReport(one, other);
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(3, SnapshotResource::afterLine).orElse(Comparing.After.NOTHING);
        return paging.answer(
                comparing.page(catalogue.named(one.report()).lines(), one.id(), other.id(), after, paging.rows()),
                page -> new Differences(
                        one, other, page.stream().map(Comparing.Found::line).toList()),
                last -> List.of(last.at().nr(), last.at().key(), last.at().n()));
    }

    private static void requireSameReport(Snapshot one, Snapshot other) {
        if (!one.report().equals(other.report())) {
            throw new ProblemException(
                    SnapshotProblem.OTHER_REPORT, Where.parameter("to"), other.id(), other.report(), one.report());
        }
    }

    private static Comparing.After afterLine(List<String> keys) {
        return new Comparing.After(Long.parseLong(keys.get(0)), keys.get(1), Long.parseLong(keys.get(2)));
    }

    @GET
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR,
        Roles.DATA_RECIPIENT
    })
    @Operation(
            summary = "Snapshots of a place and of all below it",
            description = "With area=VN all. In the order in which they were published; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SnapshotItems.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = "The last segment of its route; all by default") @QueryParam("report")
                    String report,
            @Parameter(description = "Of its figures; all by default") @QueryParam("year") String year,
            @Parameter(description = "First day on which it was published") @QueryParam("from") String from,
            @Parameter(description = "Last day on which it was published") @QueryParam("to") String to,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        var published = Parameters.span(from, to);
        var filter = new Snapshots.Filter(
                place,
                day,
                report == null ? null : known(report),
                year == null ? null : Parameters.year("year", year),
                published.first(),
                published.last());
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, SnapshotResource::after).orElse(Snapshots.After.NOTHING);
        return paging.answer(
                snapshots.page(filter, snapshotScope.reports(), after, paging.rows()),
                Items::new,
                last -> List.of(last.publishedAt(), last.id()));
    }

    private String known(String report) {
        return catalogue
                .find(report)
                .map(PublishedReport::name)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE, Where.parameter("report"), report, catalogue.readBy(role -> true)));
    }

    private static Snapshots.After after(List<String> keys) {
        return new Snapshots.After(Paging.moment(keys.get(0)), UUID.fromString(keys.get(1)));
    }

    /** For the API document. */
    private record SnapshotItems(List<Snapshot> items) {}

    @GET
    @Path("/changes")
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR,
        Roles.DATA_RECIPIENT
    })
    @Operation(summary = "Snapshots published of the caller's places", description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SnapshotChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.own(
                "snapshot",
                snapshotScope.seen(),
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, snapshots.byIds(ids), each -> Change.of(each.id(), each)));
    }

    /** For the API document. */
    private record SnapshotChanges(List<Change<Snapshot>> items) {}
}
