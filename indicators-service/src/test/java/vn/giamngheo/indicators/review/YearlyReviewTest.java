package vn.giamngheo.indicators.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.Sheets;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** One commune's yearly review, two years in a row, and what it does not allow. */
@QuarkusTest
class YearlyReviewTest {

    /** A name of a head, or a citizen number; no id looks like one. */
    private void assertHangsInPublic(Reviewing round) {
        var lines = Sheets.lines(Api.get(
                        upper.token("village-head"),
                        Reviewing.PATH + "/" + round.id() + "/posting-list?village={v}&format=xlsx",
                        upper.village().code())
                .statusCode(200)
                .extract()
                .asByteArray());
        assertEquals("DANH SÁCH NIÊM YẾT CÔNG KHAI KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO", lines.get(0));
        assertTrue(lines.get(1).endsWith("; rà soát định kỳ năm 2023"), lines.get(1));
        assertEquals("A|B|C|1|2", lines.get(4));
        assertTrue(lines.get(5).startsWith("T-01|Chủ hộ T-01|Hộ nghèo|"), lines.get(5));
        assertTrue(lines.get(6).startsWith("T-02|Chủ hộ T-02|Hộ cận nghèo|"), lines.get(6));
    }

    private static final Pattern OF_A_PERSON = Pattern.compile("Chủ hộ T-|\"999\\d{9}\"");

    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();
    private static final String[] THREE = {"nutrition", "water_source", "sanitation"};

    private final Place district = WORLD.district(PROVINCE);
    private final Place commune = WORLD.commune(district);
    private final Neighbourhood upper = new Neighbourhood(WORLD.village(commune));
    private final Neighbourhood lower = new Neighbourhood(WORLD.village(commune));

    @BeforeEach
    void arrive() {
        Reviewing.settle(WORLD, upper.village(), "rural");
        Reviewing.settle(WORLD, lower.village(), "urban");
        WORLD.arrive();
        TestStandards.national();
        Reviewing.rules();
    }

