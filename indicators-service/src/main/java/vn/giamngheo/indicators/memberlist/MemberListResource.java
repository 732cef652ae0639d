package vn.giamngheo.indicators.memberlist;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.review.ReadingRound;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/review-rounds/{id}/member-list")
@Tag(name = "Reviews")
public class MemberListResource {

    static final String POOR = "14";
    private static final String NEAR_POOR = "15";

    @Inject
    ReadingRound reading;

    @Inject
    MemberList list;

    @Inject
    HttpServerRequest request;

    @GET
    @Transactional
    @RolesAllowed({Roles.SURVEYOR, Roles.VILLAGE_HEAD, Roles.COMMUNE_OFFICER, Roles.APPROVER})
    @Operation(
            summary = "Forms 14 and 15: the members of poor or near-poor households after a decided review",
            description =
                    "In json, csv or xlsx, in the form's own columns, without citizen numbers. Each look is logged.")
    public Response get(
            @PathParam("id") String id,
            @Parameter(description = "14: poor, 15: near-poor", required = true) @QueryParam("form") String form,
            @Parameter(description = "Code of the village today; all villages of the review by default")
                    @QueryParam("village")
                    String village,
            @Parameter(description = "json by default") @QueryParam("format") String format) {
        var povertyClass = povertyClass(form);
        var table = TableFormat.asked(format, TableFormat.JSON, TableFormat.CSV, TableFormat.XLSX);
        var round = Parameters.id("id", id);
        var part = village == null
                ? reading.whole(round)
                : reading.village(round, Parameters.areaCode("village", village));
        var lines = list.of(part, povertyClass);
        var locale = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var caption = MemberTable.caption(
                form, part, village == null ? null : part.villages().get(0).village());
        return Download.of(table, "form-" + form, caption, MemberTable.HEADINGS, locale, rows -> {
            for (var line : lines) {
                rows.row(MemberTable.row(line));
            }
        });
    }

    private static PovertyClass povertyClass(String form) {
        return switch (Parameters.required("form", form)) {
            case POOR -> PovertyClass.POOR;
            case NEAR_POOR -> PovertyClass.NEAR_POOR;
            default ->
                throw new ProblemException(
                        CommonProblem.UNKNOWN_CODE, Where.parameter("form"), form, List.of(POOR, NEAR_POOR));
        };
    }
}
