package vn.giamngheo.reporting.execution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.figure.AskedYear;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.snapshot.Latest;

@Path("/api/v1/reports/plan-funding")
@Tag(name = "Reports")
public class PlanFundingResource {

    static final String AS_OF = "Last day whose acts of allocation and payment count; all by default";

    static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.PLANS, Feed.LEDGER);

    @Inject
    ReportingFunding reporting;

    @Inject
    AskedSheet sheet;

    @Inject
    AskedYear years;

    @Inject
    PublishedFunding published;

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
            summary = "The money that a place's plans state, against what was allocated and disbursed",
            description = "By programme line, central and local, for all years of a plan. "
                    + "As JSON and CSV in đồng, as XLSX in triệu đồng. " + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanFunding.class)))
    public Response get(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Plans whose period has a day in it") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.RESTATED_DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
            @Parameter(description = "json, csv or xlsx; json by default") @QueryParam("format") String format) {
        var form = sheet.form(format);
        var asked = years.asked(area, year, tree);
        var parameters = new PlanFunding.Parameters(
                asked.area(),
                asked.year(),
                asked.tree(),
                Basis.asked(basis, Basis.RESTATED),
                Parameters.date("asOf", asOf, null));
        return dated.answer(FEEDS, () -> FundingTable.of(reporting.report(parameters), sheet::names)
                .in(form, sheet.locale()));
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
            @Parameter(description = "Plans whose period has a day in it") @QueryParam("year") String year,
            @Parameter(description = "Day whose places apply; the last day of the year by default") @QueryParam("tree")
                    String tree,
            @Parameter(description = Basis.RESTATED_DESCRIPTION) @QueryParam("basis") String basis,
            @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
            @Context Request request) {
        var asked = new Latest.Asked()
                .with("area", area)
                .with("year", year)
                .with("tree", tree)
                .with("basis", basis)
                .with("asOf", asOf);
        return latest.of(published, asked, request);
    }
}
