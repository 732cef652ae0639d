package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.BoundaryActState;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;

/** A small reform like the one of 2025: two provinces become one, districts end, communes are merged and divided. */
@QuarkusTest
class BoundaryActTest {

    private static final String DAY = "2025-07-01";
    private static final String BEFORE = "2025-06-30";
    private static final String ACTS = "/api/v1/boundary-acts";

    private final String number = "NQ-" + UUID.randomUUID();
    private String north;
    private String south;
    private String district;
    private String island;
    private String wholeOne;
    private String wholeTwo;
    private String divided;
    private String same;
    private String village;
    private String zone;
    private final List<String> units = new ArrayList<>();
    private final List<String> conversions = new ArrayList<>();

    @BeforeEach
    void given() {
        north = Registry.province();
        south = Registry.province();
        district = add("district", Registry.newDistrictCode(), north);
        island = add("district", Registry.newDistrictCode(), south);
        wholeOne = add("commune", Registry.newCommuneCode(), district);
        wholeTwo = add("commune", Registry.newCommuneCode(), district);
        divided = add("commune", Registry.newCommuneCode(), district);
        same = add("commune", Registry.newCommuneCode(), district);
        village = add("village", wholeOne + "-01", wholeOne);
        zone = Registry.newCommuneCode();
        unit(south, "Tỉnh Gộp " + south, "province", "");
        unit(wholeOne, "Xã Gộp", "commune", south);
        unit(divided, "Phường Chia", "commune", south);
        unit(same, "Nơi %s từ 2000-01-01".formatted(same), "commune", south);
        unit(zone, "Đặc khu", "commune", south);
        conversion(north, south, "whole");
        conversion(south, south, "toàn bộ");
        conversion(wholeOne, wholeOne, "whole");
        conversion(wholeTwo, wholeOne, "whole");
        conversion(divided, wholeOne, "part,\"62,5\",households");
        conversion(divided, divided, "một phần,37.5,số hộ");
        conversion(same, same, "unchanged");
        conversion(island, zone, "whole");
    }

    @Test
    void aCodeMeansTwoPlacesOnTwoDaysWhichKnowEachOther() {
        enact();
        var old = area(wholeOne, BEFORE);
        var now = area(wholeOne, DAY);
        assertTrue(!old.get("id").equals(now.get("id")));
        Api.get(admin(), "/api/v1/areas?code={code}&on=2024-01-01", wholeOne)
                .body("items[0].validTo", equalTo(BEFORE))
                .body("items[0].predecessors", empty())
                .body("items[0].successors.code", contains(wholeOne))
                .body("items[0].successors[0].name", equalTo("Xã Gộp"))
                .body("items[0].successors[0].effectiveOn", equalTo(DAY))
                .body("items[0].successors[0].boundaryAct", equalTo(number));
        Api.get(admin(), "/api/v1/areas?code={code}&on=2026-01-01", wholeOne)
                .body("items[0].predecessors.code", contains(sorted(wholeOne, wholeTwo, divided)))
                .body("items[0].predecessors.find {it.code == '%s'}.share".formatted(divided), equalTo(62.5f))
                .body("items[0].predecessors.find {it.code == '%s'}.extent".formatted(divided), equalTo("part"))
                .body(
                        "items[0].predecessors.find {it.code == '%s'}.shareBase".formatted(divided),
                        equalTo("households"))
                .body("items[0].successors", empty());
    }

    @Test
    void whatIsUnchangedStaysItselfAndHasAnotherParent() {
        enact();
        assertEquals(area(same, BEFORE).get("id"), area(same, DAY).get("id"));
        assertEquals(area(district, BEFORE).get("id"), area(same, BEFORE).get("parentId"));
        assertEquals(area(south, DAY).get("id"), area(same, DAY).get("parentId"));
    }

    @Test
    void aDistrictWithoutCommunesIsAbolishedAndGoesToWhatItsProvinceBecame() {
        enact();
        Api.get(admin(), "/api/v1/areas?code={code}&on={day}", district, DAY).body("items", empty());
        Api.get(admin(), "/api/v1/areas?code={code}&on={day}", district, BEFORE)
                .body("items[0].successors.id", contains(area(south, DAY).get("id")))
                .body("items[0].successors[0].extent", equalTo("whole"));
        Api.get(admin(), "/api/v1/areas?code={code}&on={day}", zone, DAY)
                .body("items[0].predecessors.level", contains("district"));
    }

