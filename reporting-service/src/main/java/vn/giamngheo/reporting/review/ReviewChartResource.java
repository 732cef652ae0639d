package vn.giamngheo.reporting.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.chart.ChartAnswer;
import vn.giamngheo.reporting.freshness.Dated;

@Path("/api/v1/reports/review-results/chart")
@Tag(name = "Reports")
public class ReviewChartResource {

    @Inject
    ReportingReview reporting;

    @Inject
    Scope scope;

    @Inject
    Dated dated;

    @GET
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
    @Operation(
            summary = "Form 1 as a chart: the rates of poor and near-poor households",
            description = ChartAnswer.DESCRIPTION + Dated.DESCRIPTION)
    @APIResponse(responseCode = "200", content = @Content(mediaType = ChartAnswer.MEDIA_TYPE))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Of the reviews") @QueryParam("year") String year,
            @Parameter(description = "Code of the poverty standard", required = true) @QueryParam("standard")
                    String standard,
            @Parameter(description = "yearly, regular or ad_hoc; yearly by default") @QueryParam("kind") String kind,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Context HttpHeaders headers) {
        var asked = Parameters.year("year", year);
        var day = Parameters.date("tree", tree, Period.year(asked).to());
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        var filter = new ResultRows.Filter(
                place.id(), day, asked, ReviewResultResource.kind(kind), Parameters.required("standard", standard));
        var locale = Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return dated.answer(
                ReviewResultResource.FEEDS,
                () -> ChartAnswer.of(ReviewChart.of(reporting.report(place, filter), locale)));
    }
}