    @Test
    void aCommuneReviewsItsHouseholds() throws Exception {
        var poor = upper.household("T-01");
        var near = upper.household("T-02");
        var urban = lower.household("D-01");
        var rich = lower.household("D-02");
        var first = Reviewing.yearly(commune, 2023, "2022-12-31");

        first.list(LocalDate.of(2023, 9, 10), poor, near, urban, rich)
                .statusCode(200)
                .body("listed", equalTo(4));
        first.survey(poor, "2023-09-20", 1_500_000, THREE)
                .statusCode(200)
                .body("foundClass", equalTo("poor"))
                .body("b2Score", equalTo(30))
                .body("settlement", equalTo("rural"));
        first.survey(near, "2023-09-20", 1_500_000, "nutrition").body("foundClass", equalTo("near_poor"));
        first.survey(urban, "2023-09-21", 2_000_000, THREE)
                .body("foundClass", equalTo("poor"))
                .body("settlement", equalTo("urban"));
        first.survey(rich, "2023-09-21", 2_000_001, THREE).body("foundClass", equalTo("average_living_standard"));

        first.meet(upper.village(), "2023-10-01", 41, 20).body("households.listed", equalTo(2));
        first.survey(poor, "2023-10-02", 1_400_000, THREE).statusCode(200);
        first.survey(near, "2023-10-02", 1_400_000, "nutrition").statusCode(200);
        first.meet(upper.village(), "2023-10-05", 40, 20).body("households.agreed", equalTo(2));
        first.meet(lower.village(), "2023-10-05", 30, 30).statusCode(200);
        first.post(upper.village(), "2023-10-10", "2023-10-11")
                .statusCode(422)
                .body("code", equalTo("posted-too-short"));
        first.post(upper.village(), "2023-10-10", "2023-10-12").statusCode(200);
        first.post(lower.village(), "2023-10-10", "2023-10-12").body("households.posted", equalTo(4));

        first.object(urban, "2023-10-11").statusCode(200).body("step", equalTo("objected"));
        first.decide("2023-12-01").statusCode(409).body("code", equalTo("district-not-heard"));
        heard(first);
        first.decide("2023-12-01")
                .statusCode(409)
                .body("code", equalTo("step-not-next"))
                .body("detail", endsWith("đang ở bước 'có khiếu nại', không thể chuyển sang 'đã quyết định'."));
        first.recheck(urban, "2023-10-20", 2_000_000, "nutrition")
                .statusCode(200)
                .body("step", equalTo("posted"))
                .body("foundClass", equalTo("near_poor"));
        first.decide("2023-12-01")
                .statusCode(200)
                .body("households.decided", equalTo(4))
                .body("late", equalTo(false))
                .body("act.number", equalTo("12/QĐ-UBND"));

        assertDossier(first, poor, near, urban, rich);
        assertClasses(poor, "poor", "2023-12-01");
        assertCertified(poor, "poor");
        Api.get(
                        upper.token("village-head"),
                        Reviewing.PATH + "/" + first.id() + "/posting-list?village={v}",
                        upper.village().code())
                .statusCode(200)
                .body("items.code", contains("T-01", "T-02"))
                .body("items.head", contains("Chủ hộ T-01", "Chủ hộ T-02"))
                .body("items.povertyClass", contains("poor", "near_poor"))
                .body("items.citizenId", contains(null, null));
        assertHangsInPublic(first);
        Api.get(
                        lower.token("village-head"),
                        Reviewing.PATH + "/" + first.id() + "/posting-list?village={v}",
                        upper.village().code())
                .statusCode(403);
        assertClasses(urban, "near_poor", "2023-12-01");
        var results = published(first.id(), 2);
        assertEquals(
                Map.of("total", 2, "poor", 1, "nearPoor", 1, "averageLivingStandard", 0),
                counts(results.get(upper.village().id().toString()), "households"));
        assertEquals(
                Map.of("total", 4, "poor", 0, "nearPoor", 2, "averageLivingStandard", 2),
                counts(results.get(lower.village().id().toString()), "persons"));
        assertEquals(1, flow(results, upper, "households", "poorFlow", "newlyArisen"));

        theNextYear(poor, near, urban);
    }

    private void theNextYear(String poor, String near, String urban) throws Exception {
        Reviewing.open(commune, "yearly", 2024, "2024-09-05", "2023-12-31")
                .statusCode(422)
                .body("code", equalTo("periods-do-not-join"));
        upper.happens(
                        near,
                        "{\"kind\": \"moved\", \"on\": \"2024-03-01\", \"village\": \"%s\"}"
                                .formatted(lower.village().code()))
                .statusCode(201);
        var second = Reviewing.yearly(commune, 2024, "2023-12-01");
        second.list(LocalDate.of(2024, 9, 10)).statusCode(200).body("listed", equalTo(3));
        second.survey(poor, "2024-09-20", 1_600_000, THREE).statusCode(200);
        second.survey(near, "2024-09-20", 1_000_000, THREE).body("foundClass", equalTo("poor"));
        second.survey(urban, "2024-09-20", 1_000_000, "nutrition").statusCode(200);
        second.meet(upper.village(), "2024-10-05", 10, 10);
        second.meet(lower.village(), "2024-10-05", 10, 10);
        second.post(upper.village(), "2024-10-10", "2024-10-12");
        second.post(lower.village(), "2024-10-10", "2024-10-12");
        heard(second);
        second.decide("2024-12-20").statusCode(200).body("late", equalTo(true));

        var results = published(second.id(), 2);
        assertEquals(1, flow(results, upper, "households", "poorFlow", "roseAbove"));
        assertEquals(1, flow(results, upper, "households", "nearPoorFlow", "otherDecrease"));
        assertEquals(1, flow(results, lower, "households", "nearPoorFlow", "otherIncrease"));
        assertEquals(1, flow(results, lower, "households", "nearPoorFlow", "toOther"));
        assertEquals(2, flow(results, lower, "persons", "poorFlow", "fromOther"));
        assertEquals(1, flow(results, lower, "households", "nearPoorFlow", "closing"));
        assertEquals(1, flow(results, lower, "households", "poorFlow", "closing"));
        nobodyIsNamed();
    }

