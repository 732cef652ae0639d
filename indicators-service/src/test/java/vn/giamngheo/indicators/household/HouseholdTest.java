package vn.giamngheo.indicators.household;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Households, what happens to them, and who sees their people. */
@QuarkusTest
class HouseholdTest {

    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();
    private static final String NAME = "Người Thí Dụ";

    private final Place commune = WORLD.commune(PROVINCE);
    private final Neighbourhood village = new Neighbourhood(WORLD.village(commune));
    private final Neighbourhood other = new Neighbourhood(WORLD.village(commune));

    @BeforeEach
    void arrive() {
        WORLD.arrive();
    }

    @Test
    void aHouseholdIsRegisteredWithItsMembers() {
        var citizen = Neighbourhood.citizenId();
        var name = "Người Chỉ Có Một";
        var answer = village.register(
                        "H01",
                        Neighbourhood.head(name, citizen) + ", " + Neighbourhood.member("Con", "child", "2015-02"))
                .statusCode(201)
                .body("personCount", equalTo(2))
                .body("duplicates", equalTo(0))
                .extract();
        village.get("commune-officer", answer.path("id"))
                .statusCode(200)
                .body("members.name", contains(name, "Con"))
                .body("members.citizenId", contains(citizen, null))
                .body("members.birth", contains("1980-05-06", "2015-02"))
                .body("ethnicMinority", equalTo(true))
                .body("femaleHead", equalTo(true))
                .body("causes", contains("land", "capital"))
                .body("presence", equalTo("present"));
    }

    @ParameterizedTest
    @CsvSource({
        "commune-officer, Người Thí Dụ, 1980-05-06, true",
        "surveyor, Người Thí Dụ, 1980-05-06, false",
        "supervisor, N*** T*** D***, 1980, false",
        "auditor, N*** T*** D***, 1980, false"
    })
    void everyRoleSeesWhatItNeeds(String role, String name, String birth, boolean number) {
        var citizen = Neighbourhood.citizenId();
        var id = village.register("H01", Neighbourhood.head(NAME, citizen))
                .extract()
                .<String>path("id");
        village.get(role, id)
                .statusCode(200)
                .body("members[0].name", equalTo(name))
                .body("members[0].birth", equalTo(birth))
                .body("members[0].citizenId", equalTo(number ? citizen : "*********" + citizen.substring(9)));
    }

    @Test
    void everyLookIsLoggedAndStaysSo() throws SQLException {
        var id = village.household("H01");
        village.get("surveyor", id);
        village.get("auditor", id);
        Api.get(village.token("auditor"), Neighbourhood.PATH + "/" + id + "/accesses")
                .statusCode(200)
                .body("items.subject", contains("surveyor", "auditor"))
                .body("items.clear", contains(true, false))
                .body("items.requestId", everyItem(notNullValue()));
        var database = ServiceDatabase.of("indicators");
        assertThrows(SQLException.class, () -> database.execute("update audit set actor = 'x'"));
        assertThrows(SQLException.class, () -> database.execute("delete from audit"));
    }

    @Test
    void nothingThatTellsWhoSomebodyIsStandsOpenInTheDatabase() throws SQLException {
        var citizen = Neighbourhood.citizenId();
        village.register("H01", Neighbourhood.head("Tuyệt Mật Lắm", citizen)).statusCode(201);
        assertEquals(List.of(), holding("Tuyệt Mật Lắm"));
        assertEquals(List.of(), holding(citizen));
    }

    /** The tables of which a row, as text, holds the words. */
    private static List<String> holding(String words) throws SQLException {
        var database = ServiceDatabase.of("indicators");
        var found = new java.util.ArrayList<String>();
        for (var table : database.texts("select tablename from pg_tables where schemaname = 'public'")) {
            if (database.number("select count(*) from " + table + " t where t::text like ?", "%" + words + "%") > 0) {
                found.add(table);
            }
        }
        return found;
    }

