package vn.giamngheo.reporting.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.figure.AskedYear;
import vn.giamngheo.reporting.freshness.Dated;

@Path("/api/v1/reports/target-cascade/explain")
@Tag(name = "Reports")
public class ExplainedCascadeResource {

    @Inject
    ExplainingCascade explaining;

    @Inject
    AskedYear years;

    @Inject
    Dated dated;

    @Inject
    UriInfo uri;

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
            summary = "The assigned parts, or the targets of the places' own plans, that a figure of the cascade sums",
            description =
                    "What was observed of a place is told by plan-progress/explain. By the code of the place; Link"
                            + " leads to the next page. "
                            + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainedCascade.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = "Id of the plan", required = true) @QueryParam("plan") String plan,
            @Parameter(description = "Key of the target", required = true) @QueryParam("target") String target,
            @Parameter(description = "Code of one of the places; all by default") @QueryParam("place") String place,
            @Parameter(description = "assigned or stated", required = true) @QueryParam("figure") String figure,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var of = years.asked(area, year, tree);
        var asked = new ExplainingCascade.Asked(
                new TargetCascade.Parameters(of.area(), of.year(), of.tree()),
                Parameters.id("plan", Parameters.required("plan", plan)),
                Parameters.required("target", target),
                place,
                CascadeFigure.asked(Parameters.required("figure", figure)));
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(4, List::copyOf).orElse(List.of());
        return dated.answer(TargetCascadeResource.FEEDS, () -> {
            var explained = explaining.explain(asked);
            var page = PageOfItems.of(explained.items(), ExplainedCascade.Item::keys, after, paging.rows());
            return paging.answer(page, explained::with, ExplainedCascade.Item::keys);
        });
    }
}
