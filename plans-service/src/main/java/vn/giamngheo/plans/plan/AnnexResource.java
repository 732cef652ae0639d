package vn.giamngheo.plans.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/plans/{id}/annex")
@Tag(name = "Plans")
@RolesAllowed({
    Roles.COMMUNE_OFFICER,
    Roles.STANDING_AGENCY,
    Roles.APPROVER,
    Roles.LINE_AGENCY,
    Roles.FINANCE_OFFICER,
    Roles.SUPERVISOR,
    Roles.AUDITOR,
    Roles.INTEGRATOR
})
public class AnnexResource {

    @Inject
    ReadingPlan reading;

    @Inject
    AnnexImport columns;

    @GET
    @Transactional
    @Operation(
            summary = "The annex of a plan as a file",
            description = "In the columns of the import: what is written can be sent in again and changes nothing.")
    public Response get(
            @PathParam("id") String id,
            @Parameter(description = "xlsx, csv or ndjson; xlsx by default") @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var plan = reading.readable(Parameters.id("id", id));
        var rows = plan.annex().stream().map(row -> cells(plan.id(), row)).toList();
        return Download.of(
                TableFormat.asked(format, TableFormat.XLSX, TableFormat.CSV, TableFormat.NDJSON),
                "annex-" + plan.id(),
                columns.headings(),
                Languages.preferred(language),
                table -> {
                    for (var row : rows) {
                        table.row(row);
                    }
                });
    }

    private static List<Object> cells(UUID plan, AnnexRow row) {
        return Arrays.asList(
                plan.toString(),
                row.area().text(),
                row.year(),
                row.households(),
                row.poorOpening(),
                row.nearPoorOpening(),
                row.poorReduction(),
                row.nearPoorReduction(),
                row.poorClosing(),
                row.nearPoorClosing());
    }
}
