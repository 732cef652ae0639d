package vn.giamngheo.reporting.progress;

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
import vn.giamngheo.reporting.figure.AskedYear;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/target-cascade")
@Tag(name = "Reports")
public class TargetCascadeResource {

    static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.PLANS, Feed.ASSIGNMENTS, Feed.OBSERVATIONS);

    @Inject
    ReportingCascade reporting;

    @Inject
    AskedSheet sheet;

    @Inject
    AskedYear years;

    @Inject
    PublishedCascade published;

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
            summary = "What a place's plans want of the places below, against what those want of themselves",
            description = "Of each target that is given to places below: what each was given, what its own issued plan"
                    + " wants of the same indicator and population, what was observed; who has less, more, none. "
                    + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TargetCascade.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = "json, csv or xlsx") @QueryParam("format") String format) {
        var form = sheet.form(format);
        var asked = years.asked(area, year, tree);
        return dated.answer(FEEDS, () -> {
            var report = reporting.report(asked.area(), asked.year(), asked.tree());
            return form == TableFormat.JSON ? report : table(report, form);
        });
    }

    private Response table(TargetCascade report, TableFormat form) {
        var asked = report.parameters();
        var name = "target-cascade-%s-%d".formatted(asked.area().code(), asked.year());
        var headings = CascadeTable.headings(sheet.names());
        return Download.whole(form, name, CascadeTable.caption(report), headings, sheet.locale(), table -> {
            for (var row : CascadeTable.rows(report)) {
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
            @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Context Request request) {
        var asked = new Latest.Asked().with("area", area).with("year", year).with("tree", tree);
        return latest.of(published, asked, request);
    }
}
