package vn.giamngheo.indicators.policy;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/policy-coverage")
@Tag(name = "Policies")
public class CoverageResource {

    @Inject
    Coverage coverage;

    @Inject
    Scope scope;

    @Inject
    HttpServerRequest request;

    @GET
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Who is entitled to policies and who got them in a year",
            description = "By policy, for a place and those directly below it: of a commune by village. Supports count"
                    + " where the household lived on their first day. It names no household.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoverageView.class)))
    public Response get(
            @Parameter(description = "Code of the place on the last day of the year, or today") @QueryParam("area")
                    String area,
            @QueryParam("year") String year,
            @Parameter(description = "json, csv or xlsx; json by default") @QueryParam("format") String format) {
        var form = TableFormat.asked(format, TableFormat.JSON, TableFormat.CSV, TableFormat.XLSX);
        var asked = Parameters.year("year", year);
        var place = scope.asked(Parameters.areaCode("area", area), Coverage.day(asked), "area");
        var view = coverage.of(place, asked);
        return form == TableFormat.JSON ? Response.ok(view).build() : table(view, form);
    }

    /** The total first, then the places below. */
    private Response table(CoverageView view, TableFormat form) {
        var name = "policy-coverage-%s-%d".formatted(view.total().code(), view.year());
        var locale = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return Download.of(form, name, CoverageTable.caption(view), CoverageTable.HEADINGS, locale, table -> {
            for (var row : CoverageTable.rows(view.total())) {
                table.total(row);
            }
            for (var place : view.places()) {
                for (var row : CoverageTable.rows(place)) {
                    table.row(row);
                }
            }
        });
    }
}
