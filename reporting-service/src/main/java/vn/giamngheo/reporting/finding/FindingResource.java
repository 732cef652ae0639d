package vn.giamngheo.reporting.finding;

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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/findings")
@Tag(name = "Reports")
public class FindingResource {

    static final Set<Feed> FEEDS =
            Set.of(Feed.PLACES, Feed.FINDINGS_OF_PLANS, Feed.FINDINGS_OF_MONEY, Feed.FINDINGS_OF_REVIEWS);

    @Inject
    ListingFindings listing;

    @Inject
    TabulatingFindings tabulating;

    @Inject
    AskedSheet sheet;

    @Inject
    PublishedFindings published;

    @Inject
    Latest latest;

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
            @Parameter(description = "json, csv or xlsx; json by default. A file has all of them and no pages")
                    @QueryParam("format")
                    String format,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var form = sheet.form(format);
        var asked = published.asked(area, year, tree, code, severity, open);
        if (form != TableFormat.JSON) {
            refusePaging("limit", limit);
            refusePaging("cursor", cursor);
            return dated.answer(FEEDS, () -> tabulating.table(asked, form, sheet.locale()));
        }
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(2, FindingsOfSubtree.After::of).orElse(FindingsOfSubtree.After.NOTHING);
        return dated.answer(FEEDS, () -> {
            var found = listing.list(asked, after, paging.rows());
            return paging.answer(found.findings(), found::with, last -> List.of(last.raisedAt(), last.id()));
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
        Roles.INTEGRATOR
    })
    @Operation(summary = "The newest snapshot of them, all on one page", description = Latest.DESCRIPTION)
    public Response latest(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Year that the period of the finding touches") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = "All codes by default") @QueryParam("code") String code,
            @Parameter(description = "info, warning or error; all by default") @QueryParam("severity") String severity,
            @Parameter(description = "true or false; both by default") @QueryParam("open") String open,
            @Context Request request) {
        var asked = new Latest.Asked()
                .with("area", area)
                .with("year", year)
                .with("tree", tree)
                .with("code", code)
                .with("severity", severity)
                .with("open", open);
        return latest.of(published, asked, request);
    }

    private static void refusePaging(String parameter, String given) {
        if (given != null) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_VALUE,
                    Where.parameter(parameter),
                    given,
                    new Words(
                            "chỉ dùng với format=json; tệp có tất cả các dòng",
                            "only with format=json; a file has all lines"));
        }
    }
}