    @Test
    void villagesMoveAlongWithTheirCommune() {
        enact();
        assertEquals(area(village, BEFORE).get("id"), area(village, DAY).get("id"));
        assertEquals(area(wholeOne, DAY).get("id"), area(village, DAY).get("parentId"));
        Api.get(
                        admin(),
                        "/api/v1/areas/{id}/ancestors?on={day}",
                        area(village, DAY).get("id"),
                        DAY)
                .body("items.code", contains("VN", south, wholeOne));
        Api.get(
                        admin(),
                        "/api/v1/areas/{id}/ancestors?on={day}",
                        area(village, DAY).get("id"),
                        BEFORE)
                .body("items.code", contains("VN", north, district, wholeOne));
        Api.get(
                        admin(),
                        "/api/v1/areas/{id}/descendants?on={day}",
                        area(south, DAY).get("id"),
                        DAY)
                .body(
                        "items.code",
                        contains(Stream.concat(Stream.of(sorted(wholeOne, divided, same, zone)), Stream.of(village))
                                .toArray()));
        Api.get(
                        admin(),
                        "/api/v1/areas/{id}/descendants?on={day}&level=commune",
                        area(north, BEFORE).get("id"),
                        BEFORE)
                .body("items.code", contains(sorted(wholeOne, wholeTwo, divided, same)));
    }

