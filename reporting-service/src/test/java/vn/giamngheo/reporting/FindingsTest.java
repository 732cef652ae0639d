package vn.giamngheo.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.Areas;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.EmbeddedParts;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;

/** The findings of all services are listed by place, with their words and their arithmetic. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedParts.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class FindingsTest {

    private static final String PATH = "/api/v1/reports/findings";
    private static final String PROVINCE = "01920000-0000-7000-8000-00000000b081";
    private static final String DISTRICT = "01920000-0000-7000-8000-00000000b811";
    private static final String OTHER = "01920000-0000-7000-8000-00000000b082";
    private static final String MONEY = "00000000-0000-3000-8000-00000000f001";

    private static EventSource events;

    @BeforeEach
    void findingsOfADistrict() {
        if (events != null) {
            return;
        }
        events = EventSource.open();
        area(Areas.COUNTRY_ID.toString(), "country", "VN", null);
        area(PROVINCE, "province", "08", Areas.COUNTRY_ID.toString());
        area(OTHER, "province", "09", Areas.COUNTRY_ID.toString());
        area(DISTRICT, "district", "811", PROVINCE);
        money(MONEY, 1, 2022, "warning", false);
        for (var i = 2; i <= 8; i++) {
            money("00000000-0000-3000-8000-00000000f00" + i, 1, 2021, i == 8 ? "info" : "warning", i < 4);
        }
        Eventually.until(
                Duration.ofSeconds(40),
                () -> list("08", "year=2021").statusCode(200).body("findings", hasSize(7)));
        Eventually.until(
                Duration.ofSeconds(40),
                () -> list("08", "year=2022").statusCode(200).body("findings", hasSize(1)));
    }

    @Test
    void aFindingIsToldInBothLanguagesWithItsArithmetic() {
        list("811", "year=2022")
                .body("findings[0].id", equalTo(MONEY))
                .body("findings[0].open", equalTo(true))
                .body("findings[0].severity", equalTo("warning"))
                .body(
                        "findings[0].detail.vi",
                        equalTo("Kế hoạch 'Kế hoạch thử' nêu 5.629.000.000 đồng ngân sách trung ương cho DA2, nhưng đã"
                                + " giao 5.000.000.000 đồng (chênh lệch 629.000.000 đồng)."))
                .body(
                        "findings[0].detail.en",
                        equalTo("The plan 'Kế hoạch thử' states 5,629,000,000 đồng of central money for DA2, but"
                                + " 5,000,000,000 đồng are allocated (a difference of 629,000,000 đồng)."))
                .body("findings[0].arithmetic.relation", equalTo("stated ≠ allocated"))
                .body("findings[0].arithmetic.terms.value", contains("5629000000", "5000000000", "629000000"))
                .body("findings[0].arithmetic.terms[1].name.vi", equalTo("đã giao"))
                .body("findings[0].touches[0].kind", equalTo("plan"))
                .body("findings[0].resolvedAt", nullValue());
    }

    @Test
    void aPlaceHasTheFindingsOfAllBelowIt() {
        list("VN", "year=2022").body("findings.id", contains(MONEY));
        list("09", "year=2022").body("findings", empty());
        list("08", "year=2023").body("findings", empty());
    }

    @Test
    void filtersNarrow() {
        list("08", "year=2021&open=true").body("findings", hasSize(5));
        list("08", "year=2021&open=false").body("findings", hasSize(2));
        list("08", "year=2021&severity=info").body("findings", hasSize(1));
        list("08", "year=2021&code=plan-money-differs&severity=error").body("findings", empty());
        list("08", "year=2021&code=plan-targets-contradict").body("findings", empty());
    }

    @Test
    void allOfThemAreATableInWordsForOfficialsAndInCodesForPrograms() throws IOException {
        var table = Table.of(TestTokens.of("auditor", Areas.COUNTRY_ID.toString()), PATH + "?area=08&year=2021");
        assertEquals(
                "placeCode,place,id,code,severity,open,periodFrom,periodTo,title,detail,arithmetic,relation,touches,raisedBy,"
                        + "raisedAt,resolvedAt,partial",
                table.columns());
        assertEquals(list("08", "year=2021").extract().path("findings.id"), table.column("id"));
        var row = table.row(each -> each.getField("severity").equals("info"));
        assertEquals(
                List.of("811", "Nơi 811", "plan-money-differs", "true", "stated ≠ allocated"),
                Stream.of("placeCode", "place", "code", "open", "relation")
                        .map(row::getField)
                        .toList());
        assertEquals(
                "stated = 5629000000 VND; allocated = 5000000000 VND; difference = 629000000 VND",
                row.getField("arithmetic"));
        assertEquals("plan 01920000-0000-7000-8000-000000000005", row.getField("touches"));
        var paper = table.paper(0);
        assertEquals("VẤN ĐỀ CẦN XEM LẠI, NĂM 2021", paper.text("A1"));
        assertEquals(List.of("A", "B", "C", "D", "E", "G"), Table.marks(paper, 6));
        assertTrue(paper.row(5, 12).containsAll(List.of("811", "Nơi 811")));
        assertTrue(
                paper.row(5, 12).stream().anyMatch(cell -> cell.contains("đã giao: 5.000.000.000 đồng")),
                paper.row(5, 12)::toString);
        list("08", "year=2021&format=pdf").statusCode(400).body("errors[0].parameter", equalTo("format"));
        list("08", "year=2021&format=csv&limit=3").statusCode(400).body("errors[0].parameter", equalTo("limit"));
    }

    @Test
    void aSignedTextCountsThemByRuleAndListsThoseThatStillStand() {
        var words = SignedText.of("findings", list("08", "year=2021"));
        assertEquals(
                List.of("Đối chiếu số liệu năm 2021: 7 phát hiện, chưa xử lý 5, đã xử lý 2 (Vốn trong kế hoạch khác vốn"
                        + " đã giao: 7)."),
                words.sentences());
        assertEquals(List.of("", "Tổng số", "", "7", "5", "2"), SignedText.lastRow(words));
        assertEquals(2, words.tables().size());
        var standing = words.tables().get(1).rows();
        assertEquals(5, standing.size());
        assertEquals(List.of("01/01/2021", "31/12/2021"), standing.get(0).subList(3, 5));
        assertTrue(standing.get(0).get(5).contains("nêu 5.629.000.000 đồng"), standing::toString);
        assertEquals(
                List.of("Đối chiếu số liệu năm 2021 (mức độ Lỗi; chỉ phát hiện chưa xử lý): không có phát hiện nào."),
                SignedText.of("findings", list("08", "year=2021&severity=error&open=true"))
                        .sentences());
    }

    @Test
    void pagesLeaveNothingOutAndShowNothingTwice() {
        var all = list("08", "year=2021").extract().<List<String>>path("findings.id");
        var seen = new ArrayList<String>();
        var path = PATH + "?area=08&year=2021&limit=3";
        while (path != null) {
            var page = as(PROVINCE).get(path).then().statusCode(200).extract();
            seen.addAll(page.path("findings.id"));
            var link = page.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(all, seen);
        list("08", "year=2021&limit=7").header("Link", nullValue());
    }

    @Test
    void aFindingIsResolvedAndRaisedAgainAndAnOldStateComesTooLate() {
        var id = "00000000-0000-3000-8000-00000000f0aa";
        money(id, 1, 2024, "warning", false);
        money(id, 2, 2024, "warning", true);
        shows(id, false);
        money(id, 3, 2024, "warning", false);
        shows(id, true);
        money(id, 2, 2024, "warning", true);
        money("00000000-0000-3000-8000-00000000f0ab", 1, 2020, "warning", false);
        Eventually.until(Duration.ofSeconds(20), () -> list("08", "year=2020").body("findings", hasSize(1)));
        shows(id, true);
    }

    @ParameterizedTest
    @CsvSource({
        "year=2021&sort=code, unknown-parameter",
        "year=2021&severity=severe, unknown-code",
        "year=2021&code=no-such-code, unknown-code",
        "year=2021&open=yes, unknown-code",
        "year=2021&limit=0, unreadable-value",
        "year=2021&limit=201, unreadable-value",
        "year=2021&cursor=abc, unreadable-value",
        "year=2021&cursor=YQpi, unreadable-value",
        "year=21, unreadable-value",
        "open=true, missing-parameter"
    })
    void aParameterThatIsNotUnderstoodIsRefused(String query, String code) {
        list("08", query).statusCode(400).body("code", equalTo(code));
    }

    @Test
    void otherPlacesAreClosed() {
        given().auth()
                .oauth2(TestTokens.of("auditor", DISTRICT))
                .get(PATH + "?area=08&year=2021")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        given().auth()
                .oauth2(TestTokens.of("surveyor", PROVINCE))
                .get(PATH + "?area=08&year=2021")
                .then()
                .statusCode(403);
        given().get(PATH + "?area=08&year=2021").then().statusCode(401);
    }

    private static void shows(String id, boolean open) {
        Eventually.until(
                Duration.ofSeconds(20),
                () -> list("811", "year=2024").body("findings.id", contains(id)).body("findings.open", contains(open)));
    }

    private static ValidatableResponse list(String area, String query) {
        return as(area.equals("811") ? DISTRICT : Areas.COUNTRY_ID.toString())
                .get(PATH + "?area=" + area + "&" + query)
                .then();
    }

    private static RequestSpecification as(String area) {
        return given().auth().oauth2(TestTokens.of("auditor", area)).urlEncodingEnabled(false);
    }

    private static void money(String id, int version, int year, String severity, boolean resolved) {
        send(Topics.FINDINGS, "finding.v1", id, """
                {"id": "%s", "eventVersion": %d, "deleted": false, "resolved": %s, "code": "plan-money-differs",
                 "severity": "%s", "areaId": "%s", "periodFrom": "%5$d-01-01", "periodTo": "%5$d-12-31",
                 "args": ["Kế hoạch thử", "DA2", "central"],
                 "arithmetic": {"terms": [{"label": "stated", "value": "5629000000", "unit": "VND"},
                  {"label": "allocated", "value": "5000000000", "unit": "VND"},
                  {"label": "difference", "value": "629000000", "unit": "VND"}], "relation": "stated ≠ allocated"},
                 "touches": [{"kind": "plan", "id": "01920000-0000-7000-8000-000000000005"}],
                 "raisedBy": "budget-service", "raisedAt": "2026-01-02T03:04:05Z", "resolvedAt": %s}
                """.replace("%5$d", String.valueOf(year))
                .formatted(id, version, resolved, severity, DISTRICT, resolved ? "\"2026-02-03T04:05:06Z\"" : "null"));
    }

    private static void area(String id, String level, String code, String parent) {
        send(Topics.AREAS, "area.v1", id, """
                {"id": "%s", "eventVersion": 1, "deleted": false, "level": "%s", "periods": [{"validFrom": "2020-01-01",
                 "validTo": null, "code": "%s", "name": "Nơi %s", "kind": null, "parentId": %s}]}
                """.formatted(
                        id, level, code, code, parent == null ? "null" : "\"" + parent + "\""));
    }

    private static void send(String topic, String type, String subject, String data) {
        events.send(topic, subject, """
                {"specversion": "1.0", "id": "%s", "type": "%s", "source": "test", "subject": "%s",
                 "time": "2026-01-02T03:04:05Z", "datacontenttype": "application/json", "actor": "test",
                 "correlationid": "test", "data": %s}
                """.formatted(UUID.randomUUID(), type, subject, data));
    }
}
