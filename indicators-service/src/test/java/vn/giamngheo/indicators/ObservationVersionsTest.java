package vn.giamngheo.indicators;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Figures are provisional, approved by somebody else, and corrected with a reason; whatever was said stays readable. */
@QuarkusTest
class ObservationVersionsTest {

    private static final String OBSERVATIONS = "/api/v1/observations";
    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();
    private static final AtomicInteger INDICATORS = new AtomicInteger();

    private final Place commune = WORLD.commune(PROVINCE);
    private final String rate = "versioned_rate_" + INDICATORS.incrementAndGet();

    @BeforeEach
    void addIndicator() {
        WORLD.arrive();
        CatalogueTest.add(rate, "percent", "stock").statusCode(201);
    }

    @Test
    void aFigureIsProvisionalUntilSomebodyElseApprovesIt() {
        var address = observed(3, 8, "2024-01-10");
        read(address)
                .body("state", equalTo("provisional"))
                .body("version", equalTo(1))
                .body("$", not(hasKey("approvedOn")));
        approve(address, "2024-01-20")
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("approvedOn", equalTo("2024-01-20"));
        approve(address, "2024-01-21").statusCode(409).body("code", equalTo("nothing-to-approve"));
    }

    @Test
    void whoRecordedAFigureDoesNotApproveIt() {
        var both = TestTokens.of(new TokenRequest(
                "both",
                List.of("commune-officer", "approver"),
                List.of(PROVINCE.id().toString()),
                Optional.empty(),
                TokenRequest.LONGEST));
        var address = Api.post(both, OBSERVATIONS, body(3, 8, "2024-01-10", ""))
                .statusCode(201)
                .extract()
                .header("Location");
        Api.post(both, address + "/approvals", approval(1, "2024-02-01"))
                .statusCode(403)
                .body("code", equalTo("recorder-approves"));
        approve(address, "2024-02-01").statusCode(200);
    }

    @Test
    void aCorrectionWaitsAndThenTakesThePlaceOfWhatItCorrects() {
        var address = observed(3, 8, "2024-01-10");
        approve(address, "2024-01-20").statusCode(200);
        correct(address, 2, "2024-03-01", "Một hộ đếm hai lần").statusCode(200);
        read(address)
                .body("numerator", equalTo(3))
                .body("state", equalTo("approved"))
                .body("version", equalTo(1))
                .body("pendingVersion", equalTo(2));
        approve(address, 2, "2024-03-05").statusCode(200);
        read(address)
                .body("numerator", equalTo(2))
                .body("version", equalTo(2))
                .body("$", not(hasKey("pendingVersion")));
        Api.get(token("auditor"), address + "/versions")
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.state", contains("corrected", "approved"))
                .body("items.numerator", contains(3, 2))
                .body("items.statedOn", contains("2024-01-10", "2024-03-01"))
                .body("items[1].reason", equalTo("Một hộ đếm hai lần"))
                .body("items[0]", not(hasKey("reason")));
    }

    @Test
    void whatWasNeverApprovedIsReplaced() {
        var address = observed(3, 8, "2024-01-10");
        correct(address, 2, "2024-01-11", "Gõ nhầm").statusCode(200).body("state", equalTo("provisional"));
        read(address).body("numerator", equalTo(2)).body("version", equalTo(2));
        Api.get(token("auditor"), address + "/versions").body("items.state", contains("replaced", "provisional"));
    }

    @Test
    void aCorrectionChangesSomethingAndSaysWhy() {
        var address = observed(3, 8, "2024-01-10");
        correct(address, 3, "2024-03-01", "Vẫn thế")
                .statusCode(422)
                .body("code", equalTo("correction-changes-nothing"));
        correct(address, 2, "2024-01-09", "Trước đó")
                .statusCode(422)
                .body("code", equalTo("corrected-before-stated"))
                .body("errors[0].pointer", equalTo("#/statedOn"));
        correct(address, 9, "2024-03-01", "Quá mẫu")
                .statusCode(422)
                .body("code", equalTo("numerator-above-denominator"));
        correct(address, 2, "2024-03-01", "").statusCode(400).body("errors[0].pointer", equalTo("#/reason"));
    }

    @ParameterizedTest
    @CsvSource({"2024-01-09, approved-before-stated", "2999-01-01, invalid-value"})
    void anApprovalIsNeitherBeforeTheFigureNorToCome(String on, String code) {
        var address = observed(3, 8, "2024-01-10");
        approve(address, on).statusCode(422).body("code", equalTo(code)).body("errors[0].pointer", equalTo("#/on"));
    }

