package vn.giamngheo.reporting.review;

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
import vn.giamngheo.reporting.chart.ChartAnswer;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.sheet.Remarks;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/poverty-dynamics")
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
public class PovertyDynamicsResource {

    @Inject
    PublishedDynamics published;

    @Inject
    Latest latest;

    @Inject
    AskedReview review;

    @Inject
    Dated dated;

    @GET
    @Operation(
            summary = "How poverty went over several years: who was poor, escaped, fell back and newly became poor",
            description =
                    "Forms 2 and 3 of each year side by side, for the place and those directly below it, with rates and"
                            + " their change; a year of which nothing was reported is left out. review-results/explain"
                            + " tells what the figures of a year sum. "
                            + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PovertyDynamics.class)))
    public Response get(
            @BeanParam ReviewParameters parameters,
            @Parameter(description = ReviewParameters.SINCE) @QueryParam("since") String since,
            @Parameter(description = "json, csv or xlsx; json by default") @QueryParam("format") String format) {
        var asked = published.asked(parameters.asked("since", since));
        var form = TableFormat.asked(format, TableFormat.JSON, TableFormat.CSV, TableFormat.XLSX);
        return dated.answer(
                ReviewResultResource.FEEDS,
                () -> form == TableFormat.JSON ? published.report(asked) : table(asked, form));
    }

    @GET
    @Path("/latest")
    @Operation(summary = "The newest snapshot of it", description = Latest.DESCRIPTION)
    public Response latest(
            @BeanParam ReviewParameters parameters,
            @Parameter(description = ReviewParameters.SINCE) @QueryParam("since") String since,
            @Context Request request) {
        return latest.of(published, Latest.Asked.of(parameters.given("since", since)), request);
    }

    @GET
    @Path("/chart")
    @Operation(
            summary = "It as a chart: the rates of poor and near-poor households of the place by year",
            description = ChartAnswer.DESCRIPTION + Dated.DESCRIPTION)
    @APIResponse(responseCode = "200", content = @Content(mediaType = ChartAnswer.MEDIA_TYPE))
    public Response chart(
            @BeanParam ReviewParameters parameters,
            @Parameter(description = ReviewParameters.SINCE) @QueryParam("since") String since) {
        var asked = published.asked(parameters.asked("since", since));
        return dated.answer(
                ReviewResultResource.FEEDS,
                () -> ChartAnswer.of(DynamicsChart.of(published.report(asked), review.locale())));
    }

    /** The total first, then the places below. */
    private Response table(PublishedDynamics.Asked asked, TableFormat form) {
        var report = published.report(asked);
        var of = report.parameters();
        var name = "poverty-dynamics-%s-%d-%d".formatted(of.area().code(), of.since(), of.year());
        var years = "các năm %d–%d".formatted(of.since(), of.year());
        var caption = DynamicsTable.caption(review.about(asked.last(), years).without(report.partial()));
        return Download.whole(form, name, caption, Remarks.after(DynamicsTable.headings()), review.locale(), table -> {
            for (var row : DynamicsTable.rows(report.total())) {
                table.total(Remarks.after(row, report.partial()));
            }
            for (var place : report.places()) {
                for (var row : DynamicsTable.rows(place)) {
                    table.row(Remarks.after(row, report.partial()));
                }
            }
        });
    }
}
