package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.EscapeRegisterState;
import vn.giamngheo.events.EscapeRegisterState.Counts;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.TargetAssignmentState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Who registered to escape poverty, by village, against what plans want of a place and give to those below. */
@QuarkusTest
class EscapeReportTest {

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();
    private static final String STANDARD = "NATIONAL-2022-2025";
    private static final String PATH = "/api/v1/reports/escape-register";
    private static final Counts NOBODY = new Counts(0, 0, 0, 0, 0, 0);

    private final Place commune = WORLD.commune(PROVINCE);
    private final Place other = WORLD.commune(PROVINCE);
    private final Place village = WORLD.village(commune);
    private final Place second = WORLD.village(commune);
    private final String reduction = WORLD.indicator("households", "flow", false);

    @Test
    void villagesSumToCommunesAndCommunesToTheProvince() {
        told(village, 1, new Counts(5, 2, 1, 1, 0, 1), new Counts(3, 2, 0, 0, 1, 0));
        told(second, 1, new Counts(4, 4, 0, 0, 0, 0), NOBODY);
        ask(commune, "")
                .body("total.poor.registered", equalTo(9))
                .body("total.poor.escaped", equalTo(6))
                .body("total.poor.nearPoor", equalTo(1))
                .body("total.poor.notEscaped", equalTo(1))
                .body("total.poor.open", equalTo(1))
                .body("total.poor.reached", equalTo(7))
                .body("total.nearPoor.left", equalTo(1))
                .body("total.poor.targets", empty())
                .body("places.place.code", contains(village.code(), second.code()))
                .body("places.poor.registered", contains(5, 4));
        ask(PROVINCE, "")
                .body("places.find { it.place.code == '%s' }.poor.registered".formatted(commune.code()), equalTo(9))
                .body("places.find { it.place.code == '%s' }.poor.registered".formatted(other.code()), equalTo(0));
        ask(village, "").body("places", hasSize(0)).body("total.nearPoor.reached", equalTo(2));
    }

    @Test
    void aSignedTextSaysWhatBecameOfBothClasses() {
        told(village, 1, new Counts(5, 2, 1, 1, 0, 1), new Counts(3, 2, 0, 0, 1, 0));
        var words = SignedText.of("escape-register", ask(commune, ""));
        assertEquals(
                List.of(
                        "Hộ nghèo đăng ký thoát nghèo: 5 hộ; thoát nghèo 2, thành cận nghèo 1, chưa thoát 1, không còn ở địa bàn 0,"
                                + " chưa có quyết định 1.",
                        "Hộ cận nghèo đăng ký thoát cận nghèo: 3 hộ; thoát cận nghèo 2, chưa thoát 0, không còn ở địa bàn 1,"
                                + " chưa có quyết định 0."),
                words.sentences());
        assertEquals(List.of("", "Tổng số", "5", "2", "1", "1", "3", "2", "0"), SignedText.lastRow(words));
    }

    @Test
    void aLaterStateReplacesAnEarlierOneAndNotTheOtherWayRound() {
        var id = UUID.randomUUID();
        told(id, village, 2024, 2, new Counts(4, 0, 0, 0, 0, 4), NOBODY);
        told(id, village, 2024, 1, new Counts(9, 0, 0, 0, 0, 9), NOBODY);
        told(UUID.randomUUID(), village, 2023, 1, new Counts(7, 7, 0, 0, 0, 0), NOBODY);
        ask(commune, "").body("total.poor.registered", equalTo(4));
        told(id, village, 2024, 3, new Counts(1, 1, 0, 0, 0, 0), NOBODY);
        ask(commune, "").body("total.poor.escaped", equalTo(1));
    }