    @Test
    void nothingIsVisibleBeforeTheActIsInForceAndItsEventComesLast() {
        var act = prepare();
        Api.get(admin(), "/api/v1/areas?code={code}&on={day}", zone, DAY).body("items", empty());
        Api.get(admin(), ACTS + "/{id}", act).body("inForce", equalTo(false)).body("areas", equalTo(0));
        var event = enact(act).statusCode(200).body("inForce", equalTo(true)).extract();
        assertEquals(1, event.header("Event-Id").split(",").length);
        int areas = event.path("areas");
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
    void anActComesIntoForceOnce() {
        var act = prepare();
        enact(act).statusCode(200);
        enact(act).statusCode(409).body("code", equalTo("already-in-force"));
        Api.as(admin()).delete(ACTS + "/" + act).then().statusCode(409);
        var late =
                SentFile.csvTo(ACTS + "/units/imports", "atomic", unitsWith(zone + ",Muộn,commune," + south + ",xa"));
        assertEquals("already-in-force", late.results().getString("items[0].code"));
    }

    @Test
    void theFilesSentAgainChangeNothing() {
        prepare();
        var again = SentFile.csvTo(ACTS + "/units/imports", "atomic", units);
        assertEquals(units.size() - 1, again.finished().getInt("unchanged"));
        again = SentFile.csvTo(ACTS + "/conversions/imports", "partial", conversions);
        assertEquals(conversions.size() - 1, again.finished().getInt("unchanged"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            U ${wholeOne},Xã Gộp,commune,${north},xa  | unknown-reference          | /units/${wholeOne}/parent
            U ${wholeOne},Xã Gộp,commune,${wholeOne},xa | parent-of-another-level  | /units/${wholeOne}/parent
            U ${wholeOne},Xã Gộp,district,${south},xa | code-of-another-level      | /units/${wholeOne}/code
            U 00099,Xã Từ Không,commune,${south},xa   | unit-without-predecessor   | /units/00099/code
            C ${wholeTwo},00098,part                  | unit-not-listed            | /conversions/${wholeTwo}>00098/newCode
            C 00097,${wholeOne},whole                 | unknown-reference          | /conversions/00097>${wholeOne}/oldCode
            C ${wholeTwo},${divided},whole            | whole-and-more             | /conversions/${wholeTwo}>${divided}/extent
            C ${wholeTwo},${wholeOne},part            | part-alone                 | /conversions/${wholeTwo}>${wholeOne}/extent
            C ${divided},${divided},part,40,households | shares-do-not-sum         | /conversions/${divided}>${wholeOne}/share
            C ${divided},${divided},part,,            | shares-do-not-sum          | /conversions/${divided}>${wholeOne}/share
            C ${divided},${divided},part,37.5,area    | shares-of-several-bases    | /conversions/${divided}>${wholeOne}/shareBase
            C ${wholeTwo},${same},whole               | unchanged-and-enlarged     | /conversions/${same}>${same}/extent
            C ${wholeTwo},${south},whole              | successor-of-another-level | /conversions/${wholeTwo}>${south}/newCode
            """)
    void anActThatDoesNotHoldTogetherIsRefusedWithItsRows(String row, String code, String pointer) {
        var cells = filled(row.substring(2));
        if (row.startsWith("U")) {
            units.removeIf(line -> line.contains("," + cells.split(",")[0] + ","));
            units.add(number + "," + DAY + "," + cells);
        } else {
            conversions.removeIf(line -> line.contains("," + cells.split(",")[0] + "," + cells.split(",")[1] + ","));
            conversions.add(number + "," + DAY + "," + cells
                    + ",,"
                            .substring(Math.min(
                                    2, (int) cells.chars().filter(c -> c == ',').count() - 2)));
        }
        var act = prepare();
        Api.get(admin(), ACTS + "/{id}/check", act)
                .statusCode(200)
                .body("first.code", hasItem(code))
                .body("first.pointer", hasItem(filled(pointer)));
        enact(act).statusCode(422).body("errors.pointer", hasItem("#" + filled(pointer)));
        Api.get(admin(), "/api/v1/areas?code={code}&on={day}", wholeTwo, DAY).body("items", hasSize(1));
    }

    @Test
    void aPlaceLeftBehindIsAHole() {
        var lost = add("commune", Registry.newCommuneCode(), district);
        var hamlet = add("village", divided + "-01", divided);
        var act = prepare();
        // The district still has a commune and is therefore not abolished: it moves along with its province.
        enact(act)
                .statusCode(422)
                .body("errors.pointer", hasItem("#/areas/" + hamlet))
                .body("errors.detail", hasItem(containsString("phải ghi nơi đến")))
                .body("errors.pointer", not(hasItem("#/areas/" + lost)));
        unit(hamlet, "Thôn Một", "village", divided);
        conversion(hamlet, hamlet, "unchanged");
        send();
        enact(act).statusCode(200);
        assertEquals(area(divided, DAY).get("id"), area(hamlet, DAY).get("parentId"));
        assertEquals(area(district, DAY).get("id"), area(lost, DAY).get("parentId"));
        assertEquals(area(south, DAY).get("id"), area(district, DAY).get("parentId"));
    }

    @Test
    void whatIsKnownOfALaterTimeMustNotBeOverrun() {
        Registry.add(zone, "commune", south, "2026-01-01", null).statusCode(201);
        enact(prepare())
                .statusCode(422)
                .body("errors.code", contains("code-taken"))
                .body("errors.pointer", contains("#/units/" + zone + "/code"));
    }

    @Test
    void aProvincialAdminTouchesTheOwnPlacesOnly() {
        var act = prepare();
        var id = area(north, BEFORE).get("id").toString();
        Api.post(TestTokens.of("admin", id), ACTS + "/" + act + "/enactments", "")
                .statusCode(403);
        Api.post(Registry.token("auditor"), ACTS + "/" + act + "/enactments", "")
                .statusCode(403);
    }

    @Test
    void aNumberNamesOneActAndADraftCanBeDropped() {
        var act = prepare();
        post(number).statusCode(409).body("errors[0].pointer", equalTo("#/act/number"));
        post("").statusCode(400);
        Api.get(admin(), ACTS + "/{id}/units?limit=2", act).body("items", hasSize(2));
        Api.get(admin(), ACTS + "/{id}/conversions?limit=200", act).body("items", hasSize(conversions.size() - 1));
        Api.as(admin()).delete(ACTS + "/" + act).then().statusCode(204);
        Api.get(admin(), ACTS + "/{id}", act).statusCode(404);
        enact(act).statusCode(404);
        post(number).statusCode(201);
    }

    @Test
    void aRowOfAnotherDayOrActIsRefused() {
        var act = prepare();
        units.set(1, units.get(1).replace(DAY, "2025-08-01"));
        units.set(2, units.get(2).replace(number, "Không có"));
        var sent = SentFile.csvTo(ACTS + "/units/imports", "atomic", units);
        assertEquals("effective-on-another-day", sent.results().getString("items[0].code"));
        assertEquals("unknown-reference", sent.results().getString("items[1].code"));
        Api.get(admin(), ACTS + "/{id}", act).body("inForce", equalTo(false));
    }

    @Test
    void aNameIsFoundWithAndWithoutToneMarks() {
        enact();
        named("Phuong chia", DAY).body("items.code", hasItem(divided));
        named("PHƯỜNG CHIA", DAY).body("items.code", hasItem(divided));
        named("đặc khu", DAY).body("items.code", hasItem(zone));
        named("dac khu", DAY).body("items.code", hasItem(zone));
        named("phương chia", DAY).body("items", empty());
        named("phuong chia", BEFORE).body("items", empty());
        Api.get(admin(), "/api/v1/areas?name=xa gop&level=province&on={day}", DAY)
                .body("items", empty());
        Api.get(admin(), "/api/v1/areas?name=a").statusCode(400);
        Api.get(admin(), "/api/v1/areas?name=gop&code=01").statusCode(400);
    }

    private static ValidatableResponse named(String name, String day) {
        return Api.get(admin(), "/api/v1/areas?name={name}&on={day}", name, day).statusCode(200);
    }

    private void enact() {
        enact(prepare()).statusCode(200);
    }

    private static ValidatableResponse enact(String act) {
        return Api.post(admin(), ACTS + "/" + act + "/enactments", "");
    }

    /** @return the draft's id */
    private String prepare() {
        String act = post(number).statusCode(201).extract().path("id");
        send();
        return act;
    }

    private void send() {
        var sent = SentFile.csvTo(ACTS + "/units/imports", "atomic", units);
        assertEquals(
                "done", sent.finished().getString("state"), () -> sent.results().prettify());
        var table = SentFile.csvTo(ACTS + "/conversions/imports", "atomic", conversions);
        assertEquals("done", table.finished().getString("state"), () -> table.results()
                .prettify());
    }

    private static ValidatableResponse post(String number) {
        return Api.post(admin(), ACTS, """
                {"act": {"number": "%s", "issuer": "Quốc hội", "title": "Sắp xếp", "issuedOn": "2025-06-12"},
                 "effectiveOn": "%s"}""".formatted(number, DAY));
    }

    private void unit(String code, String name, String level, String parent) {
        if (units.isEmpty()) {
            units.add("act,effectiveOn,code,name,level,parent,kind");
        }
        units.add(String.join(",", number, DAY, code, name, level, parent, ""));
    }

    private List<String> unitsWith(String row) {
        return List.of(units.get(0), number + "," + DAY + "," + row);
    }

    private void conversion(String from, String to, String extent) {
        if (conversions.isEmpty()) {
            conversions.add("act,effectiveOn,oldCode,newCode,extent,share,shareBase");
        }
        var row = String.join(",", number, DAY, from, to, extent);
        conversions.add(extent.contains(",") ? row : row + ",,");
    }

    private String filled(String text) {
        return text.replace("${wholeOne}", wholeOne)
                .replace("${wholeTwo}", wholeTwo)
                .replace("${divided}", divided)
                .replace("${same}", same)
                .replace("${north}", north)
                .replace("${south}", south);
    }

    private static String add(String level, String code, String parent) {
        Registry.add(code, level, parent, "2000-01-01", null).statusCode(201);
        return code;
    }

    private static Map<String, Object> area(String code, String day) {
        return Api.get(admin(), "/api/v1/areas?code={code}&on={day}", code, day)
                .statusCode(200)
                .extract()
                .path("items[0]");
    }

    private static String[] sorted(String... codes) {
        return Stream.of(codes).sorted().toArray(String[]::new);
    }

    private static String admin() {
        return Registry.token("admin");
    }
}
