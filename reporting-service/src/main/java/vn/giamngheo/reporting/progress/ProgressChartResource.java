package vn.giamngheo.reporting.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.chart.ChartAnswer;
import vn.giamngheo.reporting.figure.AskedAgency;
import vn.giamngheo.reporting.figure.AskedYear;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.restatement.Basis;

@Path("/api/v1/reports/plan-progress/chart")
@Tag(name = "Reports")
public class ProgressChartResource {

    @Inject
    ReportingProgress reporting;

    @Inject
    AskedYear years;

    @Inject
    AskedAgency agencies;

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
            summary = "Targets against what was observed, as a chart",
            description = ChartAnswer.DESCRIPTION + Dated.DESCRIPTION)
    @APIResponse(responseCode = "200", content = @Content(mediaType = ChartAnswer.MEDIA_TYPE))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = "Last day whose versions of figures count; all by default") @QueryParam("asOf")
                    String asOf,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = PlanProgressResource.AGENCY) @QueryParam("agency") String agency,
            @Context HttpHeaders headers) {
        var asked = years.asked(area, year, tree);
        var until = Parameters.date("asOf", asOf, null);
        var askedBasis = Basis.asked(basis);
        var answering = agencies.asked(agency, asked.area());
        var locale = Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return dated.answer(
                PlanProgressResource.FEEDS,
                () -> ChartAnswer.of(ProgressChart.of(
                        reporting.report(asked.area(), asked.year(), asked.tree(), until, askedBasis, answering),
                        locale)));
    }
}