    @Test
    void aCorrectionComesIntoForceNotBeforeWhatItCorrects() {
        var address = observed(3, 8, "2024-01-10");
        approve(address, "2024-03-20").statusCode(200);
        correct(address, 2, "2024-03-01", "Phúc tra").statusCode(200);
        approve(address, 2, "2024-03-19").statusCode(422).body("code", equalTo("approved-before-stated"));
        approve(address, 2, "2024-03-20").statusCode(200);
    }

    @Test
    void noVersionIsApprovedUnseen() {
        var address = observed(3, 8, "2024-01-10");
        correct(address, 2, "2024-03-01", "Phúc tra").statusCode(200);
        approve(address, 1, "2024-03-05")
                .statusCode(409)
                .body("code", equalTo("version-not-last"))
                .body("errors[0].pointer", equalTo("#/version"));
        read(address).body("state", equalTo("provisional"));
    }

    @Test
    void whatWaitsForAnApproverIsListed() {
        var first = observed(3, 8, "2024-01-10");
        waiting().body("items.id", contains(id(first)));
        approve(first, "2024-01-20").statusCode(200);
        waiting().body("items", hasSize(0));
        correct(first, 2, "2024-03-01", "Phúc tra").statusCode(200);
        waiting().body("items.pendingVersion", contains(2));
    }

    private ValidatableResponse waiting() {
        return Api.get(token("approver"), OBSERVATIONS + "?area={c}&waiting=true", commune.code())
                .statusCode(200);
    }

    @Test
    void manyAreApprovedEachByItself() {
        var one = id(observed(3, 8, "2024-01-10"));
        var other = id(observe(body(1, 2, "2024-06-10", ", \"population\": \"Hộ nghèo\""))
                .statusCode(201)
                .extract()
                .header("Location"));
        Api.post(token("approver"), "/api/v1/observation-approvals", """
                        {"observations": [
                            {"id": "%s", "version": 1, "on": "2024-02-01"},
                            {"id": "%s", "version": 1, "on": "2024-02-01"},
                            {"id": "%s", "version": 1, "on": "2024-02-01"}]}
                        """.formatted(other, one, UUID.randomUUID()))
                .statusCode(200)
                .body("items.result", contains("refused", "approved", "refused"))
                .body("items.code", contains("approved-before-stated", null, "not-found"))
                .body("items[0].pointer", equalTo("#/observations/0/on"))
                .body("items[1].id", equalTo(one));
        read(OBSERVATIONS + "/" + one).body("approvedOn", equalTo("2024-02-01"));
        read(OBSERVATIONS + "/" + other).body("state", equalTo("provisional"));
    }

