package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.giamngheo.plans.SmallReform.ACTS;
import static vn.giamngheo.plans.SmallReform.BEFORE;
import static vn.giamngheo.plans.SmallReform.DAY;
import static vn.giamngheo.plans.SmallReform.admin;
import static vn.giamngheo.plans.SmallReform.area;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.BoundaryActState;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;

/** A small reform like the one of 2025, and the places before and after it. */
@QuarkusTest
class BoundaryActTest {

    private static final String LATER = "2026-03-02";

    private SmallReform enacted;

    @BeforeEach
    void given() {
        enacted = SmallReform.enacted();
    }

    @Test
    void aCodeMeansTwoPlacesOnTwoDaysWhichKnowEachOther() {
        var code = enacted.wholeOne;
        var divided = enacted.divided;
        assertNotEquals(area(code, BEFORE).get("id"), area(code, DAY).get("id"));
        Api.get(admin(), "/api/v1/areas?code={code}&on=2024-01-01", code)
                .body("items[0].validTo", equalTo(BEFORE))
                .body("items[0].predecessors", empty())
                .body("items[0].successors.code", contains(code))
                .body("items[0].successors[0].name", equalTo("Xã Gộp"))
                .body("items[0].successors[0].effectiveOn", equalTo(DAY))
                .body("items[0].successors[0].boundaryAct", equalTo(enacted.number));
        Api.get(admin(), "/api/v1/areas?code={code}&on=2026-01-01", code)
                .body("items[0].predecessors.code", contains(sorted(code, enacted.wholeTwo, divided)))
                .body("items[0].predecessors.find {it.code == '%s'}.share".formatted(divided), equalTo(62.5f))
                .body("items[0].predecessors.find {it.code == '%s'}.extent".formatted(divided), equalTo("part"))
                .body(
                        "items[0].predecessors.find {it.code == '%s'}.shareBase".formatted(divided),
                        equalTo("households"))
                .body("items[0].successors", empty());
    }

    @Test
    void whatIsUnchangedStaysItselfAndHasAnotherParent() {
        var same = enacted.same;
        assertEquals(area(same, BEFORE).get("id"), area(same, DAY).get("id"));
        assertEquals(
                area(enacted.district, BEFORE).get("id"), area(same, BEFORE).get("parentId"));
        assertEquals(area(enacted.south, DAY).get("id"), area(same, DAY).get("parentId"));
    }

    @Test
    void aDistrictWithoutCommunesIsAbolishedAndGoesToWhatItsProvinceBecame() {
        Api.get(admin(), "/api/v1/areas?code={code}&on={day}", enacted.district, DAY)
                .body("items", empty());
        Api.get(admin(), "/api/v1/areas?code={code}&on={day}", enacted.district, BEFORE)
                .body(
                        "items[0].successors.id",
                        contains(area(enacted.south, DAY).get("id")))
                .body("items[0].successors[0].extent", equalTo("whole"));
        Api.get(admin(), "/api/v1/areas?code={code}&on={day}", enacted.zone, DAY)
                .body("items[0].predecessors.level", contains("district"));
    }

    @Test
    void villagesMoveAlongWithTheirCommune() {
        var village = area(enacted.village, DAY);
        assertEquals(area(enacted.village, BEFORE).get("id"), village.get("id"));
        assertEquals(area(enacted.wholeOne, DAY).get("id"), village.get("parentId"));
        Api.get(admin(), "/api/v1/areas/{id}/ancestors?on={day}", village.get("id"), DAY)
                .body("items.code", contains("VN", enacted.south, enacted.wholeOne));
        Api.get(admin(), "/api/v1/areas/{id}/ancestors?on={day}", village.get("id"), BEFORE)
                .body("items.code", contains("VN", enacted.north, enacted.district, enacted.wholeOne));
    }

    @Test
    void whatLiesBelowAPlaceIsThatOfTheDay() {
        var communes = sorted(enacted.wholeOne, enacted.divided, enacted.same, enacted.zone);
        Api.get(
                        admin(),
                        "/api/v1/areas/{id}/descendants?on={day}",
                        area(enacted.south, DAY).get("id"),
                        DAY)
                .body(
                        "items.code",
                        contains(Stream.concat(Stream.of(communes), Stream.of(enacted.village))
                                .toArray()));
        var before = area(enacted.north, BEFORE).get("id");
        Api.get(admin(), "/api/v1/areas/{id}/descendants?on={day}&level=commune", before, BEFORE)
                .body(
                        "items.code",
                        contains(sorted(enacted.wholeOne, enacted.wholeTwo, enacted.divided, enacted.same)));
    }

    @Test
    void aNameIsFoundWithAndWithoutToneMarks() {
        named("Phuong chia", DAY).body("items.code", hasItem(enacted.divided));
        named("PHƯỜNG CHIA", DAY).body("items.code", hasItem(enacted.divided));
        named("đặc khu", DAY).body("items.code", hasItem(enacted.zone));
        named("dac khu", DAY).body("items.code", hasItem(enacted.zone));
        named("phườNg chia", DAY).body("items", hasItem(hasEntry("code", enacted.divided)));
        named("phương chia", DAY).body("items", empty());
        named("phuong chia", BEFORE).body("items", empty());
        Api.get(admin(), "/api/v1/areas?name=xa gop&level=province&on={day}", DAY)
                .body("items", empty());
        Api.get(admin(), "/api/v1/areas?name=a").statusCode(400);
        Api.get(admin(), "/api/v1/areas?name=gop&code=01").statusCode(400);
        Api.get(admin(), "/api/v1/areas?level=commune").statusCode(400);
    }

