package vn.giamngheo.reporting.work;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.sheet.SheetAnswer;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/works")
@Tag(name = "Reports", description = "Báo cáo: what all of it adds up to")
public class WorksReportResource {

    static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.LEDGER, Feed.CONTRACTS);

    @Inject
    ReportingWorks reporting;

    @Inject
    AskedSheet sheet;

    @Inject
    PublishedWorks published;

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
            summary = "The works of a place and all below it in a budget year",
            description =
                    "Place, investor, decision, total cost by source, capital of the year, committed, disbursed in it and to date, accepted, rate. "
                            + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorksReport.class)))
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
            @Parameter(description = "json, csv or xlsx") @QueryParam("format") String format) {
        var form = sheet.form(format);
        var asked = sheet.narrowed(sheet.asked(area, year, on, tree, basis, programme), agency);
        var parameters = new WorksReport.Parameters(
                asked.area(), asked.year(), asked.on(), asked.tree(), programme, asked.basis(), asked.agency());
        return dated.answer(FEEDS, () -> {
            var report = reporting.report(parameters);
            return SheetAnswer.of(asked.file("works"), report, () -> WorksTable.of(report, asked, sheet.names()))
                    .in(form, sheet.locale());
        });
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
            @Parameter(description = "Last day that counts; the last of the year by default") @QueryParam("on")
                    String on,
            @Parameter(description = "Day whose places apply; the last day that counts by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = ReportAgency.DESCRIPTION) @QueryParam("agency") String agency,
            @Context Request request) {
        var asked = new Latest.Asked()
                .with("area", area)
                .with("year", year)
                .with("on", on)
                .with("tree", tree)
                .with("basis", basis)
                .with("programme", programme)
                .with("agency", agency);
        return latest.of(published, asked, request);
    }
}
