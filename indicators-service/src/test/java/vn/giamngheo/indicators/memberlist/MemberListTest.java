package vn.giamngheo.indicators.memberlist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.indicators.review.Reviewing;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.Sheets;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** A decided review lists who lives in poor and near-poor households for those who meet them, and tells others counts. */
@QuarkusTest
class MemberListTest {

    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();
    private static final String[] THREE = {"nutrition", "water_source", "sanitation"};

    private final Place commune = WORLD.commune(PROVINCE);
    private final Neighbourhood upper = new Neighbourhood(WORLD.village(commune));
    private final Neighbourhood lower = new Neighbourhood(WORLD.village(commune));

    @BeforeEach
    void arrive() {
        Reviewing.settle(WORLD, upper.village(), "rural");
        Reviewing.settle(WORLD, lower.village(), "rural");
        WORLD.arrive();
        TestStandards.national();
        Reviewing.rules();
    }

    private Reviewing year(int year, String openingOn, List<String> poor, List<String> near) {
        var round = Reviewing.yearly(commune, year, openingOn);
        var all = new ArrayList<>(poor);
        all.addAll(near);
        round.list(LocalDate.of(year, 9, 10), all.toArray(String[]::new)).statusCode(200);
        poor.forEach(
                each -> round.survey(each, year + "-09-20", 1_400_000, THREE).statusCode(200));
        near.forEach(each ->
                round.survey(each, year + "-09-20", 1_400_000, "nutrition").statusCode(200));
        round.meet(upper.village(), year + "-10-05", 10, 10).statusCode(200);
        round.post(upper.village(), year + "-10-10", year + "-10-14").statusCode(200);
        round.decide(year + "-10-20").statusCode(200);
        return round;
    }

    @Test
    void aPoorHouseholdIsOldNewOrFallenBack() {
        var old = upper.household("M-01");
        var fallen = upper.household("M-02");
        var fresh = upper.household("M-03");
        year(2023, "2022-12-31", List.of(old, fallen), List.of());
        year(2024, "2023-10-20", List.of(old), List.of(fallen));
        var third = year(2025, "2024-10-20", List.of(old, fallen, fresh), List.of());
        ask(
                        upper.token("village-head"),
                        third,
                        "form=14&village=" + upper.village().code())
                .statusCode(200)
                .body("items.householdNumber", contains(1, 1, 2, 2, 3, 3))
                .body("items.memberNumber", contains(1, 2, 1, 2, 1, 2))
                .body("items.arrival", contains("Cũ", "Cũ", "Tái", "Tái", "Mới", "Mới"))
                .body("items[0].name", equalTo("Chủ hộ M-01"))
                .body("items[0].birthYearFemale", equalTo("1980"))
                .body("items[0].relation", equalTo("Chủ hộ"))
                .body("items[1].birthYearMale", equalTo("2015"))
                .body("items[1].housing", equalTo("X"))
                .body("items[1].health", equalTo(null));
        ask(
                        upper.token("village-head"),
                        third,
                        "form=15&village=" + upper.village().code())
                .body("items", hasSize(0));
        Api.get(upper.token("auditor"), Neighbourhood.PATH + "/" + old + "/accesses")
                .body("items.purpose", hasItem("member-list"));
    }

    @Test
    void onlyThoseWhoMeetTheHouseholdsGetTheList() {
        var poor = upper.household("M-01");
        var round = Reviewing.yearly(commune, 2025, "2024-12-31");
        round.list(LocalDate.of(2025, 9, 10), poor).statusCode(200);
        ask(Reviewing.officer("commune-officer", commune), round, "form=14")
                .statusCode(409)
                .body("code", equalTo("nothing-to-print"));
        ask(Reviewing.officer("auditor", commune), round, "form=14").statusCode(403);
        ask(
                        lower.token("village-head"),
                        round,
                        "form=14&village=" + upper.village().code())
                .statusCode(403);
        ask(lower.token("village-head"), round, "form=14").statusCode(403);
        ask(Reviewing.officer("commune-officer", commune), round, "form=13")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("form"));
    }

    @Test
    void whatIsToldToOthersCountsAndNamesNobody() {
        var poor = upper.household("M-01");
        var near = upper.household("M-02");
        var round = year(2025, "2024-12-31", List.of(poor), List.of(near));
        var csv = Api.get(
                        Reviewing.officer("commune-officer", commune),
                        Reviewing.PATH + "/" + round.id() + "/member-list?form=14&format=csv")
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(csv.contains("Chủ hộ M-01") && !csv.contains("999"), csv);
        var sheet = Sheets.lines(Api.get(
                        Reviewing.officer("commune-officer", commune),
                        Reviewing.PATH + "/" + round.id() + "/member-list?form=15&format=xlsx")
                .statusCode(200)
                .extract()
                .asByteArray());
        assertEquals("BIỂU 15. DANH SÁCH THÀNH VIÊN HỘ CẬN NGHÈO", sheet.get(0));
        assertTrue(sheet.get(1).endsWith("; rà soát định kỳ năm 2025; đến ngày 20/10/2025"), sheet.get(1));
        assertTrue(sheet.get(5).startsWith("1|1|M-02|Chủ hộ M-02||1980|Tày|Chủ hộ|"), sheet.get(5));
        var told = told(round);
        assertEquals(1, count(told, "poor", "lacking", "nutrition"));
        assertEquals(0, count(told, "poor", "lacking", "employment"));
        assertEquals(1, count(told, "near_poor", "lacking", "nutrition"));
        assertEquals(0, count(told, "near_poor", "lacking", "sanitation"));
        assertEquals(1, count(told, "poor", "dimension", "health"));
        assertEquals(0, count(told, "poor", "dimension", "employment"));
        assertEquals(1, count(told, "poor", "cause", "land"));
        assertEquals(0, count(told, "poor", "cause", "illness"));
        assertEquals(1, count(told, "poor", "group", "minority"));
        assertEquals(1, count(told, "poor", "group", "female_head"));
        assertEquals(2, count(told, "all", "ethnicity", "tay"));
        assertFalse(told.toString().contains("M-01"));
    }

    private static long count(JsonNode result, String of, String by, String code) {
        return StreamSupport.stream(result.path("details").spliterator(), false)
                .filter(each -> each.path("of").asText().equals(of)
                        && each.path("by").asText().equals(by)
                        && each.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow()
                .path("households")
                .asLong();
    }

    /** What was published of the upper village. */
    private JsonNode told(Reviewing round) {
        try (var events = EventSource.open()) {
            var found = new ArrayList<JsonNode>();
            Eventually.until(Duration.ofSeconds(20), () -> {
                found.clear();
                events.consumeAll(Topics.REVIEW_RESULTS).stream()
                        .map(MemberListTest::data)
                        .filter(data -> data.path("roundId").asText().equals(round.id()))
                        .filter(data -> data.path("areaId")
                                .asText()
                                .equals(upper.village().id().toString()))
                        .forEach(found::add);
                assertEquals(1, found.size());
            });
            return found.get(0);
        }
    }

    private static JsonNode data(String event) {
        try {
            return new ObjectMapper().readTree(event).get("data");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse ask(String token, Reviewing round, String query) {
        return Api.get(token, Reviewing.PATH + "/" + round.id() + "/member-list?" + query);
    }
}