    @Test
    void figuresOfTwoPopulationsStandBesideEachOther() {
        observe(body(3, 8, "2024-01-10", "")).statusCode(201);
        observe(body(1, 2, "2024-01-10", ", \"population\": \"Hộ nghèo\""))
                .statusCode(201)
                .body("population", equalTo("Hộ nghèo"));
        observe(body(2, 2, "2024-01-10", ", \"population\": \"Hộ nghèo\"")).statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hộ mới thoát nghèo ", "  hộ mới  thoát nghèo", "HỘ MỚI\u00a0THOÁT NGHÈO"})
    void blanksAndTheCaseOfLettersMakeNoOtherPopulation(String words) {
        observe(body(3, 8, "2024-01-10", ", \"population\": \" Hộ  mới thoát nghèo \""))
                .statusCode(201)
                .body("population", equalTo("Hộ mới thoát nghèo"));
        observe(body(4, 8, "2024-01-10", ", \"population\": \"%s\"".formatted(words)))
                .statusCode(409)
                .body("code", equalTo("observed-already"));
        observe(body(4, 8, "2024-01-10", ", \"population\": \"  \""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/population"));
    }

    @Test
    void whatHasNotBegunIsNotObserved() {
        var tomorrow = Days.today().plusDays(1).toString();
        observe(body(3, 8, "2024-01-10", "").replace("2023-01-01", tomorrow).replace("2023-12-31", tomorrow))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/periodFrom"));
    }

    @Test
    void aCorrectionThatChangesNothingPointsToTheFigure() {
        correct(observed(3, 8, "2024-01-10"), 3, "2024-03-01", "Phúc tra")
                .statusCode(422)
                .body("code", equalTo("correction-changes-nothing"))
                .body("errors[0].pointer", equalTo("#/numerator"));
    }

    @Test
    void anIndicatorIsObservedAtItsLevelsOverItsPeriods() {
        var code = rate + "_narrow";
        Api.post(TestTokens.of("admin", World.COUNTRY.id().toString()), "/api/v1/indicators", """
                        {"code": "%s", "name": {"vi": "Chỉ tiêu"}, "unit": "percent", "adds": "stock", "rate": true,
                         "levels": ["province"], "periodKinds": ["quarter"]}
                        """.formatted(code))
                .statusCode(201);
        var ofCommune = body(3, 8, "2024-01-10", "").replace(rate, code);
        observe(ofCommune)
                .statusCode(422)
                .body("code", equalTo("not-observed-at-level"))
                .body("errors[0].pointer", equalTo("#/area"));
        var ofProvince = ofCommune.replace(commune.code(), PROVINCE.code());
        observe(ofProvince, PROVINCE)
                .statusCode(422)
                .body("code", equalTo("not-observed-over-period"))
                .body("errors[0].detail", containsString("thu thập theo: quý;"));
        observe(ofProvince.replace("2023-12-31", "2023-03-31"), PROVINCE).statusCode(201);
        observe(ofProvince.replace("2023-01-01", "2023-04-01").replace("2023-12-31", "2023-06-29"), PROVINCE)
                .statusCode(422);
    }

    @Test
    void othersNeitherCorrectNorApproveNorReadIt() {
        var elsewhere = WORLD.commune(PROVINCE).id().toString();
        WORLD.arrive();
        var address = observed(3, 8, "2024-01-10");
        Api.post(
                        TestTokens.of("commune-officer", elsewhere),
                        address + "/corrections",
                        correction(2, "2024-03-01", "Lạ"))
                .statusCode(403);
        Api.post(TestTokens.of("approver", elsewhere), address + "/approvals", approval(1, "2024-02-01"))
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        Api.get(TestTokens.of("auditor", elsewhere), address + "/versions").statusCode(403);
        Api.post(token("commune-officer"), address + "/approvals", approval(1, "2024-02-01"))
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
        read(address).body("version", equalTo(1)).body("state", equalTo("provisional"));
    }

    @Test
    void whatWasSaidStaysInTheTableToo() {
        var id = id(observed(3, 8, "2024-01-10"));
        var database = ServiceDatabase.of("indicators");
        assertThrows(
                Exception.class,
                () -> database.execute(
                        "update observation_version set numerator = 4 where observation_id = '" + id + "'"));
        assertThrows(
                Exception.class,
                () -> database.execute("delete from observation_version where observation_id = '" + id + "'"));
    }

    @Test
    void everyVersionIsPublishedWithoutWhoRecordedIt() {
        var address = observed(3, 8, "2024-01-10");
        approve(address, "2024-01-20").statusCode(200);
        correct(address, 2, "2024-03-01", "Phúc tra").statusCode(200);
        try (var events = EventSource.open()) {
            Eventually.until(Duration.ofSeconds(20), () -> {
                var told = events.consumeAll(Topics.OBSERVATIONS).stream()
                        .filter(event -> event.contains(id(address)))
                        .toList();
                assertEquals(3, told.size());
                assertTrue(told.stream()
                        .anyMatch(event -> event.contains("Phúc tra")
                                && event.contains("2024-01-20")
                                && event.contains("\"eventVersion\":3")));
                assertTrue(told.stream().noneMatch(event -> event.contains("recordedBy")));
            });
        }
    }

    @Test
    void aBatchTakesEachByItself() {
        var known = row(3, 8, "");
        observe(known).statusCode(201);
        var other = WORLD.commune(PROVINCE);
        WORLD.arrive();
        var batch = "{\"observations\": [%s, %s, %s, %s, %s]}"
                .formatted(
                        known,
                        row(2, 8, ", \"reason\": \"Phúc tra\""),
                        row(1, 8, ", \"reason\": \"Lại nữa\""),
                        row(5, 4, "").replace(commune.code(), other.code()),
                        row(3, 4, "").replace(commune.code(), other.code()));
        var officer = TestTokens.of("line-agency", PROVINCE.id().toString());
        Api.post(officer, "/api/v1/observation-batches", batch)
                .statusCode(200)
                .body("items.result", contains("unchanged", "corrected", "refused", "refused", "recorded"))
                .body("items.version", contains(1, 2, null, null, 1))
                .body("items[2].code", equalTo("observed-already"))
                .body("items[3].code", equalTo("numerator-above-denominator"))
                .body("items[3].pointer", equalTo("#/observations/3/numerator"));
        Api.get(officer, OBSERVATIONS + "?area={c}&indicator={i}", other.code(), rate)
                .body("items", hasSize(1))
                .body("items[0].numerator", equalTo(3));
    }

    @Test
    void aFileBringsOldFiguresAndTheirCorrections() {
        var other = WORLD.commune(PROVINCE);
        WORLD.arrive();
        var first = line(commune, "", "3", "8", "2022-01-10", "")
                + line(other, "Hộ nghèo", "1", "2", "2022-01-10", "")
                + line(other, "Hộ nghèo", "2", "2", "2022-01-10", "")
                + line(other, "", "1,5", "2", "2022-01-10", "");
        var job = send(first);
        finished(job, 2, 0, 2);
        Api.get(token("line-agency"), job + "/results")
                .body("items.code", contains(null, null, "line-repeated", "invalid-value"));
        finished(
                send(line(commune, "", "2", "8", "2022-03-01", "Phúc tra")
                        + line(other, "Hộ nghèo", "1", "2", "2022-01-10", "")
                        + line(other, "", "1", "2", "", "")),
                2,
                1,
                0);
        Api.get(token("line-agency"), OBSERVATIONS + "?area={c}&indicator={i}", commune.code(), rate)
                .body("items[0].numerator", equalTo(2))
                .body("items[0].version", equalTo(2))
                .body("items[0].statedOn", equalTo("2022-03-01"));
        Api.get(token("line-agency"), OBSERVATIONS + "?area={c}&indicator={i}", other.code(), rate)
                .body("items", hasSize(2))
                .body(
                        "items.find { it.population == null }.statedOn",
                        equalTo(Days.today().toString()));
    }

    private String line(
            Place place, String population, String numerator, String denominator, String on, String reason) {
        return "%s,%s,2021-01-01,2021-12-31,%s,\"%s\",%s,Báo cáo năm,%s,%s%n"
                .formatted(rate, place.code(), population, numerator, denominator, on, reason);
    }

    private String send(String lines) {
        return Api.storingAs(token("line-agency"))
                .contentType("text/csv")
                .body(("indicator,area,periodFrom,periodTo,population,numerator,denominator,source,statedOn,reason\n"
                                + lines)
                        .getBytes(StandardCharsets.UTF_8))
                .post(OBSERVATIONS + "/imports?mode=partial")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private void finished(String job, int ok, int unchanged, int failed) {
        Eventually.until(
                Duration.ofSeconds(30), () -> Api.get(token("line-agency"), job).body("state", equalTo("done")));
        Api.get(token("line-agency"), job)
                .body("ok", equalTo(ok))
                .body("unchanged", equalTo(unchanged))
                .body("failed", equalTo(failed));
    }

    private String observed(int numerator, int denominator, String statedOn) {
        return observe(body(numerator, denominator, statedOn, ""))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private ValidatableResponse observe(String body) {
        return observe(body, commune);
    }

    private static ValidatableResponse observe(String body, Place place) {
        return Api.post(TestTokens.of("commune-officer", place.id().toString()), OBSERVATIONS, body);
    }

    private String body(int numerator, int denominator, String statedOn, String more) {
        return row(numerator, denominator, ", \"statedOn\": \"%s\"%s".formatted(statedOn, more));
    }

    private String row(int numerator, int denominator, String more) {
        return """
                {"indicator": "%s", "area": "%s", "periodFrom": "2023-01-01", "periodTo": "2023-12-31",
                 "numerator": %d, "denominator": %d, "source": "Báo cáo năm"%s}
                """.formatted(rate, commune.code(), numerator, denominator, more);
    }

    private ValidatableResponse correct(String address, int numerator, String on, String reason) {
        return Api.post(token("commune-officer"), address + "/corrections", correction(numerator, on, reason));
    }

    private static String correction(int numerator, String on, String reason) {
        return """
                {"numerator": %d, "denominator": 8, "source": "Phúc tra", "statedOn": "%s", "reason": "%s"}
                """.formatted(numerator, on, reason);
    }

    private ValidatableResponse approve(String address, String on) {
        return approve(address, 1, on);
    }

    private ValidatableResponse approve(String address, int version, String on) {
        return Api.post(token("approver"), address + "/approvals", approval(version, on));
    }

    private static String approval(int version, String on) {
        return "{\"version\": %d, \"on\": \"%s\"}".formatted(version, on);
    }

    private ValidatableResponse read(String address) {
        return Api.get(token("auditor"), address).statusCode(200);
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String token(String role) {
        return TestTokens.of(role, PROVINCE.id().toString());
    }
}
