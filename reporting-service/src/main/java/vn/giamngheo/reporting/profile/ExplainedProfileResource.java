package vn.giamngheo.reporting.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.review.AskedReview;
import vn.giamngheo.reporting.review.ReviewParameters;

@Path("/api/v1/reports/review-profiles/explain")
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
public class ExplainedProfileResource {

    @Inject
    ExplainingProfile explaining;

    @Inject
    AskedReview review;

    @GET
    @Operation(
            summary = "The results of villages that a count of it sums",
            description = "Of the asked place. By village; Link leads to the next page. " + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainedProfile.class)))
    public Response get(
            @BeanParam ReviewParameters parameters,
            @Parameter(description = ExplainingProfile.FIGURE, required = true) @QueryParam("figure") String figure,
            @Parameter(description = ExplainingProfile.UNIT) @QueryParam("unit") String unit,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return explaining.answer(review.asked(parameters.asked()), figure, unit, null, limit, cursor);
    }
}