    @Test
    void aHouseholdIsFoundByTheNumberOfACitizen() throws SQLException {
        var citizen = Neighbourhood.citizenId();
        var id = village.register("H01", Neighbourhood.head(NAME, citizen))
                .extract()
                .<String>path("id");
        search(village, citizen).statusCode(200).body("items.id", contains(id));
        search(other, citizen).statusCode(200).body("items", hasSize(0));
        search(village, Neighbourhood.citizenId()).body("items", hasSize(0));
        var audit = "/api/v1/audit/indicators?from=2020-01-01&did=looked&area=";
        Api.get(other.token("auditor"), audit + other.village().code())
                .statusCode(200)
                .body("items.request", contains("POST " + Neighbourhood.PATH + "/searches"))
                .body("items[0].kind", equalTo("households"))
                .body("items[0].after", equalTo(Map.of("asked", 1, "shown", 0)));
        assertEquals(List.of(), holding(citizen));
    }

    private static io.restassured.response.ValidatableResponse search(Neighbourhood where, String citizen) {
        return Api.as(where.token("commune-officer"))
                .body("{\"citizenId\": \"%s\"}".formatted(citizen))
                .post(Neighbourhood.PATH + "/searches")
                .then();
    }

    @Test
    void whoIsInTwoHouseholdsIsAskedAndNotRefused() {
        var citizen = Neighbourhood.citizenId();
        var first = village.register("H01", Neighbourhood.head(NAME, citizen))
                .extract()
                .<String>path("id");
        var second = other.register("H02", Neighbourhood.head("Tên khác", citizen))
                .statusCode(201)
                .body("duplicates", equalTo(1))
                .extract()
                .<String>path("id");
        other.register("H02x", Neighbourhood.head(NAME, Neighbourhood.citizenId()))
                .body("duplicates", equalTo(1));
        other.register("H01", Neighbourhood.head("Tên khác nữa", Neighbourhood.citizenId()))
                .body("duplicates", equalTo(1));
        var open = duplicates(village, "").body("items.kind", contains("citizen_id", "head", "code"));
        open.body("items[0].firstId", equalTo(first)).body("items[0].secondId", equalTo(second));
        var pair = open.extract().<String>path("items[0].id");
        resolve(new Neighbourhood(WORLD.village(commune)), pair).statusCode(403);
        resolve(village, pair).statusCode(200).body("finding", equalTo("different"));
        resolve(village, pair).statusCode(409).body("code", equalTo("resolved-already"));
        duplicates(village, "").body("items.id", not(hasItem(pair)));
        duplicates(village, "?open=false").body("items.id", hasItem(pair));
    }

