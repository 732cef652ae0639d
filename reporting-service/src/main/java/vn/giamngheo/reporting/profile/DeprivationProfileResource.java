package vn.giamngheo.reporting.profile;

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
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.reporting.chart.ChartAnswer;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.review.AskedReview;
import vn.giamngheo.reporting.review.ReviewParameters;
import vn.giamngheo.reporting.sheet.Remarks;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/deprivation-profile")
@Tag(name = "Reports")
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
public class DeprivationProfileResource {

    @Inject
    PublishedDeprivation published;

    @Inject
    Latest latest;

    @Inject
    ExplainingProfile explaining;

    @Inject
    AskedReview review;

    @Inject
    Dated dated;

    @GET
    @Operation(
            summary = "What poor and near-poor households lack, by dimension and indicator",
            description =
                    "Counts and rates of the households of each class, and of both, for the place and those directly below"
                            + " it. A household that lacks several indicators of a dimension lacks the dimension once. "
                            + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeprivationProfile.class)))
    public Response get(
            @BeanParam ReviewParameters parameters,
            @Parameter(description = "json, csv or xlsx; json by default") @QueryParam("format") String format) {
        var asked = review.asked(parameters.asked());
        var form = TableFormat.asked(format, TableFormat.JSON, TableFormat.CSV, TableFormat.XLSX);
        return dated.answer(
                ReviewProfileResource.FEEDS,
                () -> form == TableFormat.JSON ? published.report(asked) : table(asked, form));
    }

    @GET
    @Path("/latest")
    @Operation(summary = "The newest snapshot of it", description = Latest.DESCRIPTION)
    public Response latest(@BeanParam ReviewParameters parameters, @Context Request request) {
        return latest.of(published, Latest.Asked.of(parameters.given()), request);
    }

    @GET
    @Path("/chart")
    @Operation(
            summary = "It as a chart: the rates of each dimension among the poor and the near-poor of the place",
            description = ChartAnswer.DESCRIPTION + Dated.DESCRIPTION)
    @APIResponse(responseCode = "200", content = @Content(mediaType = ChartAnswer.MEDIA_TYPE))
    public Response chart(@BeanParam ReviewParameters parameters) {
        var asked = review.asked(parameters.asked());
        return dated.answer(
                ReviewProfileResource.FEEDS,
                () -> ChartAnswer.of(DeprivationChart.of(published.report(asked), review.locale())));
    }

    @GET
    @Path("/explain")
    @Operation(
            summary = "The results of villages that a count of it sums",
            description = "Of the asked place. By village; Link leads to the next page. " + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainedProfile.class)))
    public Response explain(
            @BeanParam ReviewParameters parameters,
            @Parameter(description = ExplainingProfile.FIGURE, required = true) @QueryParam("figure") String figure,
            @Parameter(description = ExplainingProfile.UNIT) @QueryParam("unit") String unit,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return explaining.answer(
                review.asked(parameters.asked()), figure, unit, PublishedDeprivation.DIMENSION, limit, cursor);
    }

    /** The total first, then the places below. */
    private Response table(AskedReview.Asked asked, TableFormat form) {
        var report = published.report(asked);
        var name = "deprivation-profile-%s-%d".formatted(report.total().place().code(), report.year());
        var caption = DeprivationTable.caption(review.about(asked).without(report.partial()));
        return Download.whole(
                form, name, caption, Remarks.after(DeprivationTable.headings()), review.locale(), table -> {
                    for (var row : DeprivationTable.rows(report.total())) {
                        table.total(Remarks.after(row, report.partial()));
                    }
                    for (var place : report.places()) {
                        for (var row : DeprivationTable.rows(place)) {
                            table.row(Remarks.after(row, report.partial()));
                        }
                    }
                });
    }
}