    /** It was decided after the year, and holds before its end: the next year begins otherwise, which is told. */
    @Test
    void aRegularReviewBeforeTheEndOfTheLastYearDoesNotStopTheNext() {
        var household = upper.household("T-01");
        var last = Reviewing.yearly(commune, 2023, "2022-12-31");
        last.list(LocalDate.of(2023, 9, 10), household).statusCode(200);
        last.signed("2023-12-01", "2024-01-01", "12/QĐ-UBND", Map.of(household, "poor"))
                .statusCode(200);
        var regular = Reviewing.regular(commune, 2023, "2023-12-15", "2022-12-31");
        regular.list(LocalDate.of(2023, 12, 16), household).statusCode(200);
        regular.signed("2023-12-20", "2024-01-01", "15/QĐ-UBND", Map.of(household, "near_poor"))
                .statusCode(200);
        var next = Reviewing.yearly(commune, 2024, "2024-01-01");
        prepare(next, household);
        next.decide("2024-12-02").statusCode(200);
        Eventually.until(
                Duration.ofSeconds(20), () -> assertEquals(Set.of("poor", "near_poor"), toldToBeginOtherwise(next)));
    }

    /** It speaks of a day before the last review, which nobody decides again. */
    @Test
    void aClassThatCameByAListDoesNotStopTheNextYear() throws SQLException {
        var household = upper.household("T-01");
        var other = upper.household("T-02");
        var last = Reviewing.yearly(commune, 2023, "2022-12-31");
        last.list(LocalDate.of(2023, 9, 10), household).statusCode(200);
        last.signed("2023-12-01", "2024-01-01", "12/QĐ-UBND", Map.of(household, "poor"))
                .statusCode(200);
        ServiceDatabase.of("indicators").execute("""
                insert into class_decision (id, household_id, standard_id, class, holds_from, decided_on, act_id)
                select gen_random_uuid(), ?, standard_id, 'poor', '2022-12-01', '2022-12-01', act_id
                from class_decision where household_id = ?""", UUID.fromString(other), UUID.fromString(household));
        var next = Reviewing.yearly(commune, 2024, "2024-01-01");
        prepare(next, household);
        next.decide("2024-12-02").statusCode(200);
        Eventually.until(Duration.ofSeconds(20), () -> assertEquals(Set.of("poor"), toldToBeginOtherwise(next)));
    }

    private void prepare(Reviewing next, String household) {
        next.list(LocalDate.of(2024, 9, 10), household).statusCode(200);
        next.survey(household, "2024-09-20", 1_000_000, THREE).statusCode(200);
        next.meet(upper.village(), "2024-10-05", 10, 10).statusCode(200);
        next.post(upper.village(), "2024-10-10", "2024-10-12").statusCode(200);
        heard(next);
    }

    /** Whoever recorded it can put it right. */
    @Test
    void anEventThatWasRecordedAfterTheLastDecisionStopsTheNext() {
        var household = upper.household("T-01");
        var mover = upper.household("T-02");
        var last = Reviewing.yearly(commune, 2023, "2022-12-31");
        last.list(LocalDate.of(2023, 9, 10), household, mover).statusCode(200);
        last.signed("2023-12-01", "2024-01-01", "12/QĐ-UBND", Map.of(household, "poor", mover, "poor"))
                .statusCode(200);
        upper.happens(mover, "{\"kind\": \"moved_out\", \"on\": \"2023-12-20\"}")
                .statusCode(201);
        var next = Reviewing.yearly(commune, 2024, "2024-01-01");
        prepare(next, household);
        next.decide("2024-12-02")
                .statusCode(422)
                .body("code", equalTo("opening-differs"))
                .body("detail", containsString("T-02"));
    }

