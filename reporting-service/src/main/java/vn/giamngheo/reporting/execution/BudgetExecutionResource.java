package vn.giamngheo.reporting.execution;

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
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.restatement.Basis;

@Path("/api/v1/reports/budget-execution")
@Tag(name = "Reports", description = "Báo cáo: what all of it adds up to")
public class BudgetExecutionResource {

    private static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.LEDGER);

    @Inject
    ReportingExecution reporting;

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
            summary = "Budget execution of a place and all below it in a budget year",
            description = "By programme line and source: received, passed on, allocated, disbursed, remaining, rate. "
                    + Dated.DESCRIPTION)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BudgetExecution.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Budget year in which the money is used") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Last day whose acts count; all by default") @QueryParam("asOf") String asOf,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme) {
        var budgetYear = Parameters.year("year", year);
        var day = Parameters.date("tree", tree, Period.year(budgetYear).to());
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        checkProgramme(programme);
        var asked = new BudgetExecution.Parameters(
                ReportArea.of(place),
                budgetYear,
                day,
                Parameters.date("asOf", asOf, null),
                programme,
                Basis.asked(basis));
        return dated.answer(FEEDS, () -> reporting.report(asked));
    }

    private void checkProgramme(String programme) {
        if (programme != null && !names.knows(programme)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("programme"), programme, "");
        }
    }
}
