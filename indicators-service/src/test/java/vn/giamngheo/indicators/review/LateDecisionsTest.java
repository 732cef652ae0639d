package vn.giamngheo.indicators.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** A decision that is entered late moves what later ones found, and the order of entry changes nothing. */
@QuarkusTest
class LateDecisionsTest {

    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();
    private static final Place DISTRICT = WORLD.district(PROVINCE);
    private static final String OPENING = "2022-12-31";
    private static final String NUMBER = "12/QĐ-UBND";
    private static final int SHUFFLES = 5;
    private static final int TOGETHER = 3;

    @Inject
    Results results;

    private final Place commune = WORLD.commune(DISTRICT);
    private final Neighbourhood first = new Neighbourhood(WORLD.village(commune));
    private final Neighbourhood second = new Neighbourhood(WORLD.village(commune));

    @BeforeEach
    void arrive() {
        Reviewing.settle(WORLD, first.village(), "rural");
        Reviewing.settle(WORLD, second.village(), "rural");
        WORLD.arrive();
        TestStandards.national();
        Reviewing.rules();
    }

    @Test
    void aDecisionThatIsEnteredLateMovesWhatALaterOneFound() {
        var early = first.household("T-01");
        var late = second.household("D-01");
        var october = regular(early);
        october.signed("2023-10-05", "2023-10-05", NUMBER, Map.of(early, "poor"))
                .statusCode(200);
        var september = regular(late);
        september
                .signed("2023-09-30", "2023-09-30", NUMBER, Map.of(late, "poor"))
                .statusCode(200);
        Eventually.until(Duration.ofSeconds(20), () -> {
            var results = told(october);
            var moved = results.get(second.village().id().toString());
            assertEquals(2, moved.path("eventVersion").asInt());
            assertEquals(1, moved.at("/households/poor").asInt());
            assertEquals(1, moved.at("/households/poorFlow/newlyArisen").asInt());
            assertEquals(2, moved.at("/persons/poor").asInt());
            var untouched = results.get(first.village().id().toString());
            assertEquals(1, untouched.path("eventVersion").asInt());
            assertEquals(1, untouched.at("/households/poor").asInt());
            var own = told(september);
            assertEquals(
                    0,
                    own.get(first.village().id().toString())
                            .at("/households/poor")
                            .asInt());
        });
    }

    /** What is decided after a review is none of its finding, from whichever day it holds. */
    @Test
    void aLaterDecisionThatHoldsFromBeforeMovesNothing() {
        var early = first.household("T-01");
        var later = second.household("D-01");
        var october = regular(early);
        october.signed("2023-10-05", "2023-10-05", NUMBER, Map.of(early, "poor"))
                .statusCode(200);
        var december = regular(later);
        december.signed("2023-12-01", "2023-10-01", NUMBER, Map.of(later, "poor"))
                .statusCode(200);
        Eventually.until(
                Duration.ofSeconds(20), () -> assertEquals(2, told(december).size()));
        told(october)
                .values()
                .forEach(result -> assertEquals(1, result.path("eventVersion").asInt()));
        classes(later, "2023-10-05").body("povertyClass", equalTo("poor"));
    }

