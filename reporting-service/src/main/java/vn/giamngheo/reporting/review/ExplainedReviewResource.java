package vn.giamngheo.reporting.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.freshness.Dated;

@Path("/api/v1/reports/review-results/explain")
@Tag(name = "Reports")
public class ExplainedReviewResource {

    @Inject
    ExplainingReview explaining;

    @Inject
    AskedReview review;

    @Inject
    Dated dated;

    @Inject
    UriInfo uri;

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
            summary = "The results of villages and the published totals that a figure of the place sums",
            description = "Of forms 1, 2 and 3, and so of poverty-dynamics. By place; Link leads to the next page. "
                    + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainedReview.class)))
    public Response get(
            @BeanParam ReviewParameters parameters,
            @Parameter(description = ReviewParameters.FROM) @QueryParam("from") String from,
            @Parameter(
                            description = "A count, as the report has it, such as households.poor or"
                                    + " persons.poorFlow.closing; rates are made of these",
                            required = true)
                    @QueryParam("figure")
                    String figure,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = review.asked(parameters.asked("from", from));
        var of = known(Parameters.required("figure", figure));
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(2, CountedResults.After::of).orElse(CountedResults.After.NOTHING);
        return dated.answer(ReviewResultResource.FEEDS, () -> {
            var found = explaining.explain(asked.place(), asked.filter(), of, after, paging.rows());
            return paging.answer(found.items(), found::with, CountedResults.Item::keys);
        });
    }

    private static String known(String figure) {
        if (!ResultRows.figures().contains(figure)) {
            throw new ProblemException(
                    CommonProblem.UNKNOWN_CODE, Where.parameter("figure"), figure, ResultRows.figures());
        }
        return figure;
    }
}
