package vn.giamngheo.indicators.escape;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.indicators.review.Reviewing;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.Sheets;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Households register to escape poverty; what became of them follows from decisions, and is told without them. */
@QuarkusTest
class EscapeRegisterTest {

    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();
    private static final AtomicInteger CODES = new AtomicInteger();
    private static final String PATH = "/api/v1/escape-registrations";
    private static final String HELPER = "Nguyễn Thị Giúp";
    private static final LocalDate DECIDED = LocalDate.of(2023, 12, 1);

    private final ServiceDatabase database = ServiceDatabase.of("indicators");
    private final Place commune = WORLD.commune(PROVINCE);
    private final Place other = WORLD.commune(PROVINCE);
    private final Neighbourhood village = new Neighbourhood(WORLD.village(commune));
    private final Neighbourhood second = new Neighbourhood(WORLD.village(commune));
    private String poor;
    private String near;
    private String stays;
    private String becomes;

    @BeforeEach
    void given() {
        Reviewing.settle(WORLD, village.village(), "rural");
        Reviewing.settle(WORLD, second.village(), "rural");
        WORLD.arrive();
        TestStandards.national();
        Reviewing.rules();
        poor = household();
        near = household();
        stays = household();
        becomes = household();
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.list(LocalDate.of(2023, 9, 10), poor, near, stays, becomes).statusCode(200);
        round.survey(poor, "2023-09-20", 1_400_000, "nutrition", "water_source", "sanitation")
                .statusCode(200);
        decided(round, Map.of(poor, "poor", near, "near_poor", stays, "poor", becomes, "poor"), DECIDED);
    }

    @Test
    void whatIsKnownOfAHouseholdIsShownAndNotTypedTwice() {
        var id = registered(poor);
        get("commune-officer", id)
                .body("head", equalTo("Chủ hộ " + code(poor)))
                .body("village", equalTo(village.village().code()))
                .body("povertyClass", equalTo("poor"))
                .body("causes", contains("land", "capital"))
                .body("lacking", contains("nutrition", "sanitation", "water_source"))
                .body("plan.lacking", nullValue())
                .body("plan.supports.need", contains("production", "housing"))
                .body("plan.supports[0].what", equalTo("Bò giống"))
                .body("plan.helper.person", equalTo(HELPER))
                .body("outcome.kind", equalTo("open"))
                .body("outcome.decision", nullValue());
        get("auditor", id)
                .body("head", equalTo("C*** h*** " + code(poor).charAt(0) + "***"))
                .body("plan.helper.organisation", equalTo("Hội Phụ nữ xã"))
                .body("plan.helper.person", equalTo("N*** T*** G***"));
        Api.get(officer(), "/api/v1/households/{h}/accesses?limit=200", poor)
                .body("items.findAll { it.purpose == 'escape-register' }.clear", contains(true, false));
    }

    @Test
    void noTableHoldsTheNameOfWhoHelps() throws SQLException {
        var id = registered(poor);
        assertEquals(
                List.of("t"),
                database.texts(
                        "select position(convert_to(?, 'UTF8') in helper_sealed) = 0 from escape_registration where id::text = ?",
                        HELPER,
                        id));
        assertEquals(
                List.of("t"),
                database.texts(
                        "select after like ? from audit where kind = 'escape-registrations' and thing = ?",
                        "%" + poor + "%",
                        id));
        assertEquals(
                List.of(),
                database.texts("select after from audit where after like ? or before like ?", "%Giúp%", "%Giúp%"));
    }