    @Test
    void whatRegisteredIsHeldAgainstThePlanAndItsParts() {
        told(village, 1, new Counts(5, 2, 1, 1, 0, 1), new Counts(3, 2, 0, 0, 1, 0));
        told(second, 1, new Counts(4, 4, 0, 0, 0, 0), NOBODY);
        var plan = UUID.randomUUID();
        plan(plan, commune, 2024, 2024, target("CT1", 8, null), target("CT2", 1, "hộ dân tộc thiểu số"));
        assign(plan, "CT1", part(village, 4), part(second, 4));
        var asked = ask(commune, "&poorIndicator=" + reduction);
        asked.body("total.poor.targets", hasSize(1))
                .body("total.poor.targets[0].by", equalTo("own_plan"))
                .body("total.poor.targets[0].key", equalTo("CT1"))
                .body("total.poor.targets[0].value", equalTo(8))
                .body("total.poor.targets[0].ofYear", equalTo(true))
                .body("total.poor.targets[0].registeredMeets", equalTo(true))
                .body("total.poor.targets[0].reachedMeets", equalTo(false))
                .body("total.nearPoor.targets", empty())
                .body("places.collect { it.poor.targets[0].by }", contains("assigned", "assigned"))
                .body("places.collect { it.poor.targets[0].reachedMeets }", contains(false, true));
        ask(commune, "&nearPoorIndicator=" + reduction)
                .body("total.poor.targets", empty())
                .body("total.nearPoor.targets[0].registeredMeets", equalTo(false));
    }

    @Test
    void aPlanOfSeveralYearsIsHeldAgainstWhatItWantsOfTheYearOnly() {
        told(village, 1, new Counts(5, 5, 0, 0, 0, 0), NOBODY);
        var path = List.of(new PlanState.YearValue(2024, BigDecimal.valueOf(6)));
        plan(UUID.randomUUID(), commune, 2021, 2025, target("WHOLE", 5, null), target("BY-YEAR", 20, null, path));
        ask(commune, "&poorIndicator=" + reduction)
                .body("total.poor.targets.key", contains("WHOLE", "BY-YEAR"))
                .body("total.poor.targets.value", contains(5, 6))
                .body("total.poor.targets.ofYear", contains(false, true))
                .body("total.poor.targets.reachedMeets", contains(nullValue(), equalTo(false)));
    }

    /** On the first day of July another village takes its place; what nobody has handed over stands there when restated. */
    @Test
    void aVillageThatEndsWithinTheYearIsFoundOnItsTreeAndCarriedOntoTheNextOne() {
        told(village, 1, new Counts(5, 2, 1, 1, 0, 1), NOBODY);
        var next = new Place(UUID.randomUUID(), commune.code() + "-98");
        WORLD.reform(
                LocalDate.of(2024, 7, 1),
                "village",
                commune,
                List.of(new World.Succession(village, next, "whole", null)));
        ask(commune, "&tree=2024-06-30")
                .body("places.place.code", containsInAnyOrder(village.code(), second.code()))
                .body("places.find { it.place.code == '%s' }.poor.registered".formatted(village.code()), equalTo(5))
                .body("places.find { it.place.code == '%s' }.poor.registered".formatted(second.code()), equalTo(0));
        ask(commune, "&basis=restated")
                .body("places.find { it.place.code == '%s' }.poor.registered".formatted(next.code()), equalTo(5))
                .body("total.poor.registered", equalTo(5))
                .body("heldAbove", empty());
        explain(commune, "&basis=restated")
                .body("items[0].place.code", equalTo(village.code()))
                .body("items[0].standsAt.place.code", equalTo(next.code()))
                .body("poor.registered", equalTo(5));
        ask(commune, "").body("total.poor.registered", equalTo(0));
    }

