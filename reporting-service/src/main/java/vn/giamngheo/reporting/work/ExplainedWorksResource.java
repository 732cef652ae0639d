package vn.giamngheo.reporting.work;

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
import vn.giamngheo.reporting.execution.CountedPostings;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.sheet.AskedSheet;

@Path("/api/v1/reports/works/explain")
@Tag(name = "Reports")
public class ExplainedWorksResource {

    @Inject
    ExplainingWorks explaining;

    @Inject
    AskedSheet sheet;

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
            summary = "The postings that a figure of works sums, with their acts",
            description = "Of the same works as the report. By date; Link leads to the next page. " + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainedWorks.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Budget year in which the money is used") @QueryParam("year") String year,
            @Parameter(description = "Last day that counts; the last of the year by default") @QueryParam("on")
                    String on,
            @Parameter(description = "Day whose places apply; the last day that counts by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = ReportAgency.DESCRIPTION) @QueryParam("agency") String agency,
            @Parameter(description = "Id of a work; all by default") @QueryParam("work") String work,
            @Parameter(description = "committed, disbursed or disbursedInYear", required = true) @QueryParam("figure")
                    String figure,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var of = sheet.narrowed(sheet.asked(area, year, on, tree, basis, programme), agency);
        var asked = new ExplainingWorks.Asked(
                new WorksReport.Parameters(
                        of.area(), of.year(), of.on(), of.tree(), programme, of.basis(), of.agency()),
                work == null ? null : Parameters.id("work", work),
                WorkFigure.asked(Parameters.required("figure", figure)));
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(2, CountedPostings.After::of).orElse(CountedPostings.After.NOTHING);
        return dated.answer(WorksReportResource.FEEDS, () -> {
            var found = explaining.explain(asked, after, paging.rows());
            return paging.answer(found.items(), found::with, last -> List.of(last.date(), last.posting()));
        });
    }
}