    @Test
    void theLastDecisionOfTheYearSaysWhatBecameOfThem() {
        var escapes = registered(poor);
        var nearlyEscapes = registered(becomes);
        var staysPoor = registered(stays);
        var nearEscapes = registered(near);
        var open = counts(2024, village);
        assertEquals(List.of(3L, 0L, 0L, 0L, 0L, 3L), open.get("poor"));
        var round = Reviewing.yearly(commune, 2024, "2023-12-01");
        round.list(LocalDate.of(2024, 9, 10), poor, near, stays, becomes).statusCode(200);
        decided(
                round,
                Map.of(poor, "none", becomes, "near_poor", stays, "poor", near, "average_living_standard"),
                LocalDate.of(2024, 12, 1));
        get("commune-officer", escapes)
                .body("outcome.kind", equalTo("escaped"))
                .body("outcome.povertyClass", equalTo("none"))
                .body("outcome.since", equalTo("2024-12-01"))
                .body("outcome.decision", equalTo("12/QĐ-UBND"))
                .body("povertyClass", equalTo("poor"));
        get("commune-officer", nearlyEscapes).body("outcome.kind", equalTo("near_poor"));
        get("commune-officer", staysPoor)
                .body("outcome.kind", equalTo("not_escaped"))
                .body("outcome.decision", equalTo("12/QĐ-UBND"));
        get("commune-officer", nearEscapes).body("outcome.kind", equalTo("escaped"));
        Eventually.until(Duration.ofSeconds(20), () -> {
            assertEquals(List.of(3L, 1L, 1L, 1L, 0L, 0L), counts(2024, village).get("poor"));
            assertEquals(List.of(1L, 1L, 0L, 0L, 0L, 0L), counts(2024, village).get("nearPoor"));
        });
        list("&outcome=not_escaped").body("items.id", contains(staysPoor));
        Eventually.until(Duration.ofSeconds(20), () -> {
            var told = told(village);
            assertEquals(
                    1, told.get(told.size() - 1).path("poor").path("escaped").asLong());
            assertFalse(told.toString().contains(poor), "an event names no household");
        });
    }

    /** As for its class: the number says which was decided later, whichever was entered first. */
    @Test
    void ofTwoDecisionsOfOneDayThatWithTheHigherNumberSaysWhatBecameOfIt() {
        var escapes = registered(poor);
        var first = Reviewing.regular(commune, 2024, "2024-03-15", "2023-12-01");
        var second = Reviewing.regular(commune, 2024, "2024-03-15", "2023-12-01");
        for (var round : List.of(first, second)) {
            round.list(LocalDate.of(2024, 3, 16), poor).statusCode(200);
        }
        decided(first, Map.of(poor, "none"), LocalDate.of(2024, 4, 1));
        second.send("approver", "signed-decisions", """
                        "on": "2024-04-01", "act": %s, "households": [{"household": "%s", "povertyClass": "poor"}]
                        """.formatted(
                                Reviewing.act("2024-04-01").replace("12/", "9/"), poor))
                .statusCode(200);
        get("commune-officer", escapes)
                .body("outcome.kind", equalTo("escaped"))
                .body("outcome.decision", equalTo("12/QĐ-UBND"));
    }

    @Test
    void aHouseholdIsCountedWhereItLivesAndOneThatLeftIsTold() {
        registered(poor);
        registered(near);
        village.happens(poor, """
                {"kind": "moved", "on": "2024-03-01", "village": "%s"}""".formatted(second.village().code())).statusCode(201);
        village.happens(near, "{\"kind\": \"moved_out\", \"on\": \"2024-04-01\"}")
                .statusCode(201);
        Eventually.until(Duration.ofSeconds(20), () -> {
            assertEquals(List.of(0L, 0L, 0L, 0L, 0L, 0L), counts(2024, village).get("poor"));
            assertEquals(List.of(1L, 0L, 0L, 0L, 0L, 1L), counts(2024, second).get("poor"));
            assertEquals(List.of(1L, 0L, 0L, 0L, 1L, 0L), counts(2024, village).get("nearPoor"));
        });
        list("&outcome=left").body("items.household", contains(near));
        Api.get(
                        second.token("village-head"),
                        PATH + "?area={a}&year=2024",
                        second.village().code())
                .statusCode(200)
                .body("items.household", contains(poor));
    }

    /** It moves on in the year after: the register of the year stays where it was. */
    @Test
    void whoMovesInTheYearAfterStaysInTheRegisterOfTheYear() {
        registered(poor);
        village.happens(poor, """
                {"kind": "moved", "on": "2025-03-01", "village": "%s"}""".formatted(second.village().code())).statusCode(201);
        list("").body("items.village", contains(village.village().code()));
        assertEquals(List.of(1L, 0L, 0L, 0L, 0L, 1L), counts(2024, village).get("poor"));
    }

