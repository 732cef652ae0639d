package vn.giamngheo.reporting.execution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.figure.AskedYear;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.restatement.Basis;

@Path("/api/v1/reports/plan-funding/explain")
@Tag(name = "Reports")
public class ExplainedFundingResource {

    @Inject
    ExplainingFunding explaining;

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
            summary = "The lines of a plan, or the postings of its years, that a figure of plan funding sums",
            description =
                    "Over the same places as the report. Lines by code and nature, postings by date; Link leads to"
                            + " the next page. "
                            + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainedFunding.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Plans whose period has a day in it") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.RESTATED_DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = PlanFundingResource.AS_OF) @QueryParam("asOf") String asOf,
            @Parameter(description = "Id of the plan", required = true) @QueryParam("plan") String plan,
            @Parameter(description = "The edition; the first one that the plan serves by default")
                    @QueryParam("programme")
                    String programme,
            @Parameter(description = "Code of a programme line; all by default") @QueryParam("line") String line,
            @Parameter(description = "central or local; both by default") @QueryParam("source") String source,
            @Parameter(
                            description = "stated, allocated or disbursed; the difference is made of the first two",
                            required = true)
                    @QueryParam("figure")
                    String figure,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = years.asked(area, year, tree);
        var of = new ExplainingFunding.Asked(
                new PlanFunding.Parameters(
                        asked.area(),
                        asked.year(),
                        asked.tree(),
                        Basis.asked(basis, Basis.RESTATED),
                        Parameters.date("asOf", asOf, null)),
                Parameters.id("plan", Parameters.required("plan", plan)),
                programme,
                line,
                MoneySideBySide.source(source),
                FundingFigure.asked(Parameters.required("figure", figure)));
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(2, keys -> ExplainingFunding.After.of(of.figure(), keys))
                .orElse(ExplainingFunding.After.NOTHING);
        return dated.answer(PlanFundingResource.FEEDS, () -> {
            var found = explaining.explain(of, after, paging.rows());
            return paging.answer(found.items(), found::with, ExplainedFunding.Item::keys);
        });
    }
}
