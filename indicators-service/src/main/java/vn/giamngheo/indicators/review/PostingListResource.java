package vn.giamngheo.indicators.review;

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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/review-rounds/{id}/posting-list")
@Tag(name = "Reviews")
public class PostingListResource {

    private static final List<Heading> HEADINGS = List.of(
            new Heading("code", "Mã hộ"),
            new Heading("head", "Chủ hộ"),
            new Heading("povertyClass", "Loại hộ").inWords(PostingListResource::classInWords),
            Heading.figure("b1Score", "Điểm B1"),
            Heading.figure("b2Score", "Điểm B2"));

    @Inject
    ReviewScope reviewScope;

    @Inject
    PostingList list;

    @Inject
    Rounds rounds;

    @Inject
    Scope scope;

    @Inject
    HttpServerRequest request;

    @GET
    @Transactional
    @RolesAllowed({Roles.VILLAGE_HEAD, Roles.COMMUNE_OFFICER})
    @Operation(
            summary = "The list of a village for the public posting",
            description =
                    "Heads and what was found, without citizen numbers, in json, csv or xlsx. Each look is logged.")
    public Response of(
            @PathParam("id") String id,
            @Parameter(description = "Code of the village today", required = true) @QueryParam("village")
                    String village,
            @Parameter(description = "json by default") @QueryParam("format") String format) {
        var table = TableFormat.asked(format, TableFormat.JSON, TableFormat.CSV, TableFormat.XLSX);
        var place = scope.asked(Parameters.areaCode("village", village), Days.today(), "village");
        var round = rounds.existing(Parameters.id("id", id));
        reviewScope.requireVillage(place.id(), Days.today());
        var lines = list.of(round, place.id());
        var locale = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var caption = caption(round, place);
        return Download.of(table, "posting-" + village, caption, HEADINGS, locale, rows -> {
            for (var line : lines) {
                rows.row(cells(line));
            }
        });
    }

    private Caption caption(Round round, Place village) {
        return new Caption(
                "DANH SÁCH NIÊM YẾT CÔNG KHAI KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO",
                "%s, %s; %s năm %d"
                        .formatted(
                                village.name(),
                                reviewScope.commune(round).name(),
                                round.kind().words(),
                                round.year()),
                "điểm");
    }

    private static String classInWords(String wireName) {
        return PovertyClass.valueOf(wireName.toUpperCase(Locale.ROOT)).words();
    }

    private static List<Object> cells(PostingList.Line line) {
        return Arrays.asList(line.code(), line.head(), line.povertyClass().wireName(), line.b1Score(), line.b2Score());
    }
}