    @Test
    void aVillageLiesBelowACommuneThatBecomesSomethingElse() {
        var village = enacted.same + "-01";
        Registry.add(village, "village", enacted.same, "2024-01-01", null).statusCode(201);
        assertEquals(area(enacted.same, DAY).get("id"), area(village, DAY).get("parentId"));
        assertEquals(area(enacted.same, BEFORE).get("id"), area(village, BEFORE).get("parentId"));
    }

    private static ValidatableResponse named(String name, String day) {
        return Api.get(admin(), "/api/v1/areas?name={name}&on={day}", name, day).statusCode(200);
    }

    @Test
    void nothingIsVisibleBeforeTheActIsInForceItComesIntoForceOnceAndItsEventComesLast() {
        var reform = new SmallReform();
        var act = reform.prepare();
        Api.get(admin(), "/api/v1/areas?code={code}&on={day}", reform.zone, DAY).body("items", empty());
        Api.get(admin(), ACTS + "/{id}", act).body("inForce", equalTo(false)).body("areas", equalTo(0));

        var answer = SmallReform.enact(act)
                .statusCode(200)
                .body("inForce", equalTo(true))
                .extract();
        assertEquals(1, answer.header("Event-Id").split(",").length);
        requireToldInOrder(act, answer.path("areas"));

        SmallReform.enact(act).statusCode(409).body("code", equalTo("already-in-force"));
        Api.as(admin()).delete(ACTS + "/" + act).then().statusCode(409);
        var late = SentFile.csvTo(ACTS + "/units/imports", "atomic", reform.units);
        assertEquals("already-in-force", late.results().getString("items[0].code"));
    }

    private static void requireToldInOrder(String act, int areas) {
        Eventually.until(Duration.ofSeconds(10), () -> {
            try (var source = EventSource.open()) {
                var told = source.consumeAll("areas").stream()
                        .filter(each -> each.contains(act))
                        .toList();
                assertEquals(areas + 1, told.size());
                assertTrue(told.get(areas).contains(BoundaryActState.TYPE));
                assertTrue(told.subList(0, areas).stream().allMatch(each -> each.contains(AreaState.TYPE)));
            }
        });
    }

    @Test
    void whatAnActHasEndedNoOtherActOfTheDayEndsAgain() {
        var other = new SmallReform(enacted, DAY);
        other.unit(other.zone, "Xã Khác", "commune", enacted.south);
        other.conversion(enacted.wholeTwo, other.zone, "whole,,");
        SmallReform.enact(other.prepare()).statusCode(422).body("errors.code", hasItem("ended-by-another-act"));
        Api.get(admin(), "/api/v1/areas?code={code}&on={day}", enacted.wholeTwo, BEFORE)
                .body("items[0].successors.code", contains(enacted.wholeOne));
    }

    @Test
    void aDistrictThatTwoActsOfADayEmptyIsAbolishedByTheSecond() {
        var province = enacted.south;
        var leaving = new ArrayList<String>();
        var district = Registry.newDistrictCode();
        Registry.add(district, "district", province, "2025-08-01", null).statusCode(201);
        for (var commune : List.of(Registry.newCommuneCode(), Registry.newCommuneCode())) {
            Registry.add(commune, "commune", district, "2025-08-01", null).statusCode(201);
            leaving.add(commune);
        }
        for (var commune : leaving) {
            var act = new SmallReform(enacted, LATER);
            act.unit(commune, "Xã ra riêng", "commune", province);
            act.conversion(commune, commune, "unchanged,,");
            act.enact();
        }
        Api.get(admin(), "/api/v1/areas?code={code}&on={day}", district, LATER).body("items", empty());
        Api.get(admin(), "/api/v1/areas?code={code}&on=2026-03-01", district)
                .body("items[0].successors.code", contains(province));
    }

    @Test
    void aPlaceLeftBehindIsAHole() {
        var reform = new SmallReform();
        var lost = SmallReform.add("commune", Registry.newCommuneCode(), reform.district);
        var hamlet = SmallReform.add("village", reform.divided + "-01", reform.divided);
        var afterwards = reform.wholeTwo + "-01";
        Registry.add(afterwards, "village", reform.wholeTwo, "2025-09-01", null).statusCode(201);
        var act = reform.prepare();
        // The district still has a commune and is therefore not abolished: it moves along with its province.
        SmallReform.enact(act)
                .statusCode(422)
                .body("errors.pointer", hasItem("#/areas/" + hamlet))
                .body("errors.detail", hasItem(containsString("phải ghi nơi đến")))
                .body("errors.pointer", not(hasItem("#/areas/" + lost)));
        reform.unit(hamlet, "Thôn Một", "village", reform.divided);
        reform.conversion(hamlet, hamlet, "unchanged,,");
        reform.send();
        SmallReform.enact(act).statusCode(200);
        assertEquals(area(reform.divided, DAY).get("id"), area(hamlet, DAY).get("parentId"));
        assertEquals(area(reform.district, DAY).get("id"), area(lost, DAY).get("parentId"));
        assertEquals(
                area(reform.wholeOne, DAY).get("id"),
                area(afterwards, "2025-09-01").get("parentId"),
                "what began when the act was not known yet");
        assertEquals(
                area(reform.south, DAY).get("id"), area(reform.district, DAY).get("parentId"));
    }

    private static String[] sorted(String... codes) {
        return Stream.of(codes).sorted().toArray(String[]::new);
    }
}