    private static Set<String> toldToBeginOtherwise(Reviewing round) {
        try (var events = EventSource.open()) {
            return json(events, Topics.FINDINGS)
                    .map(event -> event.path("data"))
                    .filter(data -> data.at("/touches/0/id").asText().equals(round.id())
                            && data.path("code").asText().equals("review-opening-differs"))
                    .map(data -> data.at("/args/0").asText())
                    .collect(Collectors.toSet());
        }
    }

    private void assertCertified(String household, String expected) {
        var code = Api.get(Reviewing.officer("auditor", commune), "/api/v1/households/" + household + "/certificates")
                .statusCode(200)
                .extract()
                .<String>path("items[0].code");
        Api.get(TestTokens.of("data-recipient"), "/api/v1/certificates/" + code)
                .statusCode(200)
                .body("povertyClass", equalTo(expected))
                .body("inForce", equalTo(true))
                .body("validFrom", equalTo("2023-12-01"));
        Api.get(TestTokens.of("data-recipient"), "/api/v1/certificates/NOBODY").statusCode(404);
    }

    /** Every step, by whom, and what was found in counts: no household, no name. */
    private void assertDossier(Reviewing round, String... households) {
        var path = Reviewing.PATH + "/" + round.id() + "/dossier";
        var dossier = Api.get(Reviewing.officer("auditor", commune), path + "?limit=200")
                .statusCode(200)
                .body("title", containsString("rà soát định kỳ năm 2023"))
                .body("parts.kind", contains("review-round", "review_result", "review_result"))
                .body("parts[0].acts.act.number", hasItem("12/QĐ-UBND"))
                .body("steps.step", hasItems("recorded", "surveys", "meetings", "postings", "rechecks", "decisions"))
                .body("steps.findAll { it.step == 'surveys' }.actor", everyItem(equalTo("surveyor")))
                .body("steps.findAll { it.kind == 'review-results' }.actor", everyItem(equalTo("approver")))
                .extract()
                .asString();
        for (var household : households) {
            assertFalse(dossier.contains(household));
        }
        assertFalse(OF_A_PERSON.matcher(dossier).find());
        Api.get(Reviewing.officer("standing-agency", commune), path).statusCode(403);
        var neighbour = WORLD.commune(district);
        WORLD.arrive();
        Api.get(Reviewing.officer("auditor", neighbour), path).statusCode(403);
    }

    private void heard(Reviewing round) {
        Api.post(
                        Reviewing.officer("approver", commune),
                        Reviewing.PATH + "/" + round.id() + "/opinions",
                        opinion(round))
                .statusCode(403);
        Api.post(
                        Reviewing.officer("approver", district),
                        Reviewing.PATH + "/" + round.id() + "/opinions",
                        opinion(round))
                .statusCode(200);
    }

    private static String opinion(Reviewing round) {
        var year = round.get().extract().<Integer>path("year");
        return "{\"on\": \"%d-11-01\", \"act\": %s}".formatted(year, Reviewing.act(year + "-11-01"));
    }

    private void assertClasses(String household, String expected, String from) {
        try (var events = EventSource.open()) {
            Eventually.until(Duration.ofSeconds(20), () -> {
                var spells = json(events, Topics.HOUSEHOLD_CLASSES)
                        .filter(event -> event.at("/data/householdId").asText().equals(household))
                        .map(event -> event.at("/data/spells/0"))
                        .toList();
                assertEquals(1, spells.size());
                assertEquals(expected, spells.get(0).path("povertyClass").asText());
                assertEquals(from, spells.get(0).path("validFrom").asText());
            });
        }
    }

    /** The results of a review by village. */
    private static Map<String, JsonNode> published(String round, int villages) {
        try (var events = EventSource.open()) {
            Eventually.until(
                    Duration.ofSeconds(20),
                    () -> assertEquals(villages, results(events, round).size()));
            return results(events, round);
        }
    }

