package vn.giamngheo.reporting.disbursement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.execution.CountedPostings;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/disbursement")
@Tag(name = "Reports", description = "Báo cáo: what all of it adds up to")
public class DisbursementResource {

    @Inject
    ReportingDisbursement reporting;

    @Inject
    PublishedDisbursement published;

    @Inject
    Latest latest;

    @Inject
    ExplainingDisbursement explaining;

    @Inject
    UriInfo uri;

    @Inject
    Dated dated;

    @Inject
    AskedSheet sheet;

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
            summary = "Who has what of a budget year and how much of it is disbursed on a day",
            description =
                    "A row for each place directly below, each agency of the place, and the place itself: capital of "
                            + "the year and carried in, apart and together; the same day last year; estimates and pledges; ranked. "
                            + "As JSON and CSV in đồng, as XLSX in triệu đồng. " + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Disbursement.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Budget year in which the money is used") @QueryParam("year") String year,
            @Parameter(description = "Last day whose acts count") @QueryParam("on") String on,
            @Parameter(description = "First day of the period; the first of the month of the last by default")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "Day whose places apply; the last day whose acts count by default")
                    @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.RESTATED_DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = ReportAgency.DESCRIPTION) @QueryParam("agency") String agency,
            @Parameter(description = "json, csv or xlsx") @QueryParam("format") String format) {
        var form = sheet.form(format);
        var asked = published.asked(area, year, Parameters.required("on", on), from, tree, basis, programme, agency);
        return dated.answer(PublishedDisbursement.FEEDS, () -> answer(form, reporting.report(asked)));
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
            @Parameter(description = "Last day whose acts count; the day of publishing by default") @QueryParam("on")
                    String on,
            @Parameter(description = "First day of the period; the first of the month of the last by default")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "Day whose places apply; the last day whose acts count by default")
                    @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.RESTATED_DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = ReportAgency.DESCRIPTION) @QueryParam("agency") String agency,
            @Context Request request) {
        var asked = new Latest.Asked()
                .with("area", area)
                .with("year", year)
                .with("on", on)
                .with("from", from)
                .with("tree", tree)
                .with("basis", basis)
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
                            schema = @Schema(implementation = ExplainedDisbursement.class)))
    public Response explain(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Budget year in which the money is used") @QueryParam("year") String year,
            @Parameter(description = "Last day whose acts count") @QueryParam("on") String on,
            @Parameter(description = "First day of the period; the first of the month of the last by default")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "Day whose places apply; the last day whose acts count by default")
                    @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.RESTATED_DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = ReportAgency.DESCRIPTION) @QueryParam("agency") String agency,
            @Parameter(description = "total, own, or the id of a row's holder; total by default") @QueryParam("row")
                    String row,
            @Parameter(description = "ofYear, carriedIn or together; together by default") @QueryParam("capital")
                    String capital,
            @Parameter(description = "An amount of a row, as it calls it", required = true) @QueryParam("figure")
                    String figure,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = new ExplainingDisbursement.Asked(
                published.asked(area, year, Parameters.required("on", on), from, tree, basis, programme, agency),
                row == null ? "total" : row,
                CapitalPart.asked(capital),
                SheetMeasure.asked(Parameters.required("figure", figure)));
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(2, CountedPostings.After::of).orElse(CountedPostings.After.NOTHING);
        return dated.answer(PublishedDisbursement.FEEDS, () -> {
            var found = explaining.explain(asked, after, paging.rows());
            return paging.answer(found.items(), found::with, last -> List.of(last.date(), last.posting()));
        });
    }

    private Object answer(TableFormat form, Disbursement report) {
        var name = "disbursement-%s-%s"
                .formatted(
                        report.parameters().area().code(), report.parameters().on());
        return switch (form) {
            case CSV ->
                Download.csv(name, DisbursementTable.HEADINGS, sheet.locale(), table -> {
                    for (var row : DisbursementTable.rows(report)) {
                        table.row(row);
                    }
                });
            case XLSX -> Download.made(form, name, new DisbursementWorkbook(report, sheet.names())::writeTo);
            default -> report;
        };
    }
}