    @Test
    void theRegistersBehindItsFiguresSumToThem() {
        told(village, 1, new Counts(5, 2, 1, 1, 0, 1), new Counts(3, 2, 0, 0, 1, 0));
        told(second, 1, new Counts(4, 4, 0, 0, 0, 0), NOBODY);
        told(UUID.randomUUID(), second, 2023, 1, new Counts(9, 9, 0, 0, 0, 0), NOBODY);
        var report = ask(commune, "").extract();
        var explained = explain(commune, "")
                .body("registers", equalTo(2))
                .body("items.place.code", containsInAnyOrder(village.code(), second.code()))
                .body("items.find { it.place.code == '%s' }.nearPoor.left".formatted(village.code()), equalTo(1))
                .extract();
        for (var figure : List.of("registered", "escaped", "nearPoor", "notEscaped", "left", "open")) {
            for (var of : List.of("poor", "nearPoor")) {
                int reported = report.path("total.%s.%s".formatted(of, figure));
                assertEquals(reported, explained.<Integer>path(of + "." + figure));
                List<Integer> counts = explained.path("items.%s.%s".formatted(of, figure));
                assertEquals(reported, counts.stream().mapToInt(each -> each).sum());
            }
        }
        assertEquals(
                explained.<List<Object>>path("items.register"),
                Pages.read(
                        token(commune),
                        PATH + "/explain?area=%s&year=2024&standard=%s&limit=1".formatted(commune.code(), STANDARD),
                        "items.register",
                        1));
        Api.get(token(other), PATH + "/explain" + query(""), commune.code()).statusCode(403);
        Api.get(token(commune), PATH + "/explain" + query("&figure=poor"), commune.code())
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
        Api.get(TestTokens.of("data-recipient", commune.id().toString()), PATH + "/explain" + query(""), commune.code())
                .statusCode(403);
    }

    private static ValidatableResponse explain(Place place, String more) {
        WORLD.arrive();
        return Api.get(token(place), PATH + "/explain" + query(more), place.code())
                .statusCode(200);
    }

    @Test
    void theReportIsATableToo() {
        told(village, 1, new Counts(5, 2, 1, 1, 0, 1), new Counts(3, 2, 0, 0, 1, 0));
        plan(UUID.randomUUID(), village, 2024, 2024, target("CT1", 3, null));
        WORLD.arrive();
        var lines = Api.as(token(village))
                .header("Accept-Language", "en")
                .get(PATH + query("&format=csv&poorIndicator=" + reduction), village.code())
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("\uFEFF", "")
                .split("\r?\n");
        assertEquals(
                "placeCode,place,registeredAs,registered,escaped,nearPoor,notEscaped,left,open,reached,plan,key,by,"
                        + "comparator,target,ofYear,registeredMeets,reachedMeets,heldAbove,partial",
                lines[0]);
        assertTrue(lines[1].startsWith(village.code() + ",Nơi " + village.code() + ",poor,5,2,1,1,0,1,3,"), lines[1]);
        assertTrue(lines[1].contains(",CT1,own_plan,at_least,3,"), lines[1]);
        assertEquals(village.code() + ",Nơi " + village.code() + ",near_poor,3,2,0,0,1,0,2,,,,,,,,,,", lines[2]);
    }

    @Test
    void itIsHandedRoundInWords() throws IOException {
        told(village, 1, new Counts(5, 2, 1, 1, 0, 1), new Counts(3, 2, 0, 0, 1, 0));
        plan(UUID.randomUUID(), village, 2024, 2024, target("CT1", 3, null));
        WORLD.arrive();
        var sheet = Sheet.of(
                Api.get(token(village), PATH + query("&format=xlsx&poorIndicator=" + reduction), village.code())
                        .statusCode(200)
                        .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                        .extract()
                        .asByteArray(),
                0);
        assertEquals("ĐĂNG KÝ THOÁT NGHÈO, THOÁT CẬN NGHÈO NĂM 2024", sheet.text("A1"));
        assertEquals("Đơn vị tính: hộ", sheet.text("A3"));
        assertEquals("A|B|C|1|2|3|4|5|6|7 = 2 + 3|D|E|G|8|H|I|K", sheet.line(4, 17));
        assertEquals(
                "%1$s|Nơi %1$s|Nghèo|5|2|1|1|0|1|3|CT1|kế hoạch của địa bàn|ít nhất|3|Có|Có|Có"
                        .formatted(village.code()),
                sheet.line(5, 17));
    }

