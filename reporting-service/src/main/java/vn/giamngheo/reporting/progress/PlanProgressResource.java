package vn.giamngheo.reporting.progress;

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
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.figure.AskedAgency;
import vn.giamngheo.reporting.figure.AskedYear;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/plan-progress")
@Tag(name = "Reports")
public class PlanProgressResource {

    static final String AGENCY = "Code of an agency of the place: the targets that it answers for; all by default";

    static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.PLANS, Feed.OBSERVATIONS, Feed.ACTIVITIES);

    @Inject
    ReportingProgress reporting;

    @Inject
    AskedSheet sheet;

    @Inject
    AskedYear years;

    @Inject
    AskedAgency agencies;

    @Inject
    PublishedProgress published;

    @Inject
    ExplainingProgress explaining;

    @Inject
    UriInfo uri;

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
            summary = "Targets of a place's plans against what was observed in a year",
            description = "What was recorded at the place itself counts; else what was recorded below it is added"
                    + " in the way that the indicator declares. Of each figure its approved version in force on asOf"
                    + " counts, a provisional one only where none is. Where activities of the plan serve a target, what they"
                    + " brought about stands beside it, and counts while no observation is approved. "
                    + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanProgress.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = "Last day whose versions of figures count; all by default") @QueryParam("asOf")
                    String asOf,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = AGENCY) @QueryParam("agency") String agency,
            @Parameter(description = "json, csv or xlsx; json by default") @QueryParam("format") String format) {
        var form = sheet.form(format);
        var asked = years.asked(area, year, tree);
        var until = Parameters.date("asOf", asOf, null);
        var askedBasis = Basis.asked(basis);
        var leading = agencies.asked(agency, asked.area());
        return dated.answer(
                FEEDS,
                () -> answer(
                        form, reporting.report(asked.area(), asked.year(), asked.tree(), until, askedBasis, leading)));
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
            @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = "Last day whose versions of figures count; all by default") @QueryParam("asOf")
                    String asOf,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = AGENCY) @QueryParam("agency") String agency,
            @Context Request request) {
        var asked = new Latest.Asked()
                .with("area", area)
                .with("year", year)
                .with("tree", tree)
                .with("asOf", asOf)
                .with("basis", basis)
                .with("agency", agency);
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
            summary = "The observations that the figure of an indicator sums",
            description =
                    "On the restated basis with the parts of them that were carried, and by which acts. By the code of"
                            + " the place; Link leads to the next page. " + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainedProgress.class)))
    public Response explain(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = "Last day whose versions of figures count; all by default") @QueryParam("asOf")
                    String asOf,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Code of the indicator", required = true) @QueryParam("indicator")
                    String indicator,
            @Parameter(description = "Whom it counts, in the words of the target; the whole place by default")
                    @QueryParam("population")
                    String population,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var of = years.asked(area, year, tree);
        var asked = new ExplainingProgress.Asked(
                of.area(),
                of.year(),
                of.tree(),
                Parameters.date("asOf", asOf, null),
                Basis.asked(basis),
                Parameters.required("indicator", indicator),
                population);
        explaining.requireKnown(indicator);
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(4, List::copyOf).orElse(List.of());
        return dated.answer(FEEDS, () -> {
            var explained = explaining.explain(asked);
            var page = PageOfItems.of(explained.items(), ExplainingProgress::keys, after, paging.rows());
            return paging.answer(page, explained::with, ExplainingProgress::keys);
        });
    }

    private Object answer(TableFormat form, PlanProgress report) {
        var asked = report.parameters();
        var name = "plan-progress-%s-%d".formatted(asked.area().code(), asked.year());
        return switch (form) {
            case CSV ->
                Download.csv(name, ProgressTable.HEADINGS, sheet.locale(), table -> {
                    for (var row : ProgressTable.exact(report)) {
                        table.row(row);
                    }
                });
            case XLSX -> Download.workbook(name, ProgressTable.sheets(report, sheet.names()));
            default -> report;
        };
    }
}
