package vn.giamngheo.reporting.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.sheet.AskedSheet;

@Path("/api/v1/reports/activity-results/explain")
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
public class ExplainedActivitiesResource {

    @Inject
    ExplainingActivities explaining;

    @Inject
    AskedSheet sheet;

    @Inject
    Dated dated;

    @Inject
    UriInfo uri;

    @GET
    @Operation(
            summary = "The entries that its figures of the year sum, of one activity or of all",
            description =
                    "Of the same places as the report. By date; Link leads to the next page. " + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainedActivities.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Year in which something was done") @QueryParam("year") String year,
            @Parameter(description = "Last day that counts; the last of the year by default") @QueryParam("on")
                    String on,
            @Parameter(description = "Day whose places apply; the last day that counts by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = ReportAgency.DESCRIPTION) @QueryParam("agency") String agency,
            @Parameter(description = "Id of an activity; all by default") @QueryParam("activity") String activity,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = ActivityResultsResource.parameters(
                sheet.narrowed(sheet.asked(area, year, on, tree, basis, programme), agency));
        var of = activity == null ? null : Parameters.id("activity", activity);
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(2, ActivityRows.After::of).orElse(ActivityRows.After.NOTHING);
        return dated.answer(ActivityResultsResource.FEEDS, () -> {
            var found = explaining.explain(asked, of, after, paging.rows());
            return paging.answer(found.items(), found::with, ExplainedActivities.Item::keys);
        });
    }
}