    @ParameterizedTest
    @CsvSource({
        "&format=pdf, unknown-code",
        "&poorIndicator=khong_co, unknown-code",
        "&basis=luck, unreadable-value",
        "&luck=1, unknown-parameter"
    })
    void anUnclearQuestionIsRefused(String more, String code) {
        WORLD.arrive();
        Api.get(token(commune), PATH + query(more), commune.code())
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @Test
    void householdsAreNotHeldAgainstARateAndAnotherPlaceIsNoneOfTheCallers() {
        var rate = WORLD.indicator("percent", "stock", true);
        WORLD.arrive();
        Api.get(token(commune), PATH + query("&poorIndicator=" + rate), commune.code())
                .statusCode(400)
                .body("errors[0].parameter", equalTo("poorIndicator"));
        Api.get(token(other), PATH + query(""), commune.code()).statusCode(403);
    }

    @Test
    void aStandardThatThereIsNotIsRefusedAndOneByWhichNobodyRegisteredIsNot() {
        Reports.standard(WORLD, STANDARD);
        Reports.standard(WORLD, "NATIONAL-2027-2030");
        WORLD.arrive();
        Api.get(token(commune), PATH + "?area={a}&year=2024&standard=LUCK", commune.code())
                .statusCode(400)
                .body("code", equalTo("unknown-code"))
                .body("errors[0].parameter", equalTo("standard"));
        Api.get(token(commune), PATH + "?area={a}&year=2024&standard=NATIONAL-2027-2030", commune.code())
                .statusCode(200)
                .body("total.poor.registered", equalTo(0));
    }

    /** In a village of one poor household the register is that household. */
    @Test
    void whoGetsListsUnderGrantsDoesNotReadIt() {
        WORLD.arrive();
        Api.get(TestTokens.of("data-recipient", commune.id().toString()), PATH + query(""), commune.code())
                .statusCode(403);
    }

    private static void told(Place village, int version, Counts poor, Counts nearPoor) {
        told(UUID.randomUUID(), village, 2024, version, poor, nearPoor);
    }

    private static void told(UUID id, Place village, int year, int version, Counts poor, Counts nearPoor) {
        WORLD.publish(
                Topics.ESCAPE_REGISTERS,
                EscapeRegisterState.TYPE,
                id,
                new EscapeRegisterState(id, version, false, village.id(), year, STANDARD, poor, nearPoor));
    }

    private PlanState.Target target(String key, int value, String population) {
        return target(key, value, population, null);
    }

    private PlanState.Target target(String key, int value, String population, List<PlanState.YearValue> path) {
        return new PlanState.Target(
                key,
                reduction,
                "at_least",
                BigDecimal.valueOf(value),
                "households",
                population,
                LocalDate.of(2024, 12, 31),
                null,
                null,
                null,
                null,
                null,
                null,
                path);
    }

    private static void plan(UUID id, Place place, int from, int to, PlanState.Target... targets) {
        WORLD.publish(
                Topics.PLANS,
                PlanState.TYPE,
                id,
                new PlanState(
                        id,
                        1,
                        false,
                        place.id(),
                        "CT",
                        "Kế hoạch thử",
                        "UBND",
                        "1/KH",
                        from + "-01-15",
                        LocalDate.of(from, 1, 1),
                        LocalDate.of(to, 12, 31),
                        List.of(targets),
                        List.of()));
    }

    private static void assign(UUID plan, String target, TargetAssignmentState.Part... parts) {
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.TARGET_ASSIGNMENTS,
                TargetAssignmentState.TYPE,
                id,
                new TargetAssignmentState(id, 1, false, plan, target, "by_hand", List.of(parts), List.of()));
    }

    private static TargetAssignmentState.Part part(Place place, int value) {
        return new TargetAssignmentState.Part(place.id(), BigDecimal.valueOf(value));
    }

    private static String query(String more) {
        return "?area={a}&year=2024&standard=" + STANDARD + more;
    }

    private static ValidatableResponse ask(Place place, String more) {
        WORLD.arrive();
        return Api.get(token(place), PATH + query(more), place.code()).statusCode(200);
    }

    private static String token(Place place) {
        return TestTokens.of("auditor", place.id().toString());
    }
}