    @Test
    void aVillageThatEndsWithinTheYearHandsItsHouseholdsOver() {
        var id = registered(poor);
        var day = LocalDate.of(2024, 7, 1);
        var next = new Place(UUID.randomUUID(), commune.code() + "-99");
        WORLD.reform(day, "village", commune, List.of(new World.Succession(village.village(), next, "whole", null)));
        WORLD.arrive();
        post(near, 2024, "2024-07-02", PLAN)
                .statusCode(409)
                .body("code", equalTo("place-ended"))
                .body("errors[0].pointer", equalTo("#/registeredOn"));
        post(near, 2024, "2024-06-30", PLAN).statusCode(201);
        Api.post(officer(), Neighbourhood.PATH + "/" + poor + "/events", """
                {"kind": "handed_over", "on": "2024-07-01", "village": "%s"}""".formatted(next.code()))
                .statusCode(201);
        Eventually.until(Duration.ofSeconds(20), () -> {
            assertEquals(
                    List.of(1L, 0L, 0L, 0L, 0L, 1L),
                    counts(2024, new Neighbourhood(next)).get("poor"));
            assertEquals(List.of(0L, 0L, 0L, 0L, 0L, 0L), counts(2024, village).get("poor"));
        });
        get("commune-officer", id).body("village", equalTo(next.code()));
    }

