package vn.giamngheo.reporting.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.figure.Shown;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.freshness.Feed;

@Path("/api/v1/reports/findings")
@Tag(name = "Reports")
public class FindingResource {

    private static final Set<Feed> FEEDS =
            Set.of(Feed.PLACES, Feed.FINDINGS_OF_PLANS, Feed.FINDINGS_OF_MONEY, Feed.FINDINGS_OF_REVIEWS);
    private static final Set<String> SEVERITIES = Set.of("info", "warning", "error");

    @Inject
    FindingsOfSubtree findings;

    @Inject
    Scope scope;

    @Inject
    Readable readable;

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
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "What is wrong with what was signed in a place and all below it",
            description =
                    "The newest first, each with its arithmetic; Link leads to the next page. " + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FindingList.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Year that the period of the finding touches") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = "All codes by default") @QueryParam("code") String code,
            @Parameter(description = "info, warning or error; all by default") @QueryParam("severity") String severity,
            @Parameter(description = "true or false; both by default") @QueryParam("open") String open,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = Parameters.year("year", year);
        var day = Parameters.date("tree", tree, Period.year(asked).to());
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        var parameters = new FindingList.Parameters(
                ReportArea.of(place), asked, day, code(code), severity(severity), open(open));
        var paging = Paging.asked(uri, limit, cursor);
        return dated.answer(FEEDS, () -> answer(parameters, paging));
    }

    private Response answer(FindingList.Parameters asked, Paging paging) {
        var shown = readable.below(asked.area().id(), asked.tree(), asked.year());
        var filter = new FindingFilter(
                asked.area().id(),
                asked.tree(),
                shown.map(Shown::places).orElse(null),
                Period.year(asked.year()),
                asked.code(),
                asked.severity(),
                asked.open());
        var after = paging.after(2, FindingsOfSubtree.After::of).orElse(FindingsOfSubtree.After.NOTHING);
        return paging.answer(
                findings.page(filter, after, paging.rows()),
                page -> list(asked, page, shown.map(Shown::remark).orElse(null)),
                last -> List.of(last.raisedAt(), last.id()));
    }

    private static FindingList list(FindingList.Parameters asked, List<FindingState> page, Boolean partial) {
        return new FindingList(
                "findings", asked, page.stream().map(FindingList.Item::of).toList(), partial);
    }

    private static String code(String code) {
        return known("code", code, code != null && FindingWords.knows(code));
    }

    private static String severity(String severity) {
        return known("severity", severity, severity != null && SEVERITIES.contains(severity));
    }

    private static Boolean open(String open) {
        var known = known("open", open, "true".equals(open) || "false".equals(open));
        return known == null ? null : Boolean.valueOf(known);
    }

    private static String known(String parameter, String value, boolean isKnown) {
        if (value != null && !isKnown) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter(parameter), value, "");
        }
        return value;
    }
}