    private static io.restassured.response.ValidatableResponse duplicates(Neighbourhood where, String filter) {
        return Api.get(where.token("commune-officer"), "/api/v1/household-duplicates" + filter)
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse resolve(Neighbourhood where, String pair) {
        return Api.post(where.token("commune-officer"), "/api/v1/household-duplicates/" + pair + "/resolutions", """
                {"finding": "different", "note": "Đã xem sổ hộ khẩu"}
                """);
    }

    @Test
    void aHouseholdKeepsItsIdWhereverItGoes() {
        var id = village.household("H01");
        village.happens(id, """
                        {"kind": "moved", "on": "2024-03-01", "village": "%s"}
                        """.formatted(other.village().code()))
                .statusCode(201)
                .body("fromVillageId", equalTo(village.village().id().toString()))
                .body("toVillageId", equalTo(other.village().id().toString()));
        village.get("surveyor", id).statusCode(403);
        other.get("surveyor", id).statusCode(200).body("code", equalTo("H01"));
        other.happens(id, "{\"kind\": \"moved_out\", \"on\": \"2024-05-01\"}").statusCode(201);
        other.happens(id, "{\"kind\": \"dissolved\", \"on\": \"2024-06-01\"}")
                .statusCode(409)
                .body("code", equalTo("household-not-there"));
        village.happens(id, """
                        {"kind": "moved_in", "on": "2024-07-01", "village": "%s"}
                        """.formatted(village.village().code())).statusCode(201);
        village.get("surveyor", id).statusCode(200).body("presence", equalTo("present"));
        Api.get(village.token("auditor"), Neighbourhood.PATH + "/" + id + "/events")
                .body("items.kind", contains("moved", "moved_out", "moved_in"));
    }

    @Test
    void membersComeAndGoAndTheHeadChanges() {
        var id = village.household("H01");
        var members = village.get("surveyor", id).extract().<List<String>>path("members.id");
        village.happens(
                        id,
                        "{\"kind\": \"member_left\", \"on\": \"2024-01-01\", \"member\": \"%s\"}"
                                .formatted(members.get(0)))
                .statusCode(422)
                .body("code", equalTo("head-stays"));
        village.happens(id, """
                        {"kind": "head_changed", "on": "2024-01-01", "head": "%s", "formerHead": "parent"}
                        """.formatted(members.get(1))).statusCode(201);
        village.happens(
                        id,
                        "{\"kind\": \"member_left\", \"on\": \"2024-01-02\", \"member\": \"%s\"}"
                                .formatted(members.get(0)))
                .statusCode(201);
        village.happens(
                        id,
                        "{\"kind\": \"member_joined\", \"on\": \"2024-02-01\", \"member\": %s}"
                                .formatted(Neighbourhood.member("Vợ", "spouse", "1990")))
                .statusCode(201);
        village.get("surveyor", id)
                .body("personCount", equalTo(2))
                .body("femaleHead", equalTo(false))
                .body("members.leftOn", contains("2024-01-02", null, null))
                .body("members.relation", contains("parent", "head", "spouse"));
    }

    @Test
    void aHouseholdIsSplitAndMergedAgain() {
        var id = village.household("H01");
        var child = village.get("surveyor", id).extract().<String>path("members[1].id");
        var apart = village.happens(id, """
                        {"kind": "split", "on": "2024-01-01", "code": "H02", "members": ["%1$s"], "head": "%1$s"}
                        """.formatted(child))
                .statusCode(201)
                .extract()
                .<String>path("otherHouseholdId");
        village.get("surveyor", apart)
                .body("splitFrom", equalTo(id))
                .body("members.name", contains("Con H01"))
                .body("members.relation", contains("head"));
        village.happens(apart, "{\"kind\": \"merged\", \"on\": \"2024-02-01\", \"into\": \"%s\"}".formatted(id))
                .statusCode(201);
        village.get("surveyor", apart).body("presence", equalTo("merged"));
        village.get("surveyor", id).body("personCount", equalTo(2));
        village.happens(
                        apart,
                        "{\"kind\": \"merged\", \"on\": \"2024-02-01\", \"into\": \"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(409);
    }

    /** One household that was registered twice: its people are not doubled when somebody has found that. */
    @Test
    void whoIsInBothHouseholdsIsThereOnceWhenTheyAreMerged() {
        var citizen = Neighbourhood.citizenId();
        var family = Neighbourhood.head("Người Hai Sổ", citizen) + ", "
                + Neighbourhood.member("Con Hai Sổ", "child", "2015");
        var kept = village.register("H31", family).extract().<String>path("id");
        var twin = village.register("H32", family + ", " + Neighbourhood.member("Bà Chỉ Một Sổ", "parent", "1950"))
                .extract()
                .<String>path("id");
        village.happens(twin, "{\"kind\": \"merged\", \"on\": \"2024-02-01\", \"into\": \"%s\"}".formatted(kept))
                .statusCode(201);
        village.get("surveyor", kept)
                .body("personCount", equalTo(3))
                .body("members.name", contains("Người Hai Sổ", "Con Hai Sổ", "Bà Chỉ Một Sổ"));
    }

    @Test
    void nobodyJoinsTwiceOrBeforeTheyAreBorn() {
        var citizen = Neighbourhood.citizenId();
        var id = village.register("H33", Neighbourhood.head("Người Một Số", citizen))
                .extract()
                .<String>path("id");
        var twice = Neighbourhood.member("Tên Khác", "other", "1990")
                .replace("\"sex\"", "\"citizenId\": \"%s\", \"sex\"".formatted(citizen));
        joins(id, twice).statusCode(422).body("code", equalTo("person-twice"));
        joins(id, Neighbourhood.member("Chưa Sinh", "child", "2024-06-01"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/member/birth"));
        joins(id, Neighbourhood.member("Đã Sinh", "child", "2024-01-31")).statusCode(201);
    }

    private ValidatableResponse joins(String household, String member) {
        return village.happens(
                household, "{\"kind\": \"member_joined\", \"on\": \"2024-02-01\", \"member\": %s}".formatted(member));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"kind\": \"vanished\"", "\"kind\": \"moved\"", "\"kind\": \"moved_out\", \"luck\": 1"})
    void whatCannotHappenIsNotUnderstood(String event) {
        var id = village.household("H01");
        var status = village.happens(id, "{%s, \"on\": \"2024-01-01\"}".formatted(event))
                .extract()
                .statusCode();
        assertEquals(4, status / 100);
    }

    @Test
    void whatIsKnownIsCorrectedAsItWasRead() {
        var id = village.household("H01");
        var read = village.get("commune-officer", id).extract();
        var body = """
                {"members": [{"id": "%s", "person": %s}, {"id": "%s", "person": %s}], "noLabourCapacity": true,
                 "personOfMerit": false, "causes": [], "supportNeeds": []}
                """.formatted(
                        read.path("members[0].id"),
                        Neighbourhood.head("Tên Đúng", Neighbourhood.citizenId()),
                        read.path("members[1].id"),
                        Neighbourhood.member("Con", "child", "2016"));
        var officer = village.token("commune-officer");
        Api.as(officer)
                .header("If-Match", read.header("ETag"))
                .body(body)
                .put(Neighbourhood.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("members.name", contains("Tên Đúng", "Con"))
                .body("noLabourCapacity", equalTo(true));
        Api.as(officer)
                .header("If-Match", read.header("ETag"))
                .body(body)
                .put(Neighbourhood.PATH + "/" + id)
                .then()
                .statusCode(412);
        Api.as(village.token("surveyor"))
                .body(body)
                .put(Neighbourhood.PATH + "/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void anAuditorFindsLooksAndChangesButNobodysName() throws SQLException {
        var citizen = Neighbourhood.citizenId();
        var id = village.household("H07");
        var read = village.get("commune-officer", id).extract();
        Api.as(village.token("commune-officer"))
                .header("If-Match", read.header("ETag"))
                .body("""
                        {"members": [{"id": "%s", "person": %s}, {"id": "%s", "person": %s}], "noLabourCapacity": true,
                         "personOfMerit": false, "causes": [], "supportNeeds": []}
                        """.formatted(
                                read.path("members[0].id"),
                                Neighbourhood.head("Kín Như Bưng", citizen),
                                read.path("members[1].id"),
                                Neighbourhood.member("Con", "child", "2016")))
                .put(Neighbourhood.PATH + "/" + id)
                .then()
                .statusCode(200);
        var audit = "/api/v1/audit/indicators?from=2020-01-01&area="
                + village.village().code() + "&thing=" + id;
        Api.get(village.token("auditor"), audit)
                .statusCode(200)
                .body("items.findAll { it.did == 'looked' }.actor", everyItem(equalTo("commune-officer")))
                .body("items.find { it.did == 'looked' }.after.purpose", equalTo("household"))
                .body(
                        "items.find { it.request =~ /^PUT/ && it.did == 'changed' }.before.noLabourCapacity",
                        equalTo(false))
                .body(
                        "items.find { it.request =~ /^PUT/ && it.did == 'changed' }.after.noLabourCapacity",
                        equalTo(true))
                .body("items.find { it.request =~ /^PUT/ && it.did == 'changed' }.after.members.size()", equalTo(2));
        Api.get(other.token("auditor"), audit).statusCode(403);
        assertEquals(List.of(), holding("Kín Như Bưng"));
        assertEquals(List.of(), holding(citizen));
    }

    @Test
    void otherPlacesSeeNothing() {
        var id = village.household("H01");
        other.get("commune-officer", id).statusCode(403).body("code", equalTo("forbidden-place"));
        other.happens(id, "{\"kind\": \"dissolved\", \"on\": \"2024-01-01\"}").statusCode(403);
        Api.get(
                        other.token("surveyor"),
                        Neighbourhood.PATH + "?area=" + village.village().code())
                .statusCode(403);
        Api.post(
                        other.token("surveyor"),
                        Neighbourhood.PATH,
                        village.body("H09", "2020-01-01", Neighbourhood.head(NAME, Neighbourhood.citizenId())))
                .statusCode(403);
        Api.get(TestTokens.of("integrator", commune.id().toString()), Neighbourhood.PATH + "/" + id)
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
    }

    @Test
    void householdsOfAPlaceAreListed() {
        var first = village.household("H01");
        var second = village.household("H02");
        Api.get(
                        TestTokens.of("commune-officer", commune.id().toString()),
                        Neighbourhood.PATH + "?area=" + commune.code())
                .statusCode(200)
                .body("items.id", contains(first, second));
        Api.get(
                        village.token("surveyor"),
                        Neighbourhood.PATH + "?area={v}&limit=1",
                        village.village().code())
                .header("Link", notNullValue())
                .body("items.id", contains(first));
    }

    @ParameterizedTest
    @CsvSource({"one-head, child, 1990-01-01", "invalid-value, head, 2021-01-01"})
    void aHouseholdHasOneHeadWhoWasBorn(String code, String relation, String birth) {
        village.register("H01", Neighbourhood.member(NAME, relation, birth))
                .statusCode(422)
                .body("code", equalTo(code));
    }

    @Test
    void aNumberMeansOneHouseholdOfAVillage() {
        village.household("H01");
        village.register("H01", Neighbourhood.head(NAME, Neighbourhood.citizenId()))
                .statusCode(409)
                .body("code", equalTo("household-code-taken"));
        var citizen = Neighbourhood.citizenId();
        village.register(
                        "H02",
                        Neighbourhood.head(NAME, citizen) + ", "
                                + Neighbourhood.head("B", citizen).replace("head", "child"))
                .statusCode(422)
                .body("code", equalTo("person-twice"))
                .body("detail", not(org.hamcrest.Matchers.containsString(citizen)));
    }

    @Test
    void aHouseholdGoesOnInTheSuccessorOfItsVillage() {
        var successor = new Place(UUID.randomUUID(), commune.code() + "-999");
        var id = village.household("H01");
        WORLD.reform(
                java.time.LocalDate.of(2025, 7, 1),
                "village",
                commune,
                List.of(new World.Succession(village.village(), successor, "whole", null)));
        WORLD.arrive();
        var officer = new Neighbourhood(successor);
        officer.happens(id, "{\"kind\": \"moved_out\", \"on\": \"2025-07-02\"}")
                .statusCode(409)
                .body("code", equalTo("place-ended"));
        officer.happens(id, """
                        {"kind": "handed_over", "on": "2025-07-01", "village": "%s"}
                        """.formatted(other.village().code()))
                .statusCode(422)
                .body("code", equalTo("not-a-successor"));
        officer.happens(id, """
                        {"kind": "handed_over", "on": "2025-07-01", "village": "%s"}
                        """.formatted(successor.code())).statusCode(201);
        officer.get("surveyor", id)
                .statusCode(200)
                .body("villageId", equalTo(successor.id().toString()))
                .body("splitFrom", nullValue());
    }
}