    @Test
    void aPlanIsChangedAsItWasReadAndNotWhatFollowsFromDecisions() {
        var id = registered(poor);
        var tag = get("commune-officer", id).extract().header("ETag");
        put(id, null, "\"supports\": []").statusCode(428);
        var round = Reviewing.yearly(commune, 2024, "2023-12-01");
        round.list(LocalDate.of(2024, 9, 10), poor).statusCode(200);
        decided(round, Map.of(poor, "none"), LocalDate.of(2024, 12, 1));
        put(id, tag, "\"supports\": [{\"need\": \"credit\"}]")
                .statusCode(200)
                .body("plan.supports.need", contains("credit"))
                .body("plan.helper", nullValue())
                .body("outcome.kind", equalTo("escaped"));
        put(id, tag, "\"supports\": []").statusCode(412);
        Api.as(Reviewing.officer("surveyor", commune))
                .header("If-Match", "*")
                .body("{\"supports\": []}")
                .put(PATH + "/" + id)
                .then()
                .statusCode(403);
        Api.as(Reviewing.officer("commune-officer", other))
                .header("If-Match", "*")
                .body("{\"supports\": []}")
                .put(PATH + "/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void whatWasRegisteredByMistakeNoLongerCounts() throws SQLException {
        var id = registered(poor);
        withdraw(id).statusCode(200).body("household", equalTo(poor));
        assertEquals(
                1,
                database.texts("select request from audit where thing = ? and request like '%withdrawals%'", id)
                        .size());
        assertEquals(List.of(), database.texts("select after from audit where after like ?", "%Ghi nhầm%"));
        assertEquals(List.of(0L, 0L, 0L, 0L, 0L, 0L), counts(2024, village).get("poor"));
        list("").body("items", empty());
        get("commune-officer", id).body("withdrawnAt", notNullValue());
        withdraw(id).statusCode(409).body("code", equalTo("escape-withdrawn"));
        put(id, "*", "\"supports\": []").statusCode(409);
        registered(poor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024 | 2024-01-15 | '\"lacking\": [\"nutrition\"], \"supports\": []' | 422 | lacking-is-found | #/plan/lacking",
                "2024 | 2024-01-15 | '\"lacking\": [\"luck\"], \"supports\": []' | 400 | unknown-code | #/plan/lacking",
                "2024 | 2022-12-31 | '\"supports\": []' | 422 | invalid-value | #/registeredOn",
                "2023 | 2023-11-30 | '\"supports\": []' | 422 | nothing-to-escape | #/household",
                "2024 | 2099-01-01 | '\"supports\": []' | 422 | invalid-value | #/registeredOn",
                "2024 | 2024-01-15 | '\"supports\": [null]' | 400 | missing-field | #/plan/supports/0",
                "2024 | 2024-01-15 | '\"supports\": [{\"need\": \"luck\"}]' | 400 | unknown-code | #/plan/supports/0/need",
                "2024 | 2024-01-15 | '\"supports\": [], \"helper\": {\"person\": \"A\"}' | 400 | missing-field | #/plan/helper/organisation"
            })
    void whatDoesNotFitIsRefused(int year, String on, String plan, int status, String code, String pointer) {
        post(poor, year, on, "{" + plan + "}")
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    /** The decision of December holds from the first day of January on. */
    @Test
    void whoRegistersBeforeTheYearDoesSoWithTheClassThatItBeginsWith() {
        var round = Reviewing.yearly(commune, 2024, "2023-12-01");
        round.list(LocalDate.of(2024, 9, 10), poor, becomes).statusCode(200);
        round.send("approver", "signed-decisions", """
                "on": "2024-12-10", "effectiveOn": "2025-01-01", "act": %s, "households": [
                    {"household": "%s", "povertyClass": "none"}, {"household": "%s", "povertyClass": "near_poor"}]""".formatted(Reviewing.act("2024-12-10"), poor, becomes))
                .statusCode(200);
        post(poor, 2025, "2024-12-20", PLAN).statusCode(422).body("code", equalTo("nothing-to-escape"));
        post(becomes, 2025, "2024-12-20", PLAN).statusCode(201).body("povertyClass", equalTo("near_poor"));
        post(poor, 2024, "2024-12-20", PLAN).statusCode(201).body("povertyClass", equalTo("poor"));
    }

    @Test
    void aClerkIsToldWhatIsWantedInWords() {
        post(poor, 2024, "2024-01-15", "{\"supports\": [{\"need\": \"credit\", \"what\": \" \"}]}")
                .statusCode(422)
                .body("errors[0].detail", equalTo("Giá trị không hợp lệ: phải là một dòng, không để trống."));
    }

    @Test
    void whatNoReviewHasFoundMayBeStated() {
        post(near, 2024, "2024-01-15", "{\"lacking\": [\"nutrition\"], \"supports\": []}")
                .statusCode(201);
        list("").body("items[0].lacking", contains("nutrition")).body("items[0].plan.lacking", contains("nutrition"));
    }

    @Test
    void aHouseholdRegistersOnceForAYearAndOnlyWithTheOwnOfficers() {
        registered(poor);
        post(poor, 2024, "2024-01-15", PLAN).statusCode(409).body("code", equalTo("escape-registered"));
        post(poor, 2025, "2024-12-20", PLAN).statusCode(201);
        Api.post(Reviewing.officer("commune-officer", other), PATH, body(near, 2024, "2024-01-15", PLAN))
                .statusCode(403);
        Api.post(Reviewing.officer("approver", commune), PATH, body(near, 2024, "2024-01-15", PLAN))
                .statusCode(403);
        Api.get(Reviewing.officer("auditor", other), PATH + "?area={a}&year=2024", commune.code())
                .statusCode(403);
        Api.get(
                        Reviewing.officer("auditor", other),
                        PATH + "/" + list("").extract().path("items[0].id"))
                .statusCode(403);
        list("&outcome=luck").statusCode(400).body("errors[0].parameter", equalTo("outcome"));
        list("&standard=LUCK").statusCode(400).body("errors[0].parameter", equalTo("standard"));
    }

    @Test
    void aFileSentTwiceDoublesNothingAndComesOutAsATable() {
        var lines = """
                village,household,standard,year,registeredOn,lacking,supports,helperOrganisation,helperPerson
                %1$s,%2$s,%3$s,2024,2024-01-15,,production: Bò giống; housing,Hội Phụ nữ xã,%5$s
                %1$s,%4$s,%3$s,2024,2024-01-15,nutrition;water_source,credit;production: Lợn giống,,
                %1$s,KHONG-CO,%3$s,2024,2024-01-15,,,,
                00000-77,%2$s,%3$s,2024,2024-01-15,,,,
                """.formatted(village.village().code(), code(poor), TestStandards.NATIONAL, code(near), HELPER);
        var job = send(lines);
        Api.get(officer(), job + "/results")
                .body("items.outcome", contains("ok", "ok", "failed", "failed"))
                .body("items[2].code", equalTo("no-such-household"))
                .body("items[3].code", equalTo("unknown-reference"));
        Api.get(officer(), send(lines)).body("unchanged", equalTo(2)).body("ok", equalTo(0));
        Api.get(officer(), send(lines.replace("housing", "health")) + "/results")
                .body("items[0].code", equalTo("escape-registered"));
        list("").body("items", hasSize(2));
        assertEquals(List.of(1L, 0L, 0L, 0L, 0L, 1L), counts(2024, village).get("poor"));
        assertEquals(List.of(1L, 0L, 0L, 0L, 0L, 1L), counts(2024, village).get("nearPoor"));
        var csv = export("village-head");
        assertTrue(csv.contains(",Chủ hộ " + code(poor) + ","), csv);
        assertTrue(csv.contains(",production: Bò giống; housing,Hội Phụ nữ xã," + HELPER + ",open,"), csv);
        var sheet = Sheets.lines(Api.get(officer(), PATH + "/export?area={a}&year=2024&format=xlsx", commune.code())
                .statusCode(200)
                .extract()
                .asByteArray());
        assertEquals("SỔ ĐĂNG KÝ THOÁT NGHÈO, THOÁT CẬN NGHÈO NĂM 2024", sheet.get(0));
        assertTrue(
                sheet.stream()
                        .anyMatch(line -> line.contains("|15/01/2024|Hộ nghèo|")
                                && line.contains("|sản xuất: Bò giống; nhà ở|Hội Phụ nữ xã|")
                                && line.contains("|chưa có quyết định")),
                sheet::toString);
        var masked = export("supervisor");
        assertFalse(masked.contains(HELPER) || masked.contains("Chủ hộ E-"), masked);
        Api.get(officer(), "/api/v1/households/{h}/accesses?limit=200", near)
                .body("items.purpose", hasItem("escape-register"));
    }

    @Test
    void whoIsNotAtItsSendersPlacesSeesNothingOfAFileThatNamesHelpers() {
        var job = send("""
                village,household,standard,year,registeredOn,lacking,supports,helperOrganisation,helperPerson
                %s,KHONG-CO,%s,2024,2024-01-15,,,Hội Phụ nữ xã,%s
                """.formatted(village.village().code(), TestStandards.NATIONAL, HELPER));
        Api.get(Reviewing.officer("commune-officer", other), job + "/file-with-errors")
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        Api.get(officer(), job + "/file-with-errors").statusCode(200);
        Api.get(
                        Reviewing.officer("auditor", commune),
                        "/api/v1/audit/indicators?from=2020-01-01&did=looked&area={c}&thing={j}",
                        commune.code(),
                        job.substring(job.lastIndexOf('/') + 1))
                .body("items.kind", contains("escape-registrations/imports"));
    }

    /** It got the number after the other had gone, and has lived there longer. */
    @Test
    void aNumberThatTwoHadOnTheDayIsRefusedByItsLine() {
        var number = code(poor);
        village.happens(poor, """
                {"kind": "moved", "on": "2024-03-01", "village": "%s"}""".formatted(second.village().code())).statusCode(201);
        village.register(number, Neighbourhood.head("Người Đến Sau", Neighbourhood.citizenId()))
                .statusCode(201);
        var job = send("""
                village,household,standard,year,registeredOn,lacking,supports,helperOrganisation,helperPerson
                %1$s,%2$s,%4$s,2024,2024-01-15,,,,
                %1$s,%3$s,%4$s,2024,2024-01-15,,,,
                """.formatted(village.village().code(), number, code(near), TestStandards.NATIONAL));
        Api.get(officer(), job + "/results")
                .body("items.outcome", contains("failed", "ok"))
                .body("items[0].code", equalTo("household-ambiguous"))
                .body("items[0].field", equalTo("household"));
    }

    @Test
    void theRegisterOfAYearIsReadWhereItIsAndNamesNobodyWhoHasGoneElsewhere() {
        var gone = registered(poor);
        var stayed = registered(near);
        var far = WORLD.village(other);
        WORLD.arrive();
        village.happens(poor, """
                {"kind": "moved", "on": "2025-03-01", "village": "%s"}""".formatted(far.code())).statusCode(201);
        list("").body("items.find { it.id == '%s' }.head".formatted(gone), nullValue())
                .body("items.find { it.id == '%s' }.head".formatted(stayed), equalTo("Chủ hộ " + code(near)));
        var read = get("commune-officer", gone).body("head", nullValue());
        put(gone, read.extract().header("ETag"), "\"supports\": []").statusCode(200);
        Api.get(Reviewing.officer("commune-officer", other), PATH + "/" + gone).statusCode(403);
    }

    @Test
    void whoRegistersWhileADecisionIsBeingMadeIsCountedByIt() throws SQLException {
        var round = Reviewing.yearly(commune, 2024, "2023-12-01");
        round.list(LocalDate.of(2024, 9, 10), poor).statusCode(200);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select id from household where id = '%s' for update".formatted(poor));
            statement.execute("""
                    insert into escape_registration (id, household_id, standard_id, year, registered_on, class, village_id,
                        recorded_by)
                    select gen_random_uuid(), '%s', s.id, 2024, '2024-01-15', 'poor', '%s', 'thi-du'
                    from poverty_standard s where s.code = '%s'
                    """.formatted(poor, village.village().id(), TestStandards.NATIONAL));
            var deciding =
                    CompletableFuture.runAsync(() -> decided(round, Map.of(poor, "none"), LocalDate.of(2024, 12, 1)));
            Eventually.until(Duration.ofSeconds(10), () -> assertEquals(1, database.number("""
                            select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                            """)));
            connection.commit();
            deciding.join();
        }
        Eventually.until(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        List.of(1L, 1L, 0L, 0L, 0L, 0L), counts(2024, village).get("poor")));
    }