    /** What was surveyed counts in the details of later reviews, although no class has changed. */
    @Test
    void whatALateDecisionFoundToBeLackingCountsInLaterOnes() {
        var household = first.household("T-01");
        var october = regular(household);
        october.signed("2023-10-05", "2023-10-05", NUMBER, Map.of(household, "poor"))
                .statusCode(200);
        var september = regular(household);
        september.survey(household, "2023-09-20", 1_000_000, "nutrition").statusCode(200);
        september
                .signed("2023-09-30", "2023-10-05", "11/QĐ-UBND", Map.of(household, "poor"))
                .statusCode(200);
        Eventually.until(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        1, detail(told(october).get(first.village().id().toString()), "lacking", "nutrition")));
        classes(household, "2023-10-05").body("spells.act.number", contains(NUMBER));
    }

    @Test
    void whoMovedAwayIsCountedAnewWhereItLivesNow() {
        var neighbour = WORLD.commune(DISTRICT);
        var there = new Neighbourhood(WORLD.village(neighbour));
        Reviewing.settle(WORLD, there.village(), "rural");
        WORLD.arrive();
        var mover = first.household("T-01");
        var settled = there.household("N-01");
        var september = regular(mover);
        var elsewhere = Reviewing.regular(neighbour, 2023, "2023-10-15", OPENING);
        elsewhere.list(LocalDate.of(2023, 10, 16), settled).statusCode(200);
        move(mover, there.village(), "2023-10-10");
        elsewhere
                .signed("2023-10-20", "2023-10-20", NUMBER, Map.of(settled, "none"))
                .statusCode(200);
        september
                .signed("2023-09-30", "2023-09-30", NUMBER, Map.of(mover, "near_poor"))
                .statusCode(200);
        Eventually.until(Duration.ofSeconds(20), () -> {
            var result = told(elsewhere).get(there.village().id().toString());
            assertEquals(1, result.at("/households/nearPoor").asInt());
        });
    }

    @Test
    void aYearThatIsEnteredAfterTheNextOneIsHeldAgainstIt() {
        var household = first.household("T-01");
        var next = Reviewing.yearly(commune, 2024, "2023-12-31");
        next.list(LocalDate.of(2024, 9, 10), household);
        next.signed("2024-12-02", "2024-12-02", NUMBER, Map.of(household, "none"))
                .statusCode(200);
        var year = Reviewing.yearly(commune, 2023, OPENING);
        year.list(LocalDate.of(2023, 9, 10), household);
        year.signed("2023-12-10", "2024-01-05", NUMBER, Map.of(household, "poor"))
                .statusCode(200);
        Eventually.until(
                Duration.ofSeconds(20),
                () -> assertTrue(found(next).contains("review-opening-differs"), () -> found(next)
                        .toString()));
    }

    @Test
    void aYearThatIsPreparedAfterTheNextOneJoinsIt() {
        var household = first.household("T-01");
        var next = Reviewing.yearly(commune, 2024, "2023-12-31");
        next.list(LocalDate.of(2024, 9, 10), household);
        next.signed("2024-12-02", "2024-12-02", NUMBER, Map.of(household, "none"))
                .statusCode(200);
        var year = Reviewing.yearly(commune, 2023, OPENING);
        year.send("approver", "decisions", "\"on\": \"2023-12-10\", \"act\": " + Reviewing.act("2023-12-10"))
                .statusCode(422)
                .body("code", equalTo("next-period-begins"))
                .body("errors[0].pointer", equalTo("#/effectiveOn"))
                .body(
                        "errors[0].detail",
                        equalTo("Rà soát định kỳ năm 2024 đã được quyết định, kỳ của nó bắt đầu từ ngày"
                                + " 2023-12-31: kết quả này phải có hiệu lực từ ngày đó."));
    }

    @Test
    void twoDecisionsOfOneDayAndNumberDoNotContradictEachOther() {
        var household = first.household("T-01");
        var october = regular(household);
        var again = regular(household);
        october.signed("2023-10-05", "2023-10-05", NUMBER, Map.of(household, "poor"))
                .statusCode(200);
        again.signed("2023-10-05", "2023-10-05", NUMBER, Map.of(household, "none"))
                .statusCode(422)
                .body("code", equalTo("decided-otherwise"))
                .body("errors[0].pointer", equalTo("#/act/number"));
        again.signed("2023-10-05", "2023-10-05", "9/QĐ-UBND", Map.of(household, "none"))
                .statusCode(200);
        classes(household, "2023-10-05").body("povertyClass", equalTo("poor"));
    }

    /** Their numbers say nothing of each other: both acts are recorded, the same one counts, and both communes are told. */
    @Test
    void twoCommunesThatDecideOfOneHouseholdOnOneDayAreToldOfEachOther() {
        var neighbour = WORLD.commune(DISTRICT);
        var there = new Neighbourhood(WORLD.village(neighbour));
        Reviewing.settle(WORLD, there.village(), "rural");
        WORLD.arrive();
        var one = first.household("T-01");
        var two = first.household("T-02");
        var here = List.of(regular(one), regular(two));
        var elsewhere = Stream.of(one, two)
                .map(household -> {
                    move(household, there.village(), "2023-09-20");
                    var round = Reviewing.regular(neighbour, 2023, "2023-09-15", OPENING);
                    round.list(LocalDate.of(2023, 9, 21), household).statusCode(200);
                    return round;
                })
                .toList();
        decideOnOneDay(here.get(0), Map.of(one, "poor"));
        decideOnOneDay(elsewhere.get(0), Map.of(one, "near_poor"));
        decideOnOneDay(elsewhere.get(1), Map.of(two, "near_poor"));
        decideOnOneDay(here.get(1), Map.of(two, "poor"));
        assertEquals(
                classes(one, "2023-10-05").extract().<String>path("povertyClass"),
                classes(two, "2023-10-05").extract().<String>path("povertyClass"));
        Eventually.until(Duration.ofSeconds(20), () -> Stream.concat(here.stream(), elsewhere.stream())
                .forEach(LateDecisionsTest::assertToldOfContradiction));
    }

    private static void assertToldOfContradiction(Reviewing round) {
        assertTrue(found(round).contains("review-decisions-contradict"), () -> found(round)
                .toString());
    }

    private static void decideOnOneDay(Reviewing round, Map<String, String> classes) {
        round.signed("2023-10-05", "2023-10-05", NUMBER, classes).statusCode(200);
    }

    @Test
    void decisionsWithoutNumberAreRecordedAndTold() {
        var household = first.household("T-01");
        var october = regular(household);
        var again = regular(household);
        unnumbered(october, household, "poor");
        unnumbered(again, household, "none");
        Eventually.until(Duration.ofSeconds(20), () -> List.of(october, again)
                .forEach(LateDecisionsTest::assertToldOfContradiction));
    }

    private static void unnumbered(Reviewing round, String household, String povertyClass) {
        round.send("approver", "signed-decisions", """
                        "on": "2023-10-05", "act": {"issuedOn": "2023-10-05", "kind": "decision", "issuer": "UBND xã thí dụ",
                            "title": "Công nhận kết quả rà soát"},
                        "households": [{"household": "%s", "povertyClass": "%s"}]""".formatted(household, povertyClass))
                .statusCode(200);
    }

    /** By what is known now the commune never had the village. */
    @Test
    void theResultOfAVillageThatIsGoneIsTakenBack() {
        var household = first.household("T-01");
        var october = regular(household);
        october.signed("2023-10-05", "2023-10-05", NUMBER, Map.of(household, "poor"))
                .statusCode(200);
        var gone = second.village();
        WORLD.publish(new AreaState(
                gone.id(),
                2,
                false,
                "village",
                List.of(new AreaState.Period(
                        World.BEGINNING,
                        null,
                        gone.code(),
                        "Nơi " + gone.code(),
                        null,
                        WORLD.commune(DISTRICT).id()))));
        WORLD.arrive();
        regular(household)
                .signed("2023-09-30", "2023-09-30", NUMBER, Map.of(household, "none"))
                .statusCode(200);
        Eventually.until(
                Duration.ofSeconds(20),
                () -> assertTrue(
                        told(october).get(gone.id().toString()).path("deleted").asBoolean()));
        assertEquals(
                Set.of(first.village().id()),
                results.of(UUID.fromString(october.id())).keySet());
    }

    /** Of the same decisions, entered in whatever order, the same results and classes. */
    @Test
    void theOrderOfEntryChangesNothing() {
        var order =
                new ArrayList<>(IntStream.range(0, Entered.DECISIONS).boxed().toList());
        var expected = new Entered().inOrder(order);
        assertTrue(expected.toString().contains("roseAbove=1"), expected::toString);
        Collections.reverse(order);
        var random = new Random(38);
        for (var i = 0; i < SHUFFLES; i++) {
            assertEquals(expected, new Entered().inOrder(order), order.toString());
            Collections.shuffle(order, random);
        }
    }

    @Test
    void decisionsThatAreEnteredAtOnceEndAsInOrder() throws Exception {
        var expected = new Entered()
                .inOrder(IntStream.range(0, Entered.DECISIONS).boxed().toList());
        for (var i = 0; i < TOGETHER; i++) {
            assertEquals(expected, new Entered().atOnce());
        }
    }

    /** Two communes and their reviews, which are listed before anything is decided; one household has moved since. */
    private final class Entered {

        /** In the order of their days. */
        private static final int DECISIONS = 7;

        private final Place here = WORLD.commune(DISTRICT);
        private final Place there = WORLD.commune(DISTRICT);
        private final List<Neighbourhood> villages = List.of(
                new Neighbourhood(WORLD.village(here)),
                new Neighbourhood(WORLD.village(here)),
                new Neighbourhood(WORLD.village(there)));
        private final List<Reviewing> rounds;
        private final Map<String, String> households = new TreeMap<>();

        Entered() {
            villages.forEach(each -> Reviewing.settle(WORLD, each.village(), "rural"));
            WORLD.arrive();
            List.of("T-01", "T-02", "T-03")
                    .forEach(code -> households.put(code, villages.get(0).household(code)));
            households.put("D-01", villages.get(1).household("D-01"));
            households.put("N-01", villages.get(2).household("N-01"));
            rounds = List.of(
                    listed(Reviewing.regular(here, 2023, "2023-10-15", OPENING), "T-01", "T-03", "D-01"),
                    listed(Reviewing.yearly(here, 2023, OPENING), "T-01", "T-02"),
                    listed(Reviewing.yearly(there, 2023, OPENING), "N-01"),
                    listed(Reviewing.regular(here, 2024, "2024-03-15", "2023-12-01"), "T-02", "D-01"),
                    listed(Reviewing.regular(here, 2024, "2024-03-16", "2023-12-01"), "D-01"),
                    listed(Reviewing.regular(there, 2024, "2024-05-15", "2023-12-05"), "N-01"),
                    listed(Reviewing.yearly(here, 2024, "2023-12-01"), "T-01", "T-02", "D-01"));
            rounds.get(0)
                    .survey(households.get("D-01"), "2023-10-16", 1_000_000, "nutrition")
                    .statusCode(200);
            rounds.get(4)
                    .survey(households.get("D-01"), "2024-03-17", 1_000_000, "sanitation")
                    .statusCode(200);
            move(households.get("T-03"), villages.get(2).village(), "2023-11-15");
        }

        private Reviewing listed(Reviewing round, String... codes) {
            var openedOn = LocalDate.parse(round.get().extract().<String>path("openedOn"));
            round.list(openedOn, List.of(codes).stream().map(households::get).toArray(String[]::new))
                    .statusCode(200);
            return round;
        }

        /** What follows, by the numbers of reviews and villages, and the codes of households. */
        Map<String, String> inOrder(List<Integer> order) {
            order.forEach(number -> decide(number).statusCode(200));
            return found();
        }

        /** Each as soon as it is let. */
        Map<String, String> atOnce() throws Exception {
            var officers = Executors.newFixedThreadPool(DECISIONS);
            try {
                var entered = IntStream.range(0, DECISIONS)
                        .mapToObj(number -> officers.submit(() -> decideWhenNotBusy(number)))
                        .toList();
                for (var each : entered) {
                    each.get();
                }
            } finally {
                officers.shutdownNow();
            }
            return found();
        }

        private void decideWhenNotBusy(int number) {
            Eventually.until(Duration.ofSeconds(60), () -> decide(number).statusCode(200));
        }

        private Map<String, String> found() {
            var all = new TreeMap<String, String>();
            for (var i = 0; i < rounds.size(); i++) {
                var found = results.of(UUID.fromString(rounds.get(i).id()));
                for (var j = 0; j < villages.size(); j++) {
                    var result = found.get(villages.get(j).village().id());
                    all.put(
                            i + "/" + j,
                            result == null
                                    ? ""
                                    : result.households() + " " + result.persons() + " " + result.details());
                }
            }
            households.forEach((code, id) -> all.put(
                    code,
                    classes(id, "2025-01-01").extract().<List<Map<String, Object>>>path("spells").stream()
                            .map(spell ->
                                    spell.get("povertyClass") + " " + spell.get("validFrom") + " " + spell.get("act"))
                            .toList()
                            .toString()));
            return all;
        }

        private ValidatableResponse decide(int number) {
            return switch (number) {
                case 0 -> decide(0, "2023-10-30", "2023-10-30", NUMBER, "T-01 near_poor", "T-03 poor", "D-01 poor");
                case 1 -> decide(1, "2023-12-01", "2023-12-01", NUMBER, "T-01 poor", "T-02 near_poor");
                case 2 -> decide(2, "2023-12-05", "2023-12-05", NUMBER, "N-01 near_poor");
                case 3 -> decide(3, "2024-03-20", "2024-03-01", NUMBER, "T-02 poor", "D-01 none");
                case 4 -> decide(4, "2024-03-20", "2024-03-01", "9/QĐ-UBND", "D-01 near_poor");
                case 5 -> decide(5, "2024-05-20", "2024-05-20", NUMBER, "N-01 none");
                default -> decide(6, "2024-12-02", "2024-12-02", NUMBER, "T-01 none", "T-02 poor", "D-01 poor");
            };
        }

        private ValidatableResponse decide(int round, String on, String effectiveOn, String number, String... said) {
            return rounds.get(round)
                    .signed(
                            on,
                            effectiveOn,
                            number,
                            List.of(said).stream()
                                    .map(each -> each.split(" "))
                                    .collect(Collectors.toMap(each -> households.get(each[0]), each -> each[1])));
        }
    }

    /** A review of autumn 2023 with households on its list. */
    private Reviewing regular(String... households) {
        var round = Reviewing.regular(commune, 2023, "2023-09-15", OPENING);
        round.list(LocalDate.of(2023, 9, 16), households).statusCode(200);
        return round;
    }

    private static void move(String household, Place village, String on) {
        Api.post(
                        TestTokens.of("commune-officer", DISTRICT.id().toString()),
                        Neighbourhood.PATH + "/" + household + "/events",
                        """
                        {"kind": "moved", "on": "%s", "village": "%s"}""".formatted(on, village.code()))
                .statusCode(201);
    }

    private static ValidatableResponse classes(String household, String on) {
        return Api.get(
                        TestTokens.of("auditor", PROVINCE.id().toString()),
                        Neighbourhood.PATH + "/" + household + "/classes?standard=" + TestStandards.NATIONAL + "&on="
                                + on)
                .statusCode(200);
    }

    private static int detail(JsonNode result, String by, String code) {
        for (var each : result.path("details")) {
            if (each.path("of").asText().equals("poor")
                    && each.path("by").asText().equals(by)
                    && each.path("code").asText().equals(code)) {
                return each.path("households").asInt();
            }
        }
        return 0;
    }

    /** The last states of the results of a review, by village. */
    private static Map<String, JsonNode> told(Reviewing round) {
        return told(Topics.REVIEW_RESULTS)
                .filter(data -> data.path("roundId").asText().equals(round.id()))
                .collect(Collectors.toMap(
                        data -> data.path("areaId").asText(),
                        data -> data,
                        BinaryOperator.maxBy(Comparator.comparing(
                                data -> data.path("eventVersion").asInt()))));
    }

    private static List<String> found(Reviewing round) {
        return told(Topics.FINDINGS)
                .filter(data -> data.at("/touches/0/id").asText().equals(round.id()))
                .map(data -> data.path("code").asText())
                .toList();
    }

    private static Stream<JsonNode> told(String topic) {
        try (var events = EventSource.open()) {
            return events.consumeAll(topic).stream()
                    .map(LateDecisionsTest::tree)
                    .map(event -> event.path("data"))
                    .toList()
                    .stream();
        }
    }

    private static JsonNode tree(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
