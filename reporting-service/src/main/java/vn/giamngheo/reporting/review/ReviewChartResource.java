package vn.giamngheo.reporting.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.reporting.chart.ChartAnswer;
import vn.giamngheo.reporting.freshness.Dated;

@Path("/api/v1/reports/review-results/chart")
@Tag(name = "Reports")
public class ReviewChartResource {

    @Inject
    ReportingReview reporting;

    @Inject
    AskedReview review;

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
            @BeanParam ReviewParameters parameters,
            @Parameter(description = ReviewParameters.FROM) @QueryParam("from") String from) {
        var asked = review.asked(parameters.asked("from", from));
        return dated.answer(
                ReviewResultResource.FEEDS,
                () -> ChartAnswer.of(ReviewChart.of(reporting.report(asked.place(), asked.filter()), review.locale())));
    }
}
