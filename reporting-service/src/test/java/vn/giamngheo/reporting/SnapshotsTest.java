package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** What a report said when it was published is kept to the byte, for whoever may see all of it. */
@QuarkusTest
class SnapshotsTest {

    private static final String SNAPSHOTS = "/api/v1/snapshots";

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();
    private static final Place OTHER_PROVINCE = WORLD.province();
    private static final Place COMMUNE = WORLD.commune(PROVINCE);

    private final ServiceDatabase database = ServiceDatabase.of("reporting");
    private final String programme = WORLD.programme("DA1", "DA2");
    private final String office = Reports.token(PROVINCE);

    @BeforeEach
    void everyServiceIsHeard() throws Exception {
        Marks.ofAllServices(WORLD);
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsRefused() {
        Api.get(office, SNAPSHOTS + "?area=" + PROVINCE.code() + "&from=2024-02-01&to=2024-01-31")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("to"));
    }

    @Test
    void whatWasPublishedStaysToTheByteWhenFiguresMove() throws Exception {
        given("DA1", 1000);
        var asked = Api.get(office, execution()).statusCode(200).extract().asByteArray();
        var id = published(office);
        given("DA1", 500);
        var kept = Api.get(office, SNAPSHOTS + "/" + id).statusCode(200);
        assertArrayEquals(asked, kept.extract().asByteArray());
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(asked));
        kept.header("ETag", equalTo('"' + hash + '"'))
                .header("Data-As-Of", equalTo("2026-03-01T00:00:00Z"))
                .header("Content-Location", equalTo(SNAPSHOTS + "/" + id));
        Api.as(office)
                .header("If-None-Match", '"' + hash + '"')
                .get(SNAPSHOTS + "/" + id)
                .then()
                .statusCode(304)
                .header("ETag", equalTo('"' + hash + '"'))
                .body(equalTo(""));
        Api.get(office, execution()).body("total.total.received", equalTo(1500));
    }

    @Test
    void itsRecordSaysWhoPublishedWhatOfWhichEvents() throws Exception {
        given("DA1", 1000);
        var id = published(office);
        var reached = database.texts("select next_offset from consumed where topic = 'postings' order by partition");
        var record = Api.get(office, SNAPSHOTS + "/" + id + "/record")
                .statusCode(200)
                .body("report", equalTo("budget-execution"))
                .body("parameters.programme", equalTo(programme))
                .body("parameters.area", equalTo(PROVINCE.code()))
                .body("area.id", equalTo(PROVINCE.id().toString()))
                .body("tree", equalTo("2023-12-31"))
                .body("publishedBy", equalTo("standing-agency"))
                .body("publishedAt", notNullValue())
                .body("position.until", nullValue())
                .body("schedule", nullValue())
                .extract()
                .jsonPath();
        assertEquals(
                reached.stream().map(Long::valueOf).toList(),
                record.getList("position.topics.postings", Integer.class).stream()
                        .map(Integer::longValue)
                        .toList());
        assertEquals(Api.get(office, SNAPSHOTS + "/" + id).extract().asByteArray().length, record.getInt("bytes"));
    }

    @Test
    void nobodyChangesOrDeletesWhatWasPublished() {
        var id = UUID.fromString(published(office));
        assertThrows(
                SQLException.class, () -> database.execute("update snapshot set published_by = 'x' where id = ?", id));
        assertThrows(SQLException.class, () -> database.execute("delete from snapshot where id = ?", id));
    }

    @Test
    void twoAreComparedLineByLineWithBothFigures() {
        given("DA1", 1000);
        var first = published(office);
        given("DA1", 200);
        given("DA2", 50);
        var second = published(office);
        differences(first, second)
                .body("items.part", contains("lines", "lines", "total"))
                .body("items.kind", contains("changed", "added", "changed"))
                .body("items[0].key", contains(programme, "DA1"))
                .body("items[0].from.total.received", equalTo(1000))
                .body("items[0].to.total.received", equalTo(1200))
                .body("items[0].figures.find { it.path == '/total/received' }.from", equalTo(1000))
                .body("items[0].figures.find { it.path == '/total/received' }.to", equalTo(1200))
                .body("items[0].figures.find { it.path == '/total/passedOn' }", nullValue())
                .body("items[1].to.total.received", equalTo(50))
                .body("items[1].from", nullValue())
                .body("items[2].figures.find { it.path == '/total/received' }.to", equalTo(1250));
        differences(second, first).body("items.kind", contains("changed", "gone", "changed"));
        differences(first, first).body("items", hasSize(0));
    }

    @Test
    void differencesArePaged() {
        given("DA1", 1000);
        var first = published(office);
        given("DA2", 50);
        var second = published(office);
        var page = Api.get(office, difference(first, second) + "&limit=1")
                .statusCode(200)
                .body("items.part", contains("lines"));
        var next = page.extract().header("Link").replaceAll("^<(.*)>.*", "$1");
        Api.as(office)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.part", contains("total"))
                .header("Link", nullValue());
        Api.as(office)
                .urlEncodingEnabled(false)
                .get(next.replace(second, first))
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-of-another-list"));
    }

    @Test
    void snapshotsOfTwoReportsAreNotCompared() {
        var one = published(office);
        var other = publish(office, "plan-funding", parameters())
                .statusCode(201)
                .extract()
                .path("id");
        Api.get(office, difference(one, String.valueOf(other)))
                .statusCode(422)
                .body("code", equalTo("other-report"))
                .body("errors[0].parameter", equalTo("to"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "budget-execution; year=2023&basis=restated",
                "disbursement;     year=2023&on=2023-06-30",
                "plan-progress;    year=2023",
                "plan-funding;     year=2023",
                "works;            year=2023",
                "counterpart;      year=2023&on=2023-12-31",
                "all-resources;    year=2023",
                "allocation-history; year=2023&line=DA1&programme=%s",
                "review-results;   year=2023&standard=NATIONAL-2022-2025",
                "poverty-dynamics; year=2023&since=2022&standard=NATIONAL-2022-2025",
                "deprivation-profile; year=2023&standard=NATIONAL-2022-2025",
                "livelihood-projects; year=2023&programme=%s",
                "escape-register;  year=2023&standard=NATIONAL-2022-2025",
                "target-cascade;   year=2023",
                "review-profiles;  year=2023&standard=NATIONAL-2022-2025",
                "comparison;       year=2023&since=2021&figure=allocated&programme=%s",
                "findings;         year=2023&open=true"
            })
    void everyReportIsPublishedAsItsOwnRouteAnswers(String report, String parameters) {
        var query = parameters.formatted(programme);
        given("DA1", 70);
        var asked = Api.get(office, "/api/v1/reports/" + report + "?area=" + PROVINCE.code() + "&" + query)
                .statusCode(200)
                .extract()
                .asString();
        var id = publish(office, report, "\"area\": \"" + PROVINCE.code() + "\", " + json(query))
                .statusCode(201)
                .extract()
                .<String>path("id");
        assertEquals(asked, Api.get(office, SNAPSHOTS + "/" + id).extract().asString());
        differences(id, id).body("items", hasSize(0));
        var latest = "/api/v1/reports/" + report + "/latest?area=" + PROVINCE.code() + "&" + query;
        var newest = Api.get(office, latest).statusCode(200).extract();
        assertEquals(asked, newest.asString());
        Api.as(office)
                .header("If-None-Match", newest.header("ETag"))
                .get(latest)
                .then()
                .statusCode(304);
    }

    @Test
    void theSameKeyPublishesOnceAndAnswersAgainWhatItAnsweredFirst() {
        var key = UUID.randomUUID().toString();
        var first = send(office, key, body("budget-execution", ofThisTest())).statusCode(201);
        given("DA1", 10);
        var again = send(office, key, body("budget-execution", ofThisTest())).statusCode(201);
        assertEquals(first.extract().asString(), again.extract().asString());
        send(office, key, body("plan-funding", parameters()))
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        listed("&report=budget-execution")
                .body("items.findAll { it.parameters.programme == '%s' }".formatted(programme), hasSize(1));
    }

    @Test
    void aRefusedPublicationLeavesNoKey() {
        var key = UUID.randomUUID().toString();
        send(Reports.token(OTHER_PROVINCE), key, body("budget-execution", parameters()))
                .statusCode(403)
                .body("code", equalTo("forbidden-place"))
                .body("errors[0].pointer", equalTo("#/parameters/area"));
        var own = body("budget-execution", parameters().replace(PROVINCE.code(), OTHER_PROVINCE.code()));
        send(Reports.token(OTHER_PROVINCE), key, own).statusCode(201);
    }

    @Test
    void theNeighbourNeitherReadsNorIsToldOfIt() {
        var id = published(office);
        var neighbour = Reports.token(OTHER_PROVINCE);
        for (var what : List.of("", "/record", "/differences?to=" + id)) {
            Api.get(neighbour, SNAPSHOTS + "/" + id + what).statusCode(404);
        }
        Api.get(neighbour, SNAPSHOTS + "?area=" + OTHER_PROVINCE.code()).body("items.id", not(contains(id)));
        Api.get(neighbour, latest()).statusCode(403);
        var commune = Reports.token(COMMUNE);
        Api.get(commune, SNAPSHOTS + "/" + id).statusCode(404);
        Api.get(commune, SNAPSHOTS + "/changes?limit=200")
                .body("items.findAll { it.id == '%s' }".formatted(id), hasSize(0));
        Api.get(Reports.token(World.COUNTRY), SNAPSHOTS + "/" + id).statusCode(200);
    }

    @Test
    void whoDoesNotReadAReportNeitherReadsNorPublishesItsSnapshots() {
        var id = publish(
                        office,
                        "review-results",
                        "\"area\": \"%s\", \"year\": \"2023\", \"standard\": \"NATIONAL-2022-2025\""
                                .formatted(PROVINCE.code()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var investor = TestTokens.of("investor", PROVINCE.id().toString());
        Api.get(investor, SNAPSHOTS + "/" + id).statusCode(404);
        Api.get(investor, SNAPSHOTS + "?area=" + PROVINCE.code() + "&report=review-results")
                .statusCode(200)
                .body("items", hasSize(0));
        Api.get(investor, SNAPSHOTS + "/changes?limit=200")
                .body("items.findAll { it.id == '%s' }".formatted(id), hasSize(0));
        Api.get(investor, "/api/v1/reports/review-results/latest?area=VN&year=2023&standard=NATIONAL-2022-2025")
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
        for (var role : List.of("auditor", "integrator", "surveyor")) {
            publish(TestTokens.of(role, PROVINCE.id().toString()), "budget-execution", parameters())
                    .statusCode(403);
        }
    }

    @Test
    void aReportThatLeavesPlacesOutIsNotPublished() {
        var wanderer = new Place(UUID.randomUUID(), World.newCommuneCode());
        var day = LocalDate.of(2025, 7, 1);
        WORLD.publish(new AreaState(
                wanderer.id(),
                1,
                false,
                "commune",
                List.of(
                        new AreaState.Period(
                                World.BEGINNING, day.minusDays(1), wanderer.code(), "Cũ", null, PROVINCE.id()),
                        new AreaState.Period(day, null, wanderer.code(), "Mới", null, OTHER_PROVINCE.id()))));
        WORLD.arrive();
        var before = "\"area\": \"%s\", \"year\": \"2025\", \"tree\": \"2025-06-30\"".formatted(PROVINCE.code());
        publish(office, "budget-execution", before).statusCode(422).body("code", equalTo("partial-report"));
        var id = publish(Reports.token(World.COUNTRY), "budget-execution", before)
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.get(office, SNAPSHOTS + "/" + id).statusCode(403).body("code", equalTo("forbidden-place"));
        Api.get(office, SNAPSHOTS + "/" + id + "/record").statusCode(200);
        publish(office, "budget-execution", before.replace("06-30", "12-31")).statusCode(201);
    }

    @Test
    void aReportThatMissesDataIsNotPublished() throws Exception {
        database.execute("""
                insert into dead_letter (topic, partition, record_offset, key, event, reason)
                values ('postings', 0, -1, 'missing', '{}', 'for a test')
                """);
        try {
            publish(office, "budget-execution", parameters())
                    .statusCode(409)
                    .body("code", equalTo("report-incomplete"));
            publish(
                            office,
                            "review-results",
                            "\"area\": \"%s\", \"year\": \"2023\", \"standard\": \"NATIONAL-2022-2025\""
                                    .formatted(PROVINCE.code()))
                    .statusCode(201);
        } finally {
            database.execute("delete from dead_letter where key = 'missing'");
        }
    }

    @Test
    void theLatestIsTheNewestOfTheSameQuestionHoweverItIsAsked() {
        given("DA1", 1000);
        published(office);
        given("DA1", 1);
        Api.get(office, latest()).statusCode(200).body("total.total.received", equalTo(1000));
        published(office);
        var newest = Api.get(office, latest()).statusCode(200).body("total.total.received", equalTo(1001));
        var spelledOut = latest() + "&basis=original&tree=2023-12-31";
        Api.as(office)
                .header("If-None-Match", newest.extract().header("ETag"))
                .get(spelledOut)
                .then()
                .statusCode(304);
        Api.get(office, latest() + "&asOf=2023-06-30").statusCode(404);
        Api.get(office, latest().replace("budget-execution", "no-such")).statusCode(404);
        Api.get(office, latest() + "&on=2023-06-30")
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"))
                .body("errors[0].parameter", equalTo("on"));
    }

    @Test
    void theLatestOfAMovingDayIsThatOfTheLastDayItWasPublishedOn() {
        var moving =
                "\"area\": \"%s\", \"year\": \"2023\", \"programme\": \"%s\"".formatted(PROVINCE.code(), programme);
        var id = publish(office, "disbursement", moving)
                .statusCode(201)
                .extract()
                .<String>path("id");
        publish(office, "disbursement", moving + ", \"on\": \"2023-06-30\"").statusCode(201);
        var question = "/api/v1/reports/disbursement/latest?area=%s&year=2023&programme=%s"
                .formatted(PROVINCE.code(), programme);
        Api.get(office, question).statusCode(200).header("Content-Location", equalTo(SNAPSHOTS + "/" + id));
        Api.get(office, question + "&on=2023-06-30&tree=2023-06-30")
                .statusCode(200)
                .body("parameters.on", equalTo("2023-06-30"));
    }

    @Test
    void whoNamesADayGetsWhatWasPublishedOnItWithoutNamingItToo() {
        var today = Days.today();
        var moving =
                "\"area\": \"%s\", \"year\": \"2023\", \"programme\": \"%s\"".formatted(PROVINCE.code(), programme);
        publish(office, "disbursement", moving + ", \"on\": \"%s\"".formatted(today))
                .statusCode(201);
        var question = "/api/v1/reports/disbursement/latest?area=%s&year=2023&programme=%s"
                .formatted(PROVINCE.code(), programme);
        for (var as : List.of("", ", \"tree\": \"%s\"".formatted(today))) {
            var id = publish(office, "disbursement", moving + as)
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            for (var more : List.of("", "&tree=" + today, "&from=" + today.withDayOfMonth(1))) {
                Api.get(office, question + "&on=" + today + more)
                        .statusCode(200)
                        .header("Content-Location", equalTo(SNAPSHOTS + "/" + id));
            }
        }
        Api.get(office, question + "&on=" + today.minusDays(1)).statusCode(404);
    }

    @Test
    void theSheetOfDisbursementSaysWhatHasChangedSinceItWasPublishedLast() {
        given("DA1", 1000);
        var sheet = "/api/v1/reports/disbursement?area=%s&year=2023&on=2023-06-30&programme=%s"
                .formatted(PROVINCE.code(), programme);
        Api.get(office, sheet).body("sinceSnapshot", nullValue()).body("total.sinceSnapshot", nullValue());
        var published = publish(office, "disbursement", ofThisTest() + ", \"on\": \"2023-06-30\"")
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.get(office, sheet).body("sinceSnapshot", nullValue());
        given("DA1", 70);
        Api.get(office, sheet)
                .statusCode(200)
                .body("sinceSnapshot.id", equalTo(published))
                .body("sinceSnapshot.on", equalTo("2023-06-30"))
                .body("total.sinceSnapshot.allocated", equalTo(70))
                .body("total.sinceSnapshot.disbursed", equalTo(0))
                .body(
                        "rows.find { it.holder.id == '%s' }.sinceSnapshot.allocated".formatted(COMMUNE.id()),
                        equalTo(70));
        Api.get(office, sheet.replace("on=2023-06-30", "on=2023-06-29")).body("sinceSnapshot", nullValue());
        Api.get(office, sheet.replace("&programme=" + programme, "")).body("sinceSnapshot", nullValue());
        Api.as(office)
                .header("Accept-Language", "en")
                .get(sheet + "&format=csv")
                .then()
                .statusCode(200)
                .body(containsString("sinceSnapshotAllocated,sinceSnapshotDisbursed"))
                .body(containsString(",70,0"));
        Api.get(office, sheet + "&format=xlsx").statusCode(200);
    }

    @Test
    void theSheetOfDisbursementThatIsPublishedAgainSaysTheSame() {
        var question = ofThisTest() + ", \"on\": \"2023-06-30\"";
        var sheet = "/api/v1/reports/disbursement%s?area=%s&year=2023&on=2023-06-30&programme=%s";
        given("DA1", 1000);
        var first = publish(office, "disbursement", question).statusCode(201).extract();
        var again = publish(office, "disbursement", question).statusCode(201).extract();
        assertEquals(first.<String>path("sha256"), again.path("sha256"));
        given("DA1", 70);
        var live = Api.get(office, sheet.formatted("", PROVINCE.code(), programme))
                .body("sinceSnapshot.id", equalTo(again.path("id")))
                .extract();
        publish(office, "disbursement", question).statusCode(201);
        var latest = sheet.formatted("/latest", PROVINCE.code(), programme);
        var read = Api.get(office, latest).statusCode(200).extract();
        publish(office, "disbursement", question).statusCode(201);
        Api.as(office)
                .header("If-None-Match", read.header("ETag"))
                .get(latest)
                .then()
                .statusCode(304);
        Api.as(office)
                .header("If-None-Match", live.header("ETag"))
                .get(sheet.formatted("", PROVINCE.code(), programme))
                .then()
                .statusCode(304);
    }

    @Test
    void snapshotsAreListedByWhenTheyWerePublishedAndToldAsChanges() {
        var first = published(office);
        var second = published(office);
        listed("&report=budget-execution&year=2023&limit=200")
                .body(
                        "items.findAll { it.parameters.programme == '%s' }.id".formatted(programme),
                        contains(first, second));
        listed("&to=2000-01-01").body("items", hasSize(0));
        listed("&year=2022").body("items", hasSize(0));
        Api.get(office, SNAPSHOTS + "/changes?limit=200")
                .statusCode(200)
                .body(
                        "items.findAll { it.state.parameters.programme == '%s' }.id".formatted(programme),
                        contains(first, second));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "{}; missing-field; #/parameters",
                "{`report`: `budget-execution`}; missing-field; #/parameters",
                "{`report`: `no-such`, `parameters`: {}}; unknown-code; #/report",
                "{`report`: `budget-execution`, `parameters`: {}}; missing-parameter; #/parameters/year",
                "{`report`: `budget-execution`, `parameters`: {`year`: `2023`}}; missing-parameter; #/parameters/area",
                "{`report`: `budget-execution`, `parameters`: {`format`: `csv`}}; unknown-parameter; #/parameters",
                "{`report`: `budget-execution`, `parameters`: {`year`: ``}}; unreadable-value; #/parameters/year",
                "{`report`: `budget-execution`, `parameters`: {`year`: 2023}}; unreadable-value; #/parameters/year",
                "{`report`: `disbursement`, `parameters`: {`area`: `VN`, `year`: `x`}}; unreadable-value; #/parameters/year"
            })
    void aPublicationThatIsNotUnderstoodIsRefused(String body, String code, String pointer) {
        send(Reports.token(World.COUNTRY), UUID.randomUUID().toString(), body.replace('`', '"'))
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static void given(String line, long amount, String programme) {
        var posting = LedgerFacts.posting(null, COMMUNE, line, "central", 2023, 2023, amount);
        var fact = LedgerFacts.fact("estimate", programme, "2023-01-01", posting);
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
        WORLD.arrive();
    }

    private void given(String line, long amount) {
        given(line, amount, programme);
    }

    private String parameters() {
        return "\"area\": \"%s\", \"year\": \"2023\"".formatted(PROVINCE.code());
    }

    private String ofThisTest() {
        return parameters() + ", \"programme\": \"" + programme + "\"";
    }

    private String published(String token) {
        return publish(token, "budget-execution", ofThisTest())
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse publish(String token, String report, String parameters) {
        return send(token, UUID.randomUUID().toString(), body(report, parameters));
    }

    private static String body(String report, String parameters) {
        return "{\"report\": \"%s\", \"parameters\": {%s}}".formatted(report, parameters);
    }

    private static ValidatableResponse send(String token, String key, String body) {
        return Api.storingAs(token, key).body(body).post(SNAPSHOTS).then();
    }

    private ValidatableResponse differences(String from, String to) {
        return Api.get(office, difference(from, to)).statusCode(200);
    }

    private static String difference(String from, String to) {
        return SNAPSHOTS + "/" + from + "/differences?to=" + to;
    }

    private ValidatableResponse listed(String more) {
        return Api.get(office, SNAPSHOTS + "?area=" + PROVINCE.code() + more).statusCode(200);
    }

    private String execution() {
        return Reports.EXECUTION + "?area=%s&year=2023&programme=%s".formatted(PROVINCE.code(), programme);
    }

    private String latest() {
        return execution().replace("?", "/latest?");
    }

    private static String json(String query) {
        return "\"" + query.replace("=", "\": \"").replace("&", "\", \"") + "\"";
    }
}
