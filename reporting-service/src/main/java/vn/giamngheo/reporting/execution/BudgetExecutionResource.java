package vn.giamngheo.reporting.execution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.chart.ChartAnswer;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/budget-execution")
@Tag(name = "Reports", description = "Báo cáo: what all of it adds up to")
public class BudgetExecutionResource {

    @Inject
    ReportingExecution reporting;

    @Inject
    AskedSheet sheet;

    @Inject
    PublishedExecution published;

    @Inject
    ExplainingExecution explaining;

    @Inject
    UriInfo uri;

    @Inject
    Latest latest;

    @Inject
    Dated dated;

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
            summary = "Budget execution of a place and all below it in a budget year",
            description = "By programme line and source: received, passed on, allocated, disbursed, remaining, rate. "
                    + "As JSON and CSV in đồng, as XLSX in triệu đồng. "
                    + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BudgetExecution.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Budget year in which the money is used") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Last day whose acts count; all by default") @QueryParam("asOf") String asOf,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = ReportAgency.DESCRIPTION) @QueryParam("agency") String agency,
            @Parameter(description = "json, csv or xlsx; json by default") @QueryParam("format") String format) {
        var form = sheet.form(format);
        var asked = published.asked(area, year, tree, basis, asOf, programme, agency);
        return dated.answer(PublishedExecution.FEEDS, () -> ExecutionTable.of(reporting.report(asked), sheet::names)
                .in(form, sheet.locale()));
    }

    @GET
    @Path("/latest")
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
    @Operation(summary = "The newest snapshot of it", description = Latest.DESCRIPTION)
    public Response latest(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Budget year in which the money is used") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Last day whose acts count; all by default") @QueryParam("asOf") String asOf,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = ReportAgency.DESCRIPTION) @QueryParam("agency") String agency,
            @Context Request request) {
        var asked = new Latest.Asked()
                .with("area", area)
                .with("year", year)
                .with("tree", tree)
                .with("basis", basis)
                .with("asOf", asOf)
                .with("programme", programme)
                .with("agency", agency);
        return latest.of(published, asked, request);
    }

    @GET
    @Path("/explain")
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
            summary = "The postings that a figure of it sums, with their acts",
            description =
                    "Over the same places as the report. By date; Link leads to the next page. " + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainedMoney.class)))
    public Response explain(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Budget year in which the money is used") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Last day whose acts count; all by default") @QueryParam("asOf") String asOf,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = ReportAgency.DESCRIPTION) @QueryParam("agency") String agency,
            @Parameter(description = "Code of a programme line; all by default") @QueryParam("line") String line,
            @Parameter(description = "central or local; both by default") @QueryParam("source") String source,
            @Parameter(
                            description = "received, passedOn, allocated, carriedOver, disbursed or remaining",
                            required = true)
                    @QueryParam("figure")
                    String figure,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = new ExplainingExecution.Asked(
                published.asked(area, year, tree, basis, asOf, programme, agency),
                line,
                MoneySideBySide.source(source),
                MoneyFigure.asked(Parameters.required("figure", figure)));
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(2, CountedPostings.After::of).orElse(CountedPostings.After.NOTHING);
        return dated.answer(PublishedExecution.FEEDS, () -> {
            var found = explaining.explain(asked, after, paging.rows());
            return paging.answer(found.items(), found::with, last -> List.of(last.date(), last.posting()));
        });
    }

    @GET
    @Path("/chart")
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
            summary = "It as a chart: what is allocated and disbursed, all together and of each line",
            description = ChartAnswer.DESCRIPTION + Dated.DESCRIPTION)
    @APIResponse(responseCode = "200", content = @Content(mediaType = ChartAnswer.MEDIA_TYPE))
    public Response chart(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Budget year in which the money is used") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Last day whose acts count; all by default") @QueryParam("asOf") String asOf,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = ReportAgency.DESCRIPTION) @QueryParam("agency") String agency,
            @Context HttpHeaders headers) {
        var asked = published.asked(area, year, tree, basis, asOf, programme, agency);
        var locale = Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return dated.answer(
                PublishedExecution.FEEDS, () -> ChartAnswer.of(ExecutionChart.of(reporting.report(asked), locale)));
    }
}