    private static final String PLAN = """
            {"supports": [{"need": "production", "what": "Bò giống"}, {"need": "housing"}],
             "helper": {"organisation": "Hội Phụ nữ xã", "person": "%s"}}""".formatted(HELPER);

    private String household() {
        return village.household("E-" + CODES.incrementAndGet());
    }

    private String code(String household) {
        return village.get("commune-officer", household).extract().path("code");
    }

    private static void decided(Reviewing round, Map<String, String> classes, LocalDate on) {
        round.send("approver", "signed-decisions", """
                "on": "%s", "act": %s, "households": [%s]""".formatted(
                                on,
                                Reviewing.act(on.toString()),
                                classes.entrySet().stream()
                                        .map(each -> "{\"household\": \"%s\", \"povertyClass\": \"%s\"}"
                                                .formatted(each.getKey(), each.getValue()))
                                        .collect(Collectors.joining(", "))))
                .statusCode(200);
    }

    private String registered(String household) {
        return post(household, 2024, "2024-01-15", PLAN)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse post(String household, int year, String on, String plan) {
        return Api.post(officer(), PATH, body(household, year, on, plan));
    }

    private static String body(String household, int year, String on, String plan) {
        return """
                {"household": "%s", "standard": "%s", "year": %d, "registeredOn": "%s", "plan": %s}
                """.formatted(household, TestStandards.NATIONAL, year, on, plan);
    }

    private ValidatableResponse put(String id, String tag, String plan) {
        var asking = Api.as(officer()).body("{" + plan + "}");
        return (tag == null ? asking : asking.header("If-Match", tag))
                .put(PATH + "/" + id)
                .then();
    }

    private ValidatableResponse withdraw(String id) {
        return Api.post(officer(), PATH + "/" + id + "/withdrawals", "{\"reason\": \"Ghi nhầm\"}");
    }

    private ValidatableResponse get(String role, String id) {
        return Api.get(Reviewing.officer(role, commune), PATH + "/" + id).statusCode(200);
    }

    private ValidatableResponse list(String more) {
        return Api.get(officer(), PATH + "?area={a}&year=2024&tree=2024-06-30" + more, commune.code());
    }

    private String export(String role) {
        return Api.get(Reviewing.officer(role, commune), PATH + "/export?area={a}&year=2024&format=csv", commune.code())
                .statusCode(200)
                .extract()
                .asString();
    }

    private String send(String lines) {
        var job = Api.storingAs(officer())
                .contentType("text/csv")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(PATH + "/imports?mode=partial")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Eventually.until(Duration.ofSeconds(30), () -> Api.get(officer(), job).body("state", equalTo("done")));
        return job;
    }

    private String officer() {
        return TestTokens.of("commune-officer", commune.id().toString());
    }

    /** What the register of a village says: registered, escaped, nearPoor, notEscaped, left, open. */
    private Map<String, List<Long>> counts(int year, Neighbourhood of) {
        return Map.of("poor", counts("poor", year, of), "nearPoor", counts("near_poor", year, of));
    }

    private List<Long> counts(String column, int year, Neighbourhood of) {
        try {
            var told = read(database.texts(
                            "select " + column + "::text from escape_register where area_id::text = ? and year = ?",
                            of.village().id().toString(),
                            year)
                    .get(0));
            return List.of("registered", "escaped", "nearPoor", "notEscaped", "left", "open").stream()
                    .map(each -> told.path(each).asLong())
                    .toList();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** What was told of a village, the last event last. */
    private static List<JsonNode> told(Neighbourhood of) {
        try (var events = EventSource.open()) {
            return events.consumeAll(Topics.ESCAPE_REGISTERS).stream()
                    .map(event -> read(event).path("data"))
                    .filter(data -> data.path("areaId")
                            .asText()
                            .equals(of.village().id().toString()))
                    .toList();
        }
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
