package vn.giamngheo.reporting.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/activity-results")
@Tag(name = "Reports")
public class ActivityResultsResource {

    static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.ACTIVITIES);

    @Inject
    ReportingActivities reporting;

    @Inject
    AskedSheet sheet;

    @Inject
    PublishedActivities published;

    @Inject
    Latest latest;

    @Inject
    Dated dated;

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
            summary = "What a place and all below it did of activities in a year",
            description =
                    "Of each activity what was planned and achieved, who took part, and whether it is late; and who took part by place. "
                            + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivityResults.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Year in which it is due, or something was done") @QueryParam("year") String year,
            @Parameter(description = "Last day that counts; the last of the year by default") @QueryParam("on")
                    String on,
            @Parameter(description = "Day whose places apply; the last day that counts by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = ReportAgency.DESCRIPTION) @QueryParam("agency") String agency,
            @Parameter(description = "json, csv or xlsx") @QueryParam("format") String format) {
        var form = sheet.form(format);
        var asked = sheet.narrowed(sheet.asked(area, year, on, tree, basis, programme), agency);
        var parameters = parameters(asked);
        return dated.answer(FEEDS, () -> {
            var report = reporting.report(parameters);
            return form == TableFormat.JSON ? report : table(report, asked, form);
        });
    }

    private Response table(ActivityResults report, AskedSheet.Asked asked, TableFormat form) {
        var names = sheet.names();
        var about = asked.about(names).without(report.heldAbove(), report.partial());
        var caption = ActivityTable.caption(asked.year(), about);
        return Download.whole(
                form, asked.file("activity-results"), caption, ActivityTable.HEADINGS, sheet.locale(), table -> {
                    if (form == TableFormat.XLSX) {
                        table.total(ActivityTable.total(report));
                    }
                    for (var row : form == TableFormat.XLSX
                            ? ActivityTable.printed(report, names)
                            : ActivityTable.rows(report)) {
                        table.row(row);
                    }
                });
    }

    @GET
    @Path("/latest")
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
    @Operation(summary = "The newest snapshot of it", description = Latest.DESCRIPTION)
    public Response latest(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Year in which it is due, or something was done") @QueryParam("year") String year,
            @Parameter(description = "Last day that counts; the last of the year by default") @QueryParam("on")
                    String on,
            @Parameter(description = "Day whose places apply; the last day that counts by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = ReportAgency.DESCRIPTION) @QueryParam("agency") String agency,
            @Context Request request) {
        var asked = new Latest.Asked()
                .with("area", area)
                .with("year", year)
                .with("on", on)
                .with("tree", tree)
                .with("basis", basis)
                .with("programme", programme)
                .with("agency", agency);
        return latest.of(published, asked, request);
    }

    static ActivityResults.Parameters parameters(AskedSheet.Asked asked) {
        return new ActivityResults.Parameters(
                asked.area(), asked.year(), asked.on(), asked.tree(), asked.programme(), asked.basis(), asked.agency());
    }
}
