package vn.giamngheo.reporting.livelihood;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/livelihood-projects")
@Tag(name = "Reports")
public class LivelihoodReportResource {

    @Inject
    ReportingLivelihoods reporting;

    @Inject
    ExplainingLivelihoods explaining;

    @Inject
    UriInfo uri;

    @Inject
    AskedSheet sheet;

    @Inject
    PublishedLivelihoods published;

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
            summary = "The livelihood projects of a place and all below it that were proposed in a year",
            description = "Projects, households and costs by source, by commune, line and state. "
                    + "As JSON and CSV in đồng, as XLSX in triệu đồng. " + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodReport.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Year of the proposal") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = "Code of a programme line; all by default") @QueryParam("line") String line,
            @Parameter(description = "State of the projects; all by default") @QueryParam("state") String state,
            @Parameter(description = "json, csv or xlsx; json by default") @QueryParam("format") String format) {
        var form = sheet.form(format);
        var asked = published.asked(area, year, tree, basis, programme, line, state);
        return dated.answer(PublishedLivelihoods.FEEDS, () -> LivelihoodTable.of(reporting.report(asked), sheet::names)
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
            @Parameter(description = "Year of the proposal") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = "Code of a programme line; all by default") @QueryParam("line") String line,
            @Parameter(description = "State of the projects; all by default") @QueryParam("state") String state,
            @Context Request request) {
        var asked = new Latest.Asked()
                .with("area", area)
                .with("year", year)
                .with("tree", tree)
                .with("basis", basis)
                .with("programme", programme)
                .with("line", line)
                .with("state", state);
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
            summary = "The projects that its figures sum, each with what was asked for and answered",
            description = "By the day of the proposal; Link leads to the next page. " + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainedLivelihoods.class)))
    public Response explain(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Year of the proposal") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = "Code of a programme line; all by default") @QueryParam("line") String line,
            @Parameter(description = "State of the projects; all by default") @QueryParam("state") String state,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = published.asked(area, year, tree, basis, programme, line, state);
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(2, LivelihoodReportResource::after).orElse(LivelihoodRows.After.NOTHING);
        return dated.answer(PublishedLivelihoods.FEEDS, () -> {
            var found = explaining.explain(asked, after, paging.rows());
            return paging.answer(found.items(), found::with, last -> List.of(last.proposedOn(), last.project()));
        });
    }

    private static LivelihoodRows.After after(List<String> keys) {
        return new LivelihoodRows.After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
    }
}
