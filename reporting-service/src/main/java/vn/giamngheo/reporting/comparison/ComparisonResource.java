package vn.giamngheo.reporting.comparison;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.chart.ChartAnswer;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.sheet.Remarks;
import vn.giamngheo.reporting.snapshot.Given;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/comparison")
@Tag(name = "Reports")
@RolesAllowed({
    Roles.COMMUNE_OFFICER,
    Roles.LINE_AGENCY,
    Roles.APPROVER,
    Roles.FINANCE_OFFICER,
    Roles.STANDING_AGENCY,
    Roles.SUPERVISOR,
    Roles.AUDITOR,
    Roles.INTEGRATOR,
    Roles.DATA_RECIPIENT
})
public class ComparisonResource {

    @Inject
    AskedComparison comparison;

    @Inject
    ReportingComparison reporting;

    @Inject
    PublishedComparison published;

    @Inject
    AskedSheet sheet;

    @Inject
    Latest latest;

    @Inject
    Dated dated;

    @GET
    @Operation(
            summary = "One figure of several places and years side by side, with the change since the year before",
            description = "Each value as the report has it that the figure is of (plan-progress, budget-execution,"
                    + " review-results), whose explain tells what it sums. The change of what is in percent is in percentage"
                    + " points, and told only between years that speak of the same places: else noChange says why. What nobody"
                    + " recorded is null, not 0. CSV has a line of each place and year, XLSX one of each"
                    + " place. "
                    + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ComparisonReport.class)))
    public Response get(
            @BeanParam ComparisonParameters parameters,
            @Parameter(description = "json, csv or xlsx; json by default") @QueryParam("format") String format) {
        var form = sheet.form(format);
        var asked = asked(parameters);
        return dated.answer(asked.compared().feeds(), () -> {
            var report = reporting.report(asked);
            return form == TableFormat.JSON ? report : table(report, form);
        });
    }

    @GET
    @Path("/latest")
    @Operation(summary = "The newest snapshot of it", description = Latest.DESCRIPTION)
    public Response latest(@BeanParam ComparisonParameters parameters, @Context Request request) {
        return latest.of(published, Latest.Asked.of(parameters.given()), request);
    }

    @GET
    @Path("/chart")
    @Operation(
            summary = "It as a chart: below each place a bar for each year",
            description = ChartAnswer.DESCRIPTION + Dated.DESCRIPTION)
    @APIResponse(responseCode = "200", content = @Content(mediaType = ChartAnswer.MEDIA_TYPE))
    public Response chart(@BeanParam ComparisonParameters parameters) {
        var asked = asked(parameters);
        return dated.answer(
                asked.compared().feeds(),
                () -> ChartAnswer.of(ComparisonChart.of(reporting.report(asked), sheet.locale())));
    }

    private AskedComparison.Asked asked(ComparisonParameters parameters) {
        return comparison.asked(new Given(parameters.given(), Days.today()));
    }

    private Response table(ComparisonReport report, TableFormat form) {
        var asked = report.parameters();
        var name = "comparison-%s-%d-%d".formatted(asked.area().code(), asked.since(), asked.year());
        return form == TableFormat.XLSX ? sheet(report, name) : rows(report, name);
    }

    private Response sheet(ComparisonReport report, String name) {
        var headings = ComparisonTable.wideHeadings(report);
        return Download.whole(
                TableFormat.XLSX, name, ComparisonTable.caption(report), headings, sheet.locale(), table -> {
                    table.total(ComparisonTable.wideRow(report.total()));
                    for (var place : report.places()) {
                        table.row(ComparisonTable.wideRow(place));
                    }
                });
    }

    private Response rows(ComparisonReport report, String name) {
        return Download.csv(name, Remarks.after(ComparisonTable.HEADINGS), sheet.locale(), table -> {
            for (var row : ComparisonTable.rows(report)) {
                table.row(Remarks.after(row, report.partial()));
            }
        });
    }
}
