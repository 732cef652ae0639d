package vn.giamngheo.plans;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** Whoever comes back with the cursor is told all that has changed since, whenever it was committed. */
@QuarkusTest
class ChangesTest {

    private static final String AREAS = "/api/v1/areas/changes?limit=200";
    private static final String PLANS = "/api/v1/plans/changes?limit=200";

    private final ServiceDatabase database = ServiceDatabase.of("plans");
    private final World world = World.aroundTheOwnerOfPlaces();
    private final String integrator = Registry.token("integrator");
    private String province;

    @BeforeEach
    void aProvince() {
        world.arrive();
        province = Registry.province();
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas", "agencies", "programmes", "plans"})
    void aFeedAlwaysLeadsOn(String things) {
        var end = toTheEnd(integrator, "/api/v1/" + things + "/changes?limit=200", new ArrayList<>());
        var nothing = ask(integrator, end);
        assertEquals(List.of(), nothing.path("items"));
        assertEquals(end, Pages.next(nothing.header("Link")));
    }

    @Test
    void whatWasAddedIsToldWithAllItsPeriodsOnce() {
        var told = new ArrayList<Map<String, Object>>();
        toTheEnd(integrator, AREAS, told);
        var ids = told.stream().map(change -> change.get("id")).toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
        assertTrue(told.toString().contains("code=" + province + ","), told::toString);
        assertTrue(ids.contains(World.COUNTRY.id().toString()));
    }

    @Test
    void nothingIsSkippedBecauseATransactionIsCommittedLate() throws Exception {
        var since = toTheEnd(integrator, AREAS, new ArrayList<>());
        var early = new UUID(1, System.nanoTime());
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(
                    "insert into area (id, level, event_version) values (?, 'province', 1)")) {
                insert.setObject(1, early);
                insert.executeUpdate();
            }
            var late = Registry.province();
            var meanwhile = new ArrayList<Map<String, Object>>();
            since = toTheEnd(integrator, since, meanwhile);
            assertFalse(meanwhile.toString().contains("code=" + late + ","), meanwhile::toString);
            connection.commit();
            var told = new ArrayList<Map<String, Object>>();
            toTheEnd(integrator, since, told);
            assertTrue(told.toString().contains(early.toString()), told::toString);
            assertTrue(told.toString().contains("code=" + late + ","), told::toString);
        } finally {
            database.execute("delete from area where id = ?", early);
        }
    }

    @Test
    void whatChangesComesAgainInItsNewestStateAndADeletedOneAsSuch() {
        var end = toTheEnd(integrator, PLANS, new ArrayList<>());
        var drafter = Registry.token("standing-agency");
        var programme = ProgrammeTest.newCode();
        ProgrammeTest.addProgramme(programme, ProgrammeTest.line("DA1", null)).statusCode(201);
        var draft = Api.post(drafter, "/api/v1/plans", plan(programme, "Bản một"))
                .statusCode(201)
                .extract();
        var path = "/api/v1/plans/" + draft.<String>path("id");

        var told = new ArrayList<Map<String, Object>>();
        end = toTheEnd(integrator, end, told);
        assertEquals(1, told.size());
        assertTrue(told.toString().contains("title=Bản một"), told::toString);

        var tag = Api.as(drafter)
                .header("If-Match", draft.header("ETag"))
                .body(plan(programme, "Bản hai"))
                .put(path);
        told.clear();
        end = toTheEnd(integrator, end, told);
        assertEquals(1, told.size());
        assertTrue(told.toString().contains("title=Bản hai"), told::toString);

        Api.as(drafter)
                .header("If-Match", tag.header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        told.clear();
        toTheEnd(integrator, end, told);
        assertEquals(List.of(Map.of("id", draft.<Object>path("id"), "deleted", true)), told);
    }

    @Test
    void plansAreToldToTheirOwnPlacesAndCursorsBelongToThem() {
        var id = Api.as(integrator)
                .get(Registry.AREAS + "?code=" + province)
                .then()
                .extract()
                .<String>path("items[0].id");
        var own = TestTokens.of("integrator", id);
        var programme = ProgrammeTest.newCode();
        ProgrammeTest.addProgramme(programme, ProgrammeTest.line("DA1", null)).statusCode(201);
        var plan = Api.post(Registry.token("standing-agency"), "/api/v1/plans", plan(programme, "Của tỉnh"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var told = new ArrayList<Map<String, Object>>();
        var end = toTheEnd(own, PLANS, told);
        assertEquals(
                List.of(plan), told.stream().map(change -> change.get("id")).toList());
        Api.as(integrator)
                .urlEncodingEnabled(false)
                .get(end)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-of-another-list"));
        told.clear();
        toTheEnd(TestTokens.of("integrator"), PLANS, told);
        assertEquals(List.of(), told);
    }

    @Test
    void whoseHistoryGrowsByABoundaryActBeginsAnew() {
        var old = Registry.newCommuneCode();
        Registry.add(old, "commune", Registry.province(), "2000-01-01", null).statusCode(201);
        var own = TestTokens.of(
                "integrator", SmallReform.area(province, "2023-01-01").get("id").toString());
        var end = toTheEnd(own, PLANS, new ArrayList<>());
        assertEquals(end, toTheEnd(own, end, new ArrayList<>()));

        var act = SmallReform.post("NQ-" + old).statusCode(201).extract().<String>path("id");
        send("units", "code,name,level,parent,kind", "NQ-" + old, old + ",Xã Mới,commune," + province + ",");
        send("conversions", "oldCode,newCode,extent", "NQ-" + old, old + "," + old + ",whole");
        SmallReform.enact(act).statusCode(200);

        Api.as(own)
                .urlEncodingEnabled(false)
                .get(end)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-of-another-list"));
        toTheEnd(own, PLANS, new ArrayList<>());
    }

    private static void send(String rows, String heading, String act, String line) {
        var file = List.of("act,effectiveOn," + heading, String.join(",", act, SmallReform.DAY, line));
        assertEquals(
                "done",
                SentFile.csvTo(SmallReform.ACTS + "/" + rows + "/imports", "atomic", file)
                        .finished()
                        .getString("state"));
    }

    /** @return where to come back later */
    private static String toTheEnd(String token, String from, List<Map<String, Object>> told) {
        var path = from;
        while (true) {
            var page = ask(token, path);
            List<Map<String, Object>> items = page.path("items");
            told.addAll(items);
            path = Pages.next(page.header("Link"));
            if (items.isEmpty()) {
                return path;
            }
        }
    }

    private static ExtractableResponse<Response> ask(String token, String path) {
        return Api.as(token)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract();
    }

    private String plan(String programme, String title) {
        return """
                {"area": "%s", "programme": "%s", "title": "%s", "issuer": "UBND", "periodFrom": "2023-01-01",
                 "periodTo": "2023-12-31", "targets": [], "fundLines": []}
                """.formatted(province, programme, title);
    }
}
