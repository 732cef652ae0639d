package vn.giamngheo.reporting.history;

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

@Path("/api/v1/reports/allocation-history")
@Tag(name = "Reports", description = "Báo cáo: what all of it adds up to")
public class AllocationHistoryResource {

    private static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.LEDGER);

    @Inject
    ReportingHistory reporting;

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
            summary = "How the money of a programme line came to a place, act by act",
            description =
                    "Of the place itself and its agencies, without the places below it: what each act gave or took, "
                            + "by date, with the running total. " + Dated.DESCRIPTION)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AllocationHistory.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Code of the programme") @QueryParam("programme") String programme,
            @Parameter(description = "Code of the programme line") @QueryParam("line") String line,
            @Parameter(description = "Budget year in which the money is used") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = "Last day whose acts count; all by default") @QueryParam("asOf") String asOf) {
        var budgetYear = Parameters.year("year", year);
        var day = Parameters.date("tree", tree, Period.year(budgetYear).to());
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        checkLine(Parameters.required("programme", programme), Parameters.required("line", line));
        var asked = new AllocationHistory.Parameters(
                ReportArea.of(place), budgetYear, day, Parameters.date("asOf", asOf, null), programme, line);
        return dated.answer(FEEDS, () -> reporting.report(asked));
    }

    private void checkLine(String programme, String line) {
        if (!names.knows(programme)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("programme"), programme, "");
        }
        if (!names.all().containsKey(new LineNames.Key(programme, line))) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("line"), line, "");
        }
    }
}
