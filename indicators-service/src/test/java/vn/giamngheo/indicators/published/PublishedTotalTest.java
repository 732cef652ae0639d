package vn.giamngheo.indicators.published;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.indicators.review.Reviewing;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Tables that somebody signed are kept as they are, and everything that is wrong in them is listed with its arithmetic. */
@QuarkusTest
class PublishedTotalTest {

    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();
    private static final String PATH = "/api/v1/published-totals";
    private static final String WIDE =
            IntStream.rangeClosed(1, 14).mapToObj(i -> "c" + i).collect(Collectors.joining(","));

    /** Of a commune: 100 households, 400 people, 20 poor, 10 near-poor. */
    private static final String FORM_1 = "100,400,20,\"20,00\",10,\"10,00\",0,0,80,20,40,10,0,0";

    @Inject
    TakingTotals taking;

    @Inject
    FollowingReviews following;

    private final ServiceDatabase database = ServiceDatabase.of("indicators");
    private final Place district = WORLD.district(PROVINCE);
    private final Place commune = WORLD.commune(district);
    private final Place other = WORLD.commune(district);

    @BeforeEach
    void arrived() {
        WORLD.arrive();
        TestStandards.national();
    }

    @Test
    void whatFitsHasNoFindings() {
        stored(row(commune, "approved", "1", "", FORM_1)
                + row(commune, "approved", "2", "households", "25,3,2,1,1,0,0,0,20")
                + row(commune, "approved", "3", "households", "8,1,1,0,3,0,1,0,10")
                + row(commune, "approved", "4", "", "20,62,20,20,20,2,0,0,0,0,0,0,0,0")
                + row(commune, "approved", "5", "", "20,62,100,100,100,10,0,0,0,0,0,0,0,0"));
        assertEquals(List.of(), found(commune));
        listed(commune)
                .body("items", hasSize(1))
                .body("items[0].rows.form", contains(1, 2, 3, 4, 5))
                .body("items[0].rows[0].cells.'4'", equalTo("20.00"))
                .body("items[0].act.number", equalTo("12/QĐ-UBND"))
                .body("items[0].publishedOn", equalTo("2023-12-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 || 100,400,20,2040,10,10 | published-rate-impossible | 1.4=2040;1.3=20;1.1=100 | 1.4 > 100",
                "1 || 100,400,20,30,10,10 | published-rate-differs | 1.4=30;1.3=20;1.1=100 | 1.4 ≠ 100 × 1.3 ÷ 1.1",
                "1 || 100,400,20,5,10,10 | published-rate-of-other-base | 1.4=5;1.3=20;1.1=100;1.2=400 | 1.4 = 100 × 1.3 ÷ 1.2",
                "1 || 100,400,60,,60 | published-classes-exceed-whole | 1.3=60;1.5=60;1.1=100 | 1.3 + 1.5 > 1.1",
                "1 || 100,400,,,,,,,300,,80,,40 | published-classes-exceed-whole | 1.9=300;1.11=80;1.13=40;1.2=400 | 1.9 + 1.11 + 1.13 > 1.2",
                "1 || 100,400,120 | published-part-exceeds-whole | 1.3=120;1.1=100 | 1.3 > 1.1",
                "2 | households | 25,3,2,1,1,0,0,0,21 | published-balance-does-not-close | *20≠21 | *",
                "2 | persons | 25,3,2,,1,,,,21 | published-balance-closes-with-blanks | * | *",
                "4 || 10,20,10,10,0,0,0,0,0,0,0,0,0,0 | published-forms-differ | 4.2=20;4.1=10 | 4.2 < 3 × 4.1",
                "4 || 10,31,10,10,10,0,0,0,0,0,0,0,0,0 | published-balance-does-not-close | *30≠31 | *"
            })
    void everyInconsistencyOfATableIsListedWithItsArithmetic(
            String form, String unit, String cells, String code, String terms, String relation) throws SQLException {
        stored(row(commune, "approved", form.strip(), unit == null ? "" : unit.strip(), cells.strip()));
        assertEquals(List.of(code), found(commune));
        if (!terms.startsWith("*")) {
            assertEquals(
                    terms,
                    told(
                            commune,
                            code,
                            "(select string_agg(t ->> 'label' || '=' || (t ->> 'value'), ';')"
                                    + " from jsonb_array_elements(content::jsonb #> '{arithmetic,terms}') t)"));
            assertEquals(relation, told(commune, code, "content::jsonb #>> '{arithmetic,relation}'"));
        } else if (terms.length() > 1) {
            assertEquals(
                    terms.substring(1),
                    told(commune, code, "(content::jsonb #>> '{args,1}') || '≠' || (content::jsonb #>> '{args,3}')"));
        } else {
            assertEquals(
                    "2.4.persons, 2.6.persons, 2.7.persons, 2.8.persons",
                    told(commune, code, "content::jsonb #>> '{args,1}'"));
        }
    }

    @Test
    void formsAreHeldAgainstEachOther() throws SQLException {
        stored(row(commune, "approved", "1", "", "100,400,20,,10")
                + row(commune, "approved", "2", "households", "25,3,2,1,1,0,0,0,20")
                + row(commune, "approved", "3", "households", "8,1,1,0,4,0,1,0,11"));
        assertEquals(List.of("published-forms-differ", "published-forms-differ"), found(commune));
        assertEquals(
                List.of("2.2 ≠ 3.5", "3.9 ≠ 1.5"),
                database.texts(
                        "select content::jsonb #>> '{arithmetic,relation}' from finding where not resolved"
                                + " and content::jsonb ->> 'areaId' = ? order by 1",
                        commune.id().toString()));
    }

    @Test
    void communesAreAddedUpAgainstTheirDistrictAndThePartsMayComeLater() throws SQLException {
        stored(row(district, "approved", "1", "", "300,1200,50,,30"));
        assertEquals(List.of(), found(district));
        stored(row(commune, "approved", "1", "", FORM_1));
        assertEquals(List.of(), found(district), "one of two may be less");
        stored(row(other, "approved", "1", "", "200,800,40,20,20,10"));
        assertEquals(List.of("published-sum-differs"), found(district));
        assertEquals(
                "total ≠ sum_below",
                told(district, "published-sum-differs", "content::jsonb #>> '{arithmetic,relation}'"));
        assertEquals("60", told(district, "published-sum-differs", "content::jsonb #>> '{args,2}'"));
        stored(row(other, "adjusted", "1", "", "200,800,30,15,20,10"));
        assertEquals(List.of(), found(district), "the adjusted one counts");
        assertEquals(List.of("published-versions-differ"), found(other));
    }

    @Test
    void everyVersionOfAYearStaysReadableAndAPreliminaryOneDoesNotCount() {
        stored(row(commune, "preliminary", "1", "", "100,400,24,24,10,10"));
        stored(row(commune, "approved", "1", "", FORM_1));
        stored(row(commune, "adjusted", "1", "", "100,400,22,22,10,10"));
        listed(commune)
                .body("items.stage", contains("preliminary", "approved", "adjusted"))
                .body("items.rows.collect { it[0].cells.'3' }", contains("24", "20", "22"));
        assertEquals(List.of("published-versions-differ", "published-versions-differ"), found(commune));
        Api.get(token("auditor"), PATH + "?area={c}&stage=preliminary", commune.code())
                .body("items", hasSize(1));
    }

    @Test
    void aYearBeginsWhereTheOneBeforeEndedWhicheverComesFirst() throws SQLException {
        stored(row(commune, "approved", "2", "households", "25,3,2,1,1,0,0,0,20"));
        stored(row(commune, "approved", "2", "households", "30,4,2,0,0,0,0,0,24")
                .replace(",2023,", ",2022,"));
        assertEquals(List.of("published-opening-differs"), found(commune));
        assertEquals("24", told(commune, "published-opening-differs", "content::jsonb #>> '{args,2}'"));
    }

    /** A file is stored as a whole and may take half an hour: neither it nor the decision sees what the other one wrote. */
    @Test
    void whatIsDecidedWhileATotalIsRecordedIsHeldAgainstItAfterwards() {
        var village = new Neighbourhood(WORLD.village(commune));
        Reviewing.settle(WORLD, village.village(), "rural");
        WORLD.arrive();
        Reviewing.rules();
        var household = village.household("R-01");
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.list(LocalDate.of(2023, 9, 10), household).statusCode(200);
        QuarkusTransaction.requiringNew().timeout(60).run(() -> {
            taking.take(List.of());
            round.send("approver", "signed-decisions", """
                            "on": "2023-12-01", "act": %s, "households": [
                                {"household": "%s", "povertyClass": "poor"}]""".formatted(Reviewing.act("2023-12-01"), household))
                    .statusCode(200);
            following.followAllDue();
            assertEquals(1, due(round));
        });
        Eventually.until(Duration.ofSeconds(20), () -> assertEquals(0, due(round)));
    }

    private long due(Reviewing round) {
        try {
            return database.number(
                    "select count(*) from published_total_due where round_id = ?", UUID.fromString(round.id()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatHouseholdsSayIsHeldAgainstIt() throws SQLException {
        var village = new Neighbourhood(WORLD.village(commune));
        Reviewing.settle(WORLD, village.village(), "rural");
        WORLD.arrive();
        Reviewing.rules();
        stored(row(commune, "approved", "1", "", "1,4,0,0,0,0"));
        var household = village.household("R-01");
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.list(LocalDate.of(2023, 9, 10), household).statusCode(200);
        try (var others = database.connect();
                var check = others.createStatement()) {
            others.setAutoCommit(false);
            check.execute("select from published_total for update");
            round.send("approver", "signed-decisions", """
                            "on": "2023-12-01", "act": %s, "households": [
                                {"household": "%s", "povertyClass": "poor"}]""".formatted(Reviewing.act("2023-12-01"), household))
                    .statusCode(200);
        }
        Eventually.until(
                Duration.ofSeconds(20), () -> assertTrue(found(commune).contains("published-differs-from-households")));
        assertEquals(
                "1.2: 4/2",
                told(
                        commune,
                        "published-differs-from-households",
                        "(content::jsonb #>> '{args,0}') || ': ' || (content::jsonb #>> '{args,1}') || '/' ||"
                                + " (content::jsonb #>> '{args,2}')"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 || '\"1.234\",400' |  | ambiguous-number | #/c1",
                "1 || '\"1.234,5\",400' | dot_groups | invalid-value | #/c1",
                "1 || '\"1,23\",400' | comma_groups | unreadable-value | #/c1",
                "2 || '1,2' |  | not-a-row-of-the-form | #/unit",
                "1 | persons | '1,2' |  | not-a-row-of-the-form | #/unit",
                "2 | persons | '1,2,3,4,5,6,7,8,9,10' |  | no-such-column | #/c10",
                "9 || '1,2' |  | unknown-code | #/form",
                "1 || '' |  | missing-field | #/c1"
            })
    void whatCannotBeReadIsRefusedAndPointsToItsCell(
            String form, String unit, String cells, String numbers, String code, String pointer) {
        var job = send(row(
                commune,
                "approved",
                form.strip(),
                unit == null ? "" : unit.strip(),
                cells.strip(),
                numbers == null ? "" : numbers.strip()));
        done(job);
        Api.get(token("standing-agency"), job + "/results")
                .body("items[0].code", equalTo(code))
                .body("items[0].field", equalTo(pointer.strip().substring(2)));
    }

    @Test
    void dotAndCommaAreReadAsDeclared() {
        stored(row(commune, "approved", "1", "", "\"1.234\",\"4.936\",\"123\",\"9,97\"", "dot_groups"));
        stored(row(other, "approved", "1", "", "\"1,234\",\"4,936\",\"123\",\"9.97\"", "comma_groups"));
        for (var place : List.of(commune, other)) {
            listed(place)
                    .body("items[0].rows[0].cells.'1'", equalTo("1234"))
                    .body("items[0].rows[0].cells.'4'", equalTo("9.97"));
            assertEquals(List.of(), found(place));
        }
    }

    @Test
    void whatIsSignedIsNotChangedAndNotDoubled() {
        var line = row(commune, "approved", "1", "", FORM_1);
        stored(line);
        var again = send(line + row(commune, "approved", "1", "", "101,400,20").replace("12/QĐ-UBND", "12/qđ-ubnd"));
        done(again);
        Api.get(token("standing-agency"), again).body("unchanged", equalTo(1)).body("failed", equalTo(1));
        Api.get(token("standing-agency"), again + "/results").body("items[1].code", equalTo("published-otherwise"));
        listed(commune).body("items", hasSize(1)).body("items[0].rows[0].cells.'1'", equalTo("100"));
        assertThrows(SQLException.class, () -> database.execute("update published_row set cells = '{}'"));
    }

    @Test
    void anActIsSignedBeforeItIsRecordedAndAboutTheTimeOfItsYear() {
        var tomorrow = Days.today().plusDays(1).toString();
        var nextMonth = Days.today().plusMonths(1).toString().substring(0, 7);
        var job = send(signed(tomorrow) + signed(nextMonth));
        done(job);
        Api.get(token("standing-agency"), job + "/results")
                .body("items.code", contains("act-in-the-future", "act-in-the-future"))
                .body("items.field", contains("actIssuedOn", "actIssuedOn"));
        listed(commune).body("items", empty());
        stored(signed("20/12/2022")
                + signed("1/2024").replace("12/QĐ", "14/QĐ")
                + signed("2025-01").replace("12/", "15/"));
        listed(commune).body("items.act.issuedOn", contains("2022-12-20", "2024-01", "2025-01"));
        assertEquals(List.of("published-act-of-another-time", "published-act-of-another-time"), found(commune));
    }

    @Test
    void aLineThatRepeatsAnotherIsToldByWhatTheyHaveInCommon() {
        var line = row(commune, "approved", "1", "", FORM_1);
        var job = send(line + line);
        done(job);
        var told = Api.get(token("standing-agency"), job + "/results")
                .body("items[1].code", equalTo("line-repeated"))
                .extract()
                .asString();
        assertTrue(told.contains("(area, year, standard, kind, stage, actNumber, actIssuedOn, form, unit)"), told);
    }

    private String signed(String on) {
        return row(commune, "approved", "1", "", FORM_1).replace(",2023-12,", "," + on + ",");
    }

    /** Else two of which one comes from above and one from below would wait for each other. */
    @Test
    void whoeverWaitsForATotalHoldsNoneThatWasRecordedLater() throws Exception {
        stored(row(district, "approved", "1", "", "100,400,20,20,10,10"));
        stored(row(commune, "approved", "1", "", "100,400,200"));
        var path = PATH + "/" + listed(commune).extract().<String>path("items[0].id") + "/withdrawals";
        var officer = Executors.newSingleThreadExecutor();
        try (var others = database.connect()) {
            others.setAutoCommit(false);
            lock(others, district);
            var withdrawal =
                    officer.submit(() -> Api.post(token("standing-agency"), path, "{\"reason\": \"typing_error\"}"));
            Eventually.until(Duration.ofSeconds(10), () -> assertEquals(1, database.number("""
                            select count(*) from pg_stat_activity
                            where wait_event_type = 'Lock' and query like '%published_total t%for update of t'""")));
            lock(others, commune);
            others.rollback();
            withdrawal.get().statusCode(200);
        } finally {
            officer.shutdownNow();
        }
    }

    private static void lock(Connection others, Place place) throws SQLException {
        try (var lock = others.prepareStatement("select from published_total where area_id = ? for update nowait")) {
            lock.setObject(1, place.id());
            lock.execute();
        }
    }

    @Test
    void whatWasNotRecordedAsThePaperSaysItIsWithdrawnAndRecordedAgain() throws SQLException {
        stored(row(district, "approved", "1", "", "100,400,20,20,10,10"));
        stored(row(commune, "approved", "1", "", "100,400,200"));
        assertEquals(List.of("published-part-exceeds-whole"), found(commune));
        assertEquals(List.of("published-sum-differs"), found(district));
        var id = listed(commune).extract().<String>path("items[0].id");
        var path = PATH + "/" + id + "/withdrawals";
        var mistake = "{\"reason\": \"typing_error\"}";
        Api.post(token("auditor"), path, mistake).statusCode(403);
        Api.post(TestTokens.of("commune-officer", other.id().toString()), path, mistake)
                .statusCode(403);
        Api.post(token("standing-agency"), path, "{\"reason\": \"Ông A ghi nhầm\"}")
                .statusCode(400);
        Api.post(token("standing-agency"), path, mistake)
                .statusCode(200)
                .body("withdrawn.reason", equalTo("typing_error"))
                .body("rows[0].cells.'3'", equalTo("200"));
        Api.post(token("standing-agency"), path, mistake).statusCode(409).body("code", equalTo("total-withdrawn"));
        assertEquals(List.of(), found(commune));
        assertEquals(List.of(), found(district));
        try (var events = EventSource.open()) {
            Eventually.until(
                    Duration.ofSeconds(20),
                    () -> assertTrue(events.consumeAll(Topics.PUBLISHED_TOTALS).stream()
                            .anyMatch(event -> event.contains(id) && event.contains("\"deleted\":true"))));
        }
        stored(row(commune, "approved", "1", "", FORM_1));
        listed(commune)
                .body("items.rows.collect { it[0].cells.'3' }", contains("200", "20"))
                .body("items.collect { it.withdrawn?.reason }", contains("typing_error", null));
        assertEquals(List.of(), found(commune), "a withdrawn version differs from nothing");
    }

    @Test
    void otherPlacesAreClosed() {
        stored(row(commune, "approved", "1", "", FORM_1));
        var id = listed(commune).extract().<String>path("items[0].id");
        var stranger = TestTokens.of("auditor", other.id().toString());
        Api.get(stranger, PATH + "/" + id).statusCode(403);
        Api.get(stranger, PATH + "/" + id + "/acts").statusCode(403);
        Api.get(stranger, PATH + "?area={c}", commune.code()).statusCode(403);
        Api.post(TestTokens.of("standing-agency", other.id().toString()), PATH + "/" + id + "/checks", "")
                .statusCode(403);
        var job = Api.storingAs(TestTokens.of("commune-officer", other.id().toString()))
                .contentType("text/csv")
                .body((HEADING + row(commune, "adjusted", "1", "", FORM_1)).getBytes(StandardCharsets.UTF_8))
                .post(PATH + "/imports?mode=partial")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        var officer = TestTokens.of("commune-officer", other.id().toString());
        Eventually.until(Duration.ofSeconds(30), () -> Api.get(officer, job).body("state", equalTo("done")));
        Api.get(officer, job + "/results").body("items[0].code", equalTo("forbidden-place"));
    }

    @Test
    void itIsCheckedAgainWhenSomebodyAsks() {
        stored(row(commune, "approved", "1", "", "100,400,120"));
        var id = listed(commune).extract().<String>path("items[0].id");
        Api.post(token("standing-agency"), PATH + "/" + id + "/checks", "")
                .statusCode(200)
                .body("items.code", contains("published-part-exceeds-whole"))
                .body("items[0].arithmetic.terms.value", contains("120", "100"));
        Api.post(token("auditor"), PATH + "/" + id + "/checks", "").statusCode(403);
        Api.get(token("auditor"), PATH + "/" + id + "/acts").body("items.act.title", contains("Kết quả rà soát"));
    }

    @Test
    void aDryRunKeepsNothing() {
        var job = Api.storingAs(token("standing-agency"))
                .contentType("text/csv")
                .body((HEADING + row(commune, "approved", "1", "", "100,400,120")).getBytes(StandardCharsets.UTF_8))
                .post(PATH + "/imports?mode=dry-run")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        done(job);
        Api.get(token("standing-agency"), job).body("ok", equalTo(1));
        listed(commune).body("items", empty());
        assertEquals(List.of(), found(commune));
    }

    /** A commune and its district are merged in the middle of 2025; the new commune has the code of the old one. */
    @Test
    void whatAPlacePublishedInTheYearInWhichItEndedIsItsOwn() throws SQLException {
        var reform = WORLD.reform();
        WORLD.arrive();
        var officer = TestTokens.of("standing-agency", reform.newProvince.id().toString());
        var june = "14/QĐ-UBND,2025-06-15";
        stored(
                officer,
                of2025(reform.district, june, "300,1200,50,,30")
                        + of2025(reform.merged, june, "100,400,40,,10")
                        + of2025(reform.mergedToo, june, "100,400,20,,10")
                        + of2025(reform.first, "15/QĐ-UBND,2025-12-10", "250,1000,70,,20"));
        assertEquals(List.of("published-sum-differs"), found(reform.district));
        assertEquals("60", told(reform.district, "published-sum-differs", "content::jsonb #>> '{args,2}'"));
        Api.get(officer, PATH + "?area={c}&tree=2025-06-30", reform.merged.code())
                .body("items.rows.collect { it[0].cells.'3' }", contains("40"));
        Api.get(officer, PATH + "?area={c}&tree=2025-12-31", reform.first.code())
                .body("items.rows.collect { it[0].cells.'3' }", contains("70"));
        Api.get(
                        TestTokens.of("auditor", reform.oldProvince.id().toString()),
                        PATH + "?area={c}&tree=2025-06-30",
                        reform.merged.code())
                .body("items", hasSize(1));
        var late = send(officer, of2025(reform.mergedToo, "16/QĐ-UBND,2026-01-10", "100,400,20,,10"));
        done(officer, late);
        Api.get(officer, late + "/results").body("items[0].code", equalTo("place-ended"));
    }

    private static String of2025(Place place, String act, String cells) {
        return row(place, "approved", "1", "", cells)
                .replace("12/QĐ-UBND,2023-12", act)
                .replace(",2023,", ",2025,");
    }

    private static final String HEADING =
            "area,year,standard,stage,actNumber,actIssuedOn,actIssuer,actTitle,form,unit,numbers," + WIDE + "\n";

    private static String row(Place place, String stage, String form, String unit, String cells) {
        return row(place, stage, form, unit, cells, "");
    }

    private static String row(Place place, String stage, String form, String unit, String cells, String numbers) {
        var act =
                switch (stage) {
                    case "preliminary" -> "11/BC-UBND,2023-11";
                    case "approved" -> "12/QĐ-UBND,2023-12";
                    default -> "13/QĐ-UBND,2024-02";
                };
        var commas = cells.replaceAll("\"[^\"]*\"", "x")
                .chars()
                .filter(c -> c == ',')
                .count();
        return "%s,2023,%s,%s,%s,Ủy ban nhân dân,Kết quả rà soát,%s,%s,%s,%s%s%n"
                .formatted(
                        place.code(), TestStandards.NATIONAL, stage, act, form, unit, numbers, cells, ",".repeat((int)
                                        Math.max(0, 13 - commas)));
    }

    private static void stored(String lines) {
        stored(token("standing-agency"), lines);
    }

    private static void stored(String sender, String lines) {
        var job = send(sender, lines);
        done(sender, job);
        Api.get(sender, job).body("failed", equalTo(0));
    }

    private static String send(String lines) {
        return send(token("standing-agency"), lines);
    }

    private static String send(String sender, String lines) {
        return Api.storingAs(sender)
                .contentType("text/csv")
                .body((HEADING + lines).getBytes(StandardCharsets.UTF_8))
                .post(PATH + "/imports?mode=partial")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static void done(String job) {
        done(token("standing-agency"), job);
    }

    private static void done(String sender, String job) {
        Eventually.until(Duration.ofSeconds(30), () -> Api.get(sender, job).body("state", equalTo("done")));
    }

    private static ValidatableResponse listed(Place place) {
        return Api.get(token("auditor"), PATH + "?area={c}", place.code()).statusCode(200);
    }

    /** The codes of what stands of the place's totals. */
    private List<String> found(Place place) {
        try {
            return database.texts(
                    "select code from finding where not resolved and subject_kind = 'published_total'"
                            + " and content::jsonb ->> 'areaId' = ? order by code",
                    place.id().toString());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String told(Place place, String code, String what) throws SQLException {
        return database.texts(
                        "select " + what + " from finding where not resolved and code = ?"
                                + " and content::jsonb ->> 'areaId' = ? order by 1",
                        code,
                        place.id().toString())
                .get(0);
    }

    private static String token(String role) {
        return TestTokens.of(role, PROVINCE.id().toString());
    }
}
