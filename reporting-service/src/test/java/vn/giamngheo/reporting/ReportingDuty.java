package vn.giamngheo.reporting;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** A monthly report on budget execution that an act orders in a place. */
final class ReportingDuty {

    static final String DUTIES = "/api/v1/reporting-duties";
    static final String SUBMISSIONS = "/api/v1/submissions";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final String id;
    private final String setter;

    private ReportingDuty(String id, String setter) {
        this.id = id;
        this.setter = setter;
    }

    static ReportingDuty in(Place place, String programme) {
        return in(place, programme, "{\"report\": \"budget-execution\"}");
    }

    /** @param reports that it consists of, each as JSON */
    static ReportingDuty in(Place place, String programme, String... reports) {
        return set(
                place,
                body(place, programme).replace("{\"report\": \"budget-execution\"}", String.join(", ", reports)));
    }

    /** One that ends with its place. */
    static ReportingDuty until(String lastDay, Place place, String programme) {
        var begins = "\"validFrom\": \"2022-01-01\"";
        return set(place, body(place, programme).replace(begins, begins + ", \"validTo\": \"%s\"".formatted(lastDay)));
    }

    private static ReportingDuty set(Place place, String said) {
        var setter = TestTokens.of(
                "standing-agency", place.id().toString(), World.COUNTRY.id().toString());
        var body = said.replace("Báo cáo tháng", "Báo cáo tháng " + NAMES.incrementAndGet());
        var made = Api.post(setter, DUTIES, body).statusCode(201);
        return new ReportingDuty(made.extract().path("id"), setter);
    }

    static String body(Place place, String programme) {
        return """
                {"area": "%s", "programme": "%s", "name": "Báo cáo tháng", "periodKind": "monthly",
                 "reports": [{"report": "budget-execution"}], "validFrom": "2022-01-01",
                 "act": {"number": "10/TT-TD", "issuedOn": "2021-12", "issuer": "Bộ thí dụ", "title": "Chế độ báo cáo"}}
                """.formatted(place.code(), programme);
    }

    String id() {
        return id;
    }

    /** @param due such as {@code commune place 2023-06-02} */
    String period(String from, String to, String... due) {
        return add(from, to, due).statusCode(200).extract().path("items[0].id");
    }

    /** Cut off on another day than its last one. */
    String periodCutOff(String from, String to, String cutOff, String... due) {
        return post(from, to, "\"cutOff\": \"%s\", ".formatted(cutOff), due)
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    ValidatableResponse add(String from, String to, String... due) {
        return post(from, to, "", due);
    }

    private ValidatableResponse post(String from, String to, String more, String... due) {
        return Api.post(setter, DUTIES + "/" + id + "/periods", """
                {"periods": [{"name": "Kỳ %s", "from": "%s", "to": "%s", %s"due": [%s]}]}
                """.formatted(
                to,
                from,
                to,
                more,
                String.join(
                        ", ",
                        java.util.Arrays.stream(due).map(ReportingDuty::due).toList())));
    }

    private static String due(String words) {
        var parts = words.split(" ");
        return "{\"level\": \"%s\", \"owes\": \"%s\", \"on\": \"%s\"}".formatted(parts[0], parts[1], parts[2]);
    }

    /** @param agency null for the place itself */
    static ValidatableResponse draft(String token, String period, Place place, String agency) {
        return Api.post(token, SUBMISSIONS, """
                {"period": "%s", "area": "%s"%s}
                """.formatted(
                        period, place.code(), agency == null ? "" : ", \"agency\": \"" + agency + "\""));
    }

    static String drafted(String token, String period, Place place) {
        return draft(token, period, place, null).statusCode(201).extract().path("id");
    }

    /** Writes all that a signed report must say. */
    static ValidatableResponse write(String token, String id) {
        var read = Api.get(token, SUBMISSIONS + "/" + id).statusCode(200).extract();
        return Api.as(token)
                .header("If-Match", read.header("ETag"))
                .body(signed(read.path("content.sections.results")))
                .put(SUBMISSIONS + "/" + id)
                .then();
    }

    static String signed(String results) {
        return """
                {"number": "45/BC-TD", "signedOn": "2023-06-02", "placeOfIssue": "Nơi thí dụ",
                 "issuer": "Ủy ban nhân dân xã thí dụ", "title": "Báo cáo tháng 5",
                 "signatory": {"capacity": "TM. ỦY BAN NHÂN DÂN", "office": "CHỦ TỊCH", "name": "Người Thí Dụ"},
                 "recipients": ["Cấp trên"],
                 "sections": {"leadership": "Đã họp giao ban.", "results": "%s", "difficulties": "Không.",
                              "proposals": "Không.", "nextPeriod": "Tiếp tục thực hiện."}}
                """.formatted(results.replace("\n", "\\n"));
    }

    static ValidatableResponse does(String token, String id, String step, String body) {
        return Api.storingAs(token, UUID.randomUUID().toString())
                .body(body)
                .post(SUBMISSIONS + "/" + id + "/" + step)
                .then();
    }

    /** Drafted, written and handed over. */
    static String submitted(String token, String period, Place place) {
        var id = drafted(token, period, place);
        write(token, id).statusCode(200);
        does(token, id, "submit", "").statusCode(200);
        return id;
    }

    static String locked(String writer, String above, String period, Place place) {
        var id = submitted(writer, period, place);
        does(above, id, "accept", "").statusCode(200);
        does(above, id, "lock", "").statusCode(200);
        return id;
    }
}
