package vn.giamngheo.plans;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Areas;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.EmbeddedParts;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;

/** A plan is an act, rests on others, and is told when it contradicts itself. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedParts.class, initArgs = @ResourceArg(name = "service", value = "plans"))
class PlanActsAndFindingsTest {

    private static final String COUNTRY = Areas.COUNTRY_ID.toString();
    private static final String PDF = "%PDF-1.7\n%%EOF\n";

    private static EventSource events;
    private static String province;
    private static String other;

    @BeforeEach
    void aProvinceAProgrammeAndAnIndicator() {
        if (events != null) {
            return;
        }
        events = EventSource.open();
        province = province("01");
        other = province("02");
        post("admin", COUNTRY, "/api/v1/programmes", """
                {"code": "CT-KH", "name": {"vi": "Chương trình"}, "validFrom": "2021-01-01", "validTo": "2025-12-31",
                 "lines": [{"code": "DA1", "name": {"vi": "Dự án 1"}}]}""").statusCode(201);
        events.send(Topics.INDICATORS, "01920000-0000-7000-8000-0000000d0001", """
                {"specversion": "1.0", "id": "%s", "type": "indicator.v1", "source": "test", "subject": "x",
                 "time": "2026-01-02T03:04:05Z", "datacontenttype": "application/json", "actor": "test",
                 "correlationid": "test", "data": {"id": "01920000-0000-7000-8000-0000000d0001", "eventVersion": 1,
                 "deleted": false, "code": "mo_hinh", "name": {"vi": "Mô hình"}, "unit": "models", "adds": "flow",
                 "rate": false}}""".formatted(UUID.randomUUID()));
        Eventually.until(Duration.ofSeconds(40), () -> plan(target("CT1", "at_least", 8, null)));
    }

    @Test
    void aPlanIsItsOwnActWithItsSignatory() {
        String plan = plan(target("CT1", "at_least", 8, null));
        as("standing-agency", province)
                .get("/api/v1/plans/" + plan)
                .then()
                .statusCode(200)
                .body("title", equalTo("Kế hoạch thử"))
                .body("documentNumber", nullValue())
                .body("issuedOn", equalTo("2023-03"))
                .body("signatory.office", equalTo("PHÓ CHỦ TỊCH"));
        as("standing-agency", province)
                .get("/api/v1/plans/" + plan + "/acts")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].role", equalTo("document"))
                .body("items[0].act.kind", equalTo("plan"))
                .body("items[0].act.title", equalTo("Kế hoạch thử"));
        as("standing-agency", province)
                .get("/api/v1/plans?area=01&year=2023")
                .then()
                .body("items.find { it.id == '" + plan + "' }.issuer", equalTo("UBND tỉnh Thử"));
    }

    @Test
    void aPlanRestsOnActsAndKeepsItsSignedPaper() {
        var acts = "/api/v1/plans/" + plan(target("CT1", "at_least", 8, null)) + "/acts";
        post("standing-agency", province, acts, """
                {"role": "basis", "act": {"number": "90/QĐ-TTg", "issuedOn": "2022-01-18", "kind": "decision",
                 "issuer": "Thủ tướng Chính phủ", "title": "Phê duyệt Chương trình"}}""").statusCode(201);
        as("approver", province).get(acts).then().body("items.role", hasItems("document", "basis"));
        String own = as("approver", province).get(acts).then().extract().path("items[0].id");
        var location = given().auth()
                .oauth2(TestTokens.of("approver", province))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/pdf")
                .body(PDF.getBytes(StandardCharsets.US_ASCII))
                .post(acts + "/" + own + "/files?name=ke-hoach.pdf")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        var file = location.substring(location.indexOf("/api/"));
        as("supervisor", province)
                .get(file)
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(PDF.length()));
        as("supervisor", other).get(file).then().statusCode(403).body("code", equalTo("forbidden-place"));
        as("investor", province).get(file).then().statusCode(403).body("code", equalTo("forbidden-role"));
    }

    @Test
    void targetsThatContradictAreToldWhenThePlanIsIssued() {
        var plan = issued(plan(
                target("CT1", "at_least", 8, null),
                target("CT2", "at_least", 10, null),
                target("CT3", "at_least", 12, "Xã khó khăn")));
        var finding = awaitFindings(plan, 1).get(0);
        assertEquals("plan-targets-contradict", finding.get("code").asText());
        assertEquals("CT1 ≠ CT2", finding.at("/arithmetic/relation").asText());
        assertEquals(List.of("8", "10"), finding.at("/arithmetic/terms").findValuesAsText("value"));
        assertEquals(province, finding.get("areaId").asText());
        assertEquals("plans-service", finding.get("raisedBy").asText());
    }

    @Test
    void aRangeIsNoContradiction() {
        var range = issued(plan(target("CT1", "at_least", 8, null), target("CT2", "at_most", 10, null)));
        var empty = issued(plan(target("CT1", "at_least", 10, null), target("CT2", "at_most", 8, null)));
        awaitFindings(empty, 1);
        assertEquals(List.of(), findings(range));
    }

    @Test
    void aFigureWithinABoundIsNoContradiction() {
        var within = issued(plan(target("CT1", "reduce_by", 9, null), target("CT2", "more_than", 8, null)));
        var outside = issued(plan(target("CT1", "reduce_by", 8, null), target("CT2", "more_than", 8, null)));
        awaitFindings(outside, 1);
        assertEquals(List.of(), findings(within));
    }

    private static String issued(String plan) {
        given().auth()
                .oauth2(TestTokens.of("approver", province))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200)
                .body("status", equalTo("issued"));
        return plan;
    }

    private static List<JsonNode> awaitFindings(String plan, int number) {
        Eventually.until(
                Duration.ofSeconds(40),
                () -> assertEquals(number, findings(plan).size()));
        return findings(plan);
    }

    private static List<JsonNode> findings(String plan) {
        return events.consumeAll(Topics.FINDINGS).stream()
                .map(PlanActsAndFindingsTest::data)
                .filter(finding -> finding.at("/touches/0/id").asText().equals(plan))
                .toList();
    }

    private static JsonNode data(String event) {
        try {
            return new ObjectMapper().readTree(event).get("data");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plan(String... targets) {
        return post("standing-agency", province, "/api/v1/plans", """
                {"area": "01", "programme": "CT-KH", "title": "Kế hoạch thử", "issuer": "UBND tỉnh Thử",
                 "issuedOn": "2023-03", "signatory": {"capacity": "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH",
                 "office": "PHÓ CHỦ TỊCH"}, "periodFrom": "2023-01-01", "periodTo": "2023-12-31",
                 "targets": [%s], "fundLines": []}""".formatted(String.join(", ", targets)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String target(String key, String comparator, int value, String population) {
        return """
                {"key": "%s", "indicator": "mo_hinh", "comparator": "%s", "value": %d, "unit": "models",
                 "population": %s, "dueOn": "2023-12-31"}""".formatted(key, comparator, value, population == null ? "null" : "\"" + population + "\"");
    }

    private static String province(String code) {
        return post("admin", COUNTRY, "/api/v1/areas", """
                {"code": "%s", "name": "Tỉnh Thử", "level": "province", "kind": "tinh", "parent": "VN",
                 "validFrom": "2021-01-01"}""".formatted(code))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse post(String role, String area, String path, String body) {
        return as(role, area)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static RequestSpecification as(String role, String area) {
        return given().auth().oauth2(TestTokens.of(role, area));
    }
}
