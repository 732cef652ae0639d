package vn.giamngheo.reporting.resources;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.sheet.AskedSheet;

@Path("/api/v1/reports/all-resources/explain")
@Tag(name = "Reports")
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
public class ExplainedResourcesResource {

    private static final List<String> SOURCES = List.of("central", "local");
    private static final Words OF_NONE =
            new Words("để trống: số liệu này không chia theo nguồn", "nothing: this figure is of no source");

    @Inject
    ExplainingResources explaining;

    @Inject
    AskedSheet sheet;

    @Inject
    Dated dated;

    @Inject
    UriInfo uri;

    @GET
    @Operation(
            summary = "The records that a figure beside the ledger sums",
            description =
                    "Of the same places as the report. By date; Link leads to the next page. Figures of the ledger are"
                            + " told by budget-execution/explain with asOf and basis. " + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainedResources.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Calendar year") @QueryParam("year") String year,
            @Parameter(description = "Last day that counts; the last of the year by default") @QueryParam("on")
                    String on,
            @Parameter(description = "Day whose places apply; the last day that counts by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.RESTATED_DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Code of a programme; all by default. Policy credit has none")
                    @QueryParam("programme")
                    String programme,
            @Parameter(
                            description =
                                    "As the report has it, such as policyCredit.outstanding, integrated.allocated or"
                                            + " mobilised.amount",
                            required = true)
                    @QueryParam("figure")
                    String figure,
            @Parameter(description = "Credit programme, origin or form; all by default") @QueryParam("of") String of,
            @Parameter(description = "central or local, of integrated money; both by default") @QueryParam("source")
                    String source,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = sheet.asked(area, year, on, tree, Basis.asked(basis, Basis.RESTATED), programme);
        var parameters = new AllResources.Parameters(
                asked.area(), asked.year(), asked.on(), asked.tree(), programme, asked.basis());
        var name = Parameters.required("figure", figure);
        var beside = known(name);
        var question = new ExplainedResources.Question(name, beside, of, source(source, beside));
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(2, ResourceRows.After::of).orElse(ResourceRows.After.NOTHING);
        return dated.answer(AllResourcesResource.FEEDS, () -> {
            var found = explaining.explain(parameters, question, after, paging.rows());
            return paging.answer(found.items(), found::with, ExplainedResources.Item::keys);
        });
    }

    private static ResourceRows.Beside known(String figure) {
        return ResourceRows.Beside.named(figure)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE, Where.parameter("figure"), figure, ResourceRows.Beside.figures()));
    }

    private static String source(String asked, ResourceRows.Beside of) {
        if (asked != null && !SOURCES.contains(asked)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("source"), asked, SOURCES);
        }
        if (asked != null && !of.hasSources()) {
            throw new ProblemException(CommonProblem.UNREADABLE_VALUE, Where.parameter("source"), asked, OF_NONE);
        }
        return asked;
    }
}