    private static Map<String, JsonNode> results(EventSource events, String round) {
        return json(events, Topics.REVIEW_RESULTS)
                .map(event -> event.get("data"))
                .filter(data -> data.path("roundId").asText().equals(round))
                .collect(Collectors.toMap(data -> data.path("areaId").asText(), data -> data, (one, same) -> same));
    }

    private static java.util.stream.Stream<JsonNode> json(EventSource events, String topic) {
        return events.consumeAll(topic).stream().map(YearlyReviewTest::tree);
    }

    private static JsonNode tree(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Integer> counts(JsonNode result, String of) {
        return List.of("total", "poor", "nearPoor", "averageLivingStandard").stream()
                .collect(Collectors.toMap(
                        name -> name, name -> result.path(of).path(name).asInt()));
    }

    private static int flow(Map<String, JsonNode> results, Neighbourhood where, String of, String form, String column) {
        return results.get(where.village().id().toString())
                .path(of)
                .path(form)
                .path(column)
                .asInt();
    }

    /** No event of any topic says a name or a number of a person. */
    private static void nobodyIsNamed() {
        try (var events = EventSource.open()) {
            for (var topic : Topics.partitions().keySet()) {
                assertTrue(
                        events.consumeAll(topic).stream()
                                .noneMatch(event -> OF_A_PERSON.matcher(event).find()),
                        topic);
            }
        }
    }

    @Test
    void stepsThatAreNotNextDoNotExist() {
        var household = upper.household("T-01");
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.survey(household, "2023-09-20", 1, THREE).statusCode(422).body("code", equalTo("not-on-the-list"));
        round.list(LocalDate.of(2023, 9, 10), household);
        round.meet(upper.village(), "2023-10-01", 1, 1).statusCode(409).body("code", equalTo("step-not-next"));
        round.post(upper.village(), "2023-10-01", "2023-10-05").statusCode(409);
        round.object(household, "2023-10-01").statusCode(409);
        round.recheck(household, "2023-10-01", 1, THREE).statusCode(409);
        heard(round);
        round.decide("2023-12-01").statusCode(409).body("code", equalTo("step-not-next"));
        round.survey(household, "2023-08-20", 1, THREE).statusCode(422).body("errors[0].pointer", equalTo("#/on"));
        round.meet(upper.village(), "2023-10-01", 1, 2).statusCode(422).body("code", equalTo("more-than-attended"));
        round.send("approver", "refusals", "\"household\": \"%s\", \"reasons\": \"Không cư trú\"".formatted(household))
                .statusCode(200)
                .body("step", equalTo("refused"))
                .body("refusal", equalTo("Không cư trú"));
        round.survey(household, "2023-09-20", 1, THREE).statusCode(409);
        round.decide("2023-12-01").statusCode(200);
        round.decide("2023-12-01").statusCode(409).body("code", equalTo("review-decided"));
    }

    @Test
    void anotherStandardIsTriedWithoutTouchingAClass() {
        var next = TestStandards.next();
        var first = upper.household("T-01");
        var second = upper.household("T-02");
        var third = upper.household("T-03");
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.list(LocalDate.of(2023, 9, 10), first, second, third);
        round.survey(first, "2023-09-20", 2_200_000, THREE).body("foundClass", equalTo("average_living_standard"));
        round.survey(second, "2023-09-20", 2_200_001, THREE);
        Api.get(
                        Reviewing.officer("auditor", commune),
                        Reviewing.PATH + "/" + round.id() + "/what-if?standard=" + TestStandards.NEXT)
                .statusCode(200)
                .body("households.poor", equalTo(1))
                .body("households.none", equalTo(1))
                .body("changed", equalTo(2))
                .body("withoutIncome", equalTo(1));
        Api.get(Reviewing.officer("auditor", commune), Reviewing.PATH + "/" + round.id() + "/households")
                .body(
                        "items.foundClass",
                        containsInAnyOrder("average_living_standard", "average_living_standard", null));
        Api.get(TestTokens.of("admin"), TestStandards.PATH + "/" + next).statusCode(200);
    }

    @Test
    void aSurveyorDoesNotDecide() {
        var household = upper.household("T-01");
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.list(LocalDate.of(2023, 9, 10), household);
        var both = TestTokens.of(new vn.giamngheo.standalone.TokenRequest(
                "both",
                List.of("surveyor", "approver"),
                List.of(commune.id().toString()),
                java.util.Optional.empty(),
                vn.giamngheo.standalone.TokenRequest.LONGEST));
        Api.post(
                        both,
                        Reviewing.PATH + "/" + round.id() + "/surveys",
                        "{" + Reviewing.finding(household, "2023-09-20", "\"monthlyIncome\": 1", THREE) + "}")
                .statusCode(200);
        round.meet(upper.village(), "2023-10-05", 10, 10);
        round.post(upper.village(), "2023-10-10", "2023-10-12");
        heard(round);
        Api.post(
                        both,
                        Reviewing.PATH + "/" + round.id() + "/decisions",
                        "{\"on\": \"2023-12-01\", \"act\": " + Reviewing.act("2023-12-01") + "}")
                .statusCode(403)
                .body("code", equalTo("surveyor-decides"));
        round.decide("2023-10-11").statusCode(422).body("code", equalTo("still-posted"));
        round.decide("2023-12-01").statusCode(200);
    }

    @Test
    void pointsOfSheetB1StandForTheIncome() {
        TestStandards.sheet(TestTokens.of("admin", PROVINCE.id().toString()), PROVINCE.code(), "rural", 1)
                .statusCode(201);
        var household = upper.household("T-01");
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.list(LocalDate.of(2023, 9, 10), household);
        round.send(
                        "surveyor",
                        "surveys",
                        Reviewing.finding(household, "2023-09-20", "\"b1\": {\"house\": 1, \"buffalo\": 2}", THREE))
                .statusCode(200)
                .body("b1Score", equalTo(140))
                .body("foundClass", equalTo("poor"));
        round.send(
                        "surveyor",
                        "surveys",
                        Reviewing.finding(household, "2023-09-20", "\"b1\": {\"house\": 1, \"buffalo\": 9}", THREE))
                .body("b1Score", equalTo(180))
                .body("foundClass", equalTo("none"));
        round.send("surveyor", "surveys", Reviewing.finding(household, "2023-09-20", "\"b1\": {\"car\": 1}", THREE))
                .statusCode(422)
                .body("code", equalTo("not-on-sheet"));
        round.send(
                        "surveyor",
                        "surveys",
                        Reviewing.finding(household, "2023-09-20", "\"b1\": {}, \"monthlyIncome\": 1", THREE))
                .statusCode(422)
                .body("code", equalTo("income-or-points"));
        round.survey(household, "2023-09-20", 1, "luck").statusCode(400).body("code", equalTo("unknown-code"));
    }

    @Test
    void aSignedDecisionIsRecordedWithWhatIsWrongWithIt() {
        var household = upper.household("T-01");
        var scored = upper.household("T-02");
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.list(LocalDate.of(2023, 9, 10), household, scored);
        round.survey(scored, "2023-09-20", 9_000_000).body("foundClass", equalTo("none"));
        round.send("approver", "signed-decisions", """
                        "on": "2023-12-20", "act": %s, "households": [
                            {"household": "%s", "povertyClass": "near_poor"},
                            {"household": "%s", "povertyClass": "poor"}]""".formatted(Reviewing.act("2023-12-20"), household, scored))
                .statusCode(200)
                .body("signed", equalTo(true))
                .body("late", equalTo(true));
        try (var events = EventSource.open()) {
            Eventually.until(
                    Duration.ofSeconds(20),
                    () -> assertEquals(
                            List.of("review-class-differs", "review-decision-late", "review-steps-missing"),
                            json(events, Topics.FINDINGS)
                                    .filter(event -> event.at("/data/touches/0/id")
                                            .asText()
                                            .equals(round.id()))
                                    .map(event -> event.at("/data/code").asText())
                                    .sorted()
                                    .toList()));
        }
        assertClasses(household, "near_poor", "2023-12-20");
    }

    @Test
    void reviewsAreOpenedInTheirWindow() {
        Reviewing.open(commune, "yearly", 2023, "2023-08-31", "2022-12-31")
                .statusCode(422)
                .body("code", equalTo("outside-window"))
                .body("detail", endsWith("nằm ngoài thời gian rà soát định kỳ."));
        Reviewing.open(commune, "regular", 2023, "2023-03-14", "2022-12-31").statusCode(422);
        var regular = Reviewing.open(commune, "regular", 2023, "2023-03-15", "2022-12-31")
                .statusCode(201)
                .body("dueOn", equalTo("2023-03-30"))
                .body("late", equalTo(true))
                .extract()
                .<String>path("id");
        Reviewing.open(commune, "ad_hoc", 2023, "2023-03-15", "2022-12-31")
                .statusCode(422)
                .body("code", equalTo("no-review-rule"));
        Reviewing.open(commune, "yearly", 2021, "2021-09-05", "2020-12-31")
                .statusCode(422)
                .body("code", equalTo("standard-not-in-force"));
        Reviewing.yearly(commune, 2023, "2022-12-31");
        var standard = TestStandards.PATH + "/" + TestStandards.national();
        Api.as(TestStandards.admin())
                .header(
                        "If-Match",
                        Api.get(TestStandards.admin(), standard).extract().header("ETag"))
                .body(TestStandards.body(TestStandards.NATIONAL, "VN", "2022-01-01", "2026-12-31", 1, 1, ""))
                .put(standard)
                .then()
                .statusCode(409)
                .body("code", equalTo("standard-in-use"));
        Reviewing.open(commune, "yearly", 2023, "2023-09-06", "2022-12-31")
                .statusCode(409)
                .body("code", equalTo("already-exists"));
        Reviewing.open(upper.village(), "yearly", 2023, "2023-09-06", "2022-12-31")
                .statusCode(422)
                .body("code", equalTo("not-a-commune"));
        Api.get(
                        Reviewing.officer("standing-agency", PROVINCE),
                        Reviewing.PATH + "?area={a}&open=true&tree=2024-01-01",
                        PROVINCE.code())
                .statusCode(200)
                .body("items.id", hasItem(regular));
        Api.get(Reviewing.officer("auditor", commune), Reviewing.PATH + "/changes")
                .statusCode(200)
                .body("items.state.id", hasItem(regular));
    }

    @Test
    void otherPlacesTakeNoPart() {
        var elsewhere = WORLD.commune(district);
        WORLD.arrive();
        var household = upper.household("T-01");
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.list(LocalDate.of(2023, 9, 10), household);
        var stranger = new Reviewing(elsewhere, round.id());
        stranger.get().statusCode(403);
        stranger.list(LocalDate.of(2023, 9, 10)).statusCode(403);
        stranger.survey(household, "2023-09-20", 1).statusCode(403);
        stranger.meet(upper.village(), "2023-10-01", 1, 1).statusCode(403);
        stranger.decide("2023-12-01").statusCode(403);
        var lowerOnly = Api.post(
                Reviewing.officer("surveyor", lower.village()),
                Reviewing.PATH + "/" + round.id() + "/surveys",
                "{" + Reviewing.finding(household, "2023-09-20", "\"monthlyIncome\": 1") + "}");
        lowerOnly.statusCode(403);
        Api.get(Reviewing.officer("auditor", commune), Reviewing.PATH + "/" + round.id() + "/households")
                .statusCode(200)
                .body("items.householdCode", contains("T-01"));
    }
}
