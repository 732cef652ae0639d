package vn.giamngheo.reporting.escape;

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
import java.util.UUID;
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
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.review.Standards;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.sheet.Remarks;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/escape-register")
@Tag(name = "Reports")
public class EscapeReportResource {

    private static final Set<Feed> FEEDS_OF_REGISTERS = Set.of(Feed.PLACES, Feed.ESCAPES);

    @Inject
    ReportingEscapes reporting;

    @Inject
    AskedSheet sheet;

    @Inject
    PublishedEscapes published;

    @Inject
    Standards standards;

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
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "How many households registered to escape poverty in a year, and what became of them",
            description =
                    "For the place and for those directly below it, added up from villages, against what issued plans"
                            + " want of an indicator that counts households. It knows no household. "
                            + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EscapeReport.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "In which they mean to escape") @QueryParam("year") String year,
            @Parameter(description = "Code of the poverty standard", required = true) @QueryParam("standard")
                    String standard,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(
                            description =
                                    "Code of an indicator in households: its targets are held against those that were poor"
                                            + " when they registered")
                    @QueryParam("poorIndicator")
                    String poorIndicator,
            @Parameter(description = "The same for those that were near-poor") @QueryParam("nearPoorIndicator")
                    String nearPoorIndicator,
            @Parameter(description = "json, csv or xlsx; json by default") @QueryParam("format") String format) {
        var form = sheet.form(format);
        var asked = published
                .asked(area, year, standard, tree, basis)
                .against(
                        published.counting(poorIndicator, "poorIndicator"),
                        published.counting(nearPoorIndicator, "nearPoorIndicator"));
        return dated.answer(PublishedEscapes.FEEDS, () -> answer(asked, form));
    }

    @GET
    @Path("/latest")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "The newest snapshot of it", description = Latest.DESCRIPTION)
    public Response latest(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "In which they mean to escape") @QueryParam("year") String year,
            @Parameter(description = "Code of the poverty standard") @QueryParam("standard") String standard,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Code of an indicator in households") @QueryParam("poorIndicator")
                    String poorIndicator,
            @Parameter(description = "The same for those that were near-poor") @QueryParam("nearPoorIndicator")
                    String nearPoorIndicator,
            @Context Request request) {
        var asked = new Latest.Asked()
                .with("area", area)
                .with("year", year)
                .with("standard", standard)
                .with("tree", tree)
                .with("basis", basis)
                .with("poorIndicator", poorIndicator)
                .with("nearPoorIndicator", nearPoorIndicator);
        return latest.of(published, asked, request);
    }

    @GET
    @Path("/explain")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "The registers of villages that its figures sum",
            description = "Over the same places as the report, each with what it adds; who registered there is told by"
                    + " /escape-registrations. Link leads to the next page. "
                    + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainedEscapes.class)))
    public Response explain(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "In which they mean to escape") @QueryParam("year") String year,
            @Parameter(description = "Code of the poverty standard", required = true) @QueryParam("standard")
                    String standard,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = published.asked(area, year, standard, tree, basis);
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
        return dated.answer(FEEDS_OF_REGISTERS, () -> {
            var found = reporting.explain(asked, after, paging.rows());
            return paging.answer(found.items(), found::with, item -> List.of(item.register()));
        });
    }

    private Object answer(EscapeReport.Parameters asked, TableFormat form) {
        var report = reporting.report(asked);
        return form == TableFormat.JSON ? report : table(report, form);
    }

    /** The total first, then the places below. */
    private Response table(EscapeReport report, TableFormat form) {
        var asked = report.parameters();
        var name = "escape-register-%s-%d".formatted(asked.area().code(), asked.year());
        var caption = EscapeTable.caption(report, standards.onPaper(asked.standard()));
        return Download.whole(form, name, caption, EscapeTable.HEADINGS, sheet.locale(), table -> {
            for (var row : EscapeTable.rows(report.total())) {
                table.total(remarked(row, report));
            }
            for (var place : report.places()) {
                for (var row : EscapeTable.rows(place)) {
                    table.row(remarked(row, report));
                }
            }
        });
    }

    private static List<Object> remarked(List<Object> row, EscapeReport report) {
        return Remarks.afterAll(row, report.heldAbove(), report.partial());
    }
}
