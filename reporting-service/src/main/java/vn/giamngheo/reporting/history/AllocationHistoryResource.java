package vn.giamngheo.reporting.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/allocation-history")
@Tag(name = "Reports", description = "Báo cáo: what all of it adds up to")
public class AllocationHistoryResource {

    @Inject
    ReportingHistory reporting;

    @Inject
    AskedSheet sheet;

    @Inject
    PublishedHistory published;

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
            summary = "How the money of a programme line came to a place, act by act",
            description =
                    "Of the place itself and its agencies, without the places below it: what each act gave or took, "
                            + "by date, with the running total. "
                            + "As JSON and CSV in đồng, as XLSX in triệu đồng. " + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AllocationHistory.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Code of the programme") @QueryParam("programme") String programme,
            @Parameter(description = "Code of the programme line") @QueryParam("line") String line,
            @Parameter(description = "Budget year in which the money is used") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = "Last day whose acts count; all by default") @QueryParam("asOf") String asOf,
            @Parameter(description = "json, csv or xlsx; json by default") @QueryParam("format") String format) {
        var form = sheet.form(format);
        var asked = published.asked(area, programme, line, year, tree, asOf);
        return dated.answer(PublishedHistory.FEEDS, () -> HistoryTable.of(reporting.report(asked), sheet::names)
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
            @Parameter(description = "Code of the programme") @QueryParam("programme") String programme,
            @Parameter(description = "Code of the programme line") @QueryParam("line") String line,
            @Parameter(description = "Budget year in which the money is used") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = "Last day whose acts count; all by default") @QueryParam("asOf") String asOf,
            @Context Request request) {
        var asked = new Latest.Asked()
                .with("area", area)
                .with("programme", programme)
                .with("line", line)
                .with("year", year)
                .with("tree", tree)
                .with("asOf", asOf);
        return latest.of(published, asked, request);
    }
}
