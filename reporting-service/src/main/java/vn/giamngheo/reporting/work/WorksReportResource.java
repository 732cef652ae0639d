package vn.giamngheo.reporting.work;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.execution.LineNames;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.freshness.Feed;

@Path("/api/v1/reports/works")
@Tag(name = "Reports", description = "Báo cáo: what all of it adds up to")
public class WorksReportResource {

    private static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.LEDGER, Feed.CONTRACTS);

    @Inject
    ReportingWorks reporting;

    @Inject
    LineNames names;

    @Inject
    Scope scope;

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
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorksReport.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Budget year in which the money is used") @QueryParam("year") String year,
            @Parameter(description = "Last day that counts; the last of the year by default") @QueryParam("on")
                    String on,
            @Parameter(description = "Day whose places apply; the last day that counts by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme) {
        var budgetYear = Parameters.year("year", year);
        var last = Parameters.date("on", on, Period.year(budgetYear).to());
        var day = Parameters.date("tree", tree, last);
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        if (programme != null && !names.knows(programme)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("programme"), programme, "");
        }
        var asked = new WorksReport.Parameters(ReportArea.of(place), budgetYear, last, day, programme);
        return dated.answer(FEEDS, () -> reporting.report(asked));
    }
}
