package vn.giamngheo.indicators.grant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.indicators.review.Reviewing;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** A recipient is told what an act grants it, of whom and for how long, and nothing beyond; each look is logged. */
@QuarkusTest
class GrantTest {

    private static final World WORLD = World.around("indicators");
    private static final AtomicInteger CODES = new AtomicInteger();
    private static final String GRANTS = "/api/v1/data-grants";
    private static final String LIST = "/api/v1/beneficiaries";
    private static final String CHANGES = LIST + "/changes";
    private static final String CHECKS = "/api/v1/status-checks";

    @Inject
    TurningDays turning;

    @Inject
    Jdbi jdbi;

    private final Place province = WORLD.province();
    private final Place commune = WORLD.commune(province);
    private final Place other = WORLD.commune(province);
    private final Neighbourhood village = new Neighbourhood(WORLD.village(commune));
    private final String citizen = Neighbourhood.citizenId();
    private String poor;
    private String near;

    @BeforeEach
    void given2022() {
        Reviewing.settle(WORLD, village.village(), "rural");
        WORLD.arrive();
        TestStandards.national();
        Reviewing.rules();
        poor = village.register(
                        "G-" + CODES.incrementAndGet(),
                        Neighbourhood.head("Người Nhận Thử", citizen) + ", "
                                + Neighbourhood.member("Con Thử", "child", "2015"))
                .statusCode(201)
                .extract()
                .path("id");
        near = village.household("G-" + CODES.incrementAndGet());
        decided(2022, "2021-12-31", poor, "poor", near, "near_poor");
    }

    @Test
    void aListHasWhatTheGrantTellsAndNoMore() {
        var grant = granted("\"poor\", \"near_poor\"", "\"name\", \"citizen_id\"");
        list(grant, "&on=2023-06-01")
                .body("items.household", containsInAnyOrder(poor, near))
                .body("items.find { it.household == '" + poor + "' }.povertyClass", equalTo("poor"))
                .body("items.find { it.household == '" + poor + "' }.since", equalTo("2022-12-01"))
                .body(
                        "items.find { it.household == '" + poor + "' }.village",
                        equalTo(village.village().code()))
                .body("items.find { it.household == '" + poor + "' }.decision", notNullValue())
                .body(
                        "items.find { it.household == '" + poor + "' }.members.name",
                        contains("Người Nhận Thử", "Con Thử"))
                .body("items.find { it.household == '" + poor + "' }.members[0].citizenId", equalTo(citizen))
                .body("items.find { it.household == '" + poor + "' }.members[0].birth", nullValue())
                .body("items.find { it.household == '" + poor + "' }.members[0].sex", nullValue());
        list(grant, "&on=2022-06-01").body("items", empty());
        list(grant, "&on=2023-06-01&class=near_poor").body("items.household", contains(near));
        list(granted("\"poor\"", ""), "&on=2023-06-01")
                .body("items.household", contains(poor))
                .body("items[0].members", nullValue());
    }

    @Test
    void eachHouseholdThatIsToldIsLogged() {
        var grant = granted("\"poor\"", "\"name\"");
        list(grant, "&on=2023-06-01");
        check(grant, "2023-06-01", citizen).statusCode(200);
        var log = Api.get(village.token("commune-officer"), "/api/v1/households/{h}/accesses?limit=200", poor)
                .body("items.purpose", hasItems("beneficiaries " + grant, "status-check " + grant))
                .extract();
        assertEquals(List.of(true), log.path("items.findAll { it.purpose == 'beneficiaries " + grant + "' }.clear"));
        check(grant, "2023-06-01", "998000000001", "998000000002").statusCode(200);
        Api.get(
                        TestTokens.of("auditor", commune.id().toString()),
                        "/api/v1/audit/indicators?area={a}&from={d}&tree=2023-06-01&kind=data-grants&thing={g}",
                        commune.code(),
                        Days.today().toString(),
                        grant)
                .body("detail", nullValue())
                .body("items.did", contains("changed", "looked", "looked"))
                .body("items[1].after.shown", equalTo(1))
                .body("items[2].after.asked", equalTo(2))
                .body("items[2].after.shown", equalTo(0));
        assertFalse(Api.get(village.token("commune-officer"), "/api/v1/households/{h}/accesses?limit=200", near)
                .extract()
                .asString()
                .contains(grant));
    }

    /** Even one that is entered late for a day long ago comes when it is entered. */
    @Test
    void increasesAndDecreasesComeByCursor() {
        var grant = granted("\"poor\"", "");
        var first = Api.get(recipient(), CHANGES + "?grant={g}", grant)
                .statusCode(200)
                .body("items.id", contains(poor));
        var next = next(first);
        var quiet = Api.get(recipient(), next).body("items", empty());
        decided(2023, "2022-12-01", poor, "none", near, "poor");
        var changed = Api.get(recipient(), next(quiet))
                .body("items.id", containsInAnyOrder(poor, near))
                .body("items.find { it.id == '" + poor + "' }.deleted", equalTo(true))
                .body("items.find { it.id == '" + poor + "' }.state", nullValue())
                .body("items.find { it.id == '" + near + "' }.state.povertyClass", equalTo("poor"));
        village.happens(near, """
                        {"kind": "moved_out", "on": "2024-02-01"}""").statusCode(201);
        Api.get(recipient(), next(changed)).body("items.id", contains(near)).body("items[0].deleted", equalTo(true));
    }

    /** A decision may count from a day to come; on that day nobody writes anything. */
    @Test
    void theDayOnWhichAClassBeginsTellsItAgain() {
        var grant = granted("\"poor\"", "");
        var quiet = next(Api.get(recipient(), CHANGES + "?grant={g}", grant).body("items.id", contains(poor)));
        Api.get(recipient(), quiet).body("items", empty());
        jdbi.useHandle(handle -> handle.execute("update turned_day set day = '2022-11-30'"));
        turning.turn();
        Api.get(recipient(), quiet)
                .body("items.id", contains(poor))
                .body("items[0].state.since", equalTo("2022-12-01"));
    }

    @Test
    void aThousandPersonsAreCheckedAndStrangersAreAnsweredAsThoseWhoAreNone() {
        var grant = granted("\"poor\"", "");
        check(grant, "2023-06-01", citizen, "999000000001")
                .statusCode(200)
                .body("items.ref", contains("n0", "n1"))
                .body("items.beneficiary", contains(true, false))
                .body("items[0].povertyClass", equalTo("poor"))
                .body("items[0].village", equalTo(village.village().code()))
                .body("items[1].povertyClass", nullValue());
        check(grant, "2022-06-01", citizen).body("items.beneficiary", contains(false));
        var many = new String[1000];
        Arrays.setAll(many, i -> "998%09d".formatted(i));
        check(grant, "2023-06-01", many).statusCode(200).body("items", hasSize(1000));
        check(grant, "2023-06-01", new String[0]).statusCode(400);
        var tooMany = new String[1001];
        Arrays.fill(tooMany, citizen);
        check(grant, "2023-06-01", tooMany).statusCode(422);
        check(grant, "2999-01-01", citizen).statusCode(422).body("errors[0].pointer", equalTo("#/on"));
    }

    @Test
    void nothingIsToldBeyondTheGrantItsTimeAndItsRecipient() {
        var grant = granted("\"poor\"", "");
        Api.get(TestTokens.of("auditor", province.id().toString()), LIST + "?grant={g}", grant)
                .statusCode(403);
        Api.get(recipient(), LIST + "?grant={g}", UUID.randomUUID()).statusCode(404);
        Api.get(stranger(), LIST + "?grant={g}", grant).statusCode(404);
        Api.get(stranger(), GRANTS + "/" + grant).statusCode(404);
        Api.get(recipient(), LIST + "?grant={g}&class=near_poor", grant).statusCode(400);
        Api.get(recipient(), LIST + "?grant={g}&place={p}", grant, other.code())
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        Api.get(TestTokens.of("data-recipient", other.id().toString()), LIST + "?grant={g}", grant)
                .statusCode(403);
        Api.get(recipient(), LIST + "?grant={g}&on=2999-01-01", grant).statusCode(422);
        Api.post(TestTokens.of("data-recipient", commune.id().toString()), GRANTS, body("\"poor\"", ""))
                .statusCode(403);
        Api.post(TestTokens.of("admin", other.id().toString()), GRANTS, body("\"poor\"", ""))
                .statusCode(403);
        Api.post(admin(), GRANTS, body("\"none\"", "")).statusCode(422);
        Api.get(recipient(), GRANTS + "/" + grant).statusCode(200).body("recipient", notNullValue());
        Api.post(admin(), GRANTS + "/" + grant + "/endings", """
                        {"validTo": "2024-12-31", "act": {"number": "9/QĐ", "issuedOn": "2024-12-01", "issuer": "UBND",
                         "title": "Thu hồi"}}""")
                .statusCode(200)
                .body("validTo", equalTo("2024-12-31"));
        for (var path : List.of(LIST, CHANGES)) {
            Api.get(recipient(), path + "?grant={g}", grant)
                    .statusCode(403)
                    .body("code", equalTo("grant-not-in-force"));
        }
        check(grant, "2023-06-01", citizen).statusCode(403);
    }

    @Test
    void grantsAreListedForWhoeverHasTheirPlacesOrIsTheirRecipient() {
        var first = granted("\"poor\"", "");
        var second = granted("\"near_poor\"", "\"name\"");
        var wide = Api.post(
                        TestTokens.of("admin", province.id().toString()),
                        GRANTS,
                        body("\"poor\"", "")
                                .replace(
                                        "\"%s\"".formatted(commune.code()),
                                        "\"%s\", \"%s\"".formatted(commune.code(), other.code()))
                                .replace("2030-12-31", "2022-06-30"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var ofCommune = TestTokens.of("auditor", commune.id().toString());
        var ofProvince = TestTokens.of("auditor", province.id().toString());
        Api.get(ofCommune, GRANTS).statusCode(200).body("items.id", contains(first, second));
        Api.get(ofProvince, GRANTS).body("items.id", contains(first, second, wide));
        Api.get(ofProvince, GRANTS + "?on=2022-07-01").body("items.id", contains(first, second));
        Api.get(ofProvince, GRANTS + "?recipient=nobody").body("items", hasSize(0));
        Api.get(ofProvince, GRANTS + "?standard=NONE").body("items", hasSize(0));
        Api.get(ofProvince, GRANTS + "?limit=2&recipient=data-recipient")
                .body("items.id", contains(first, second))
                .header("Link", notNullValue());
        Api.get(TestTokens.of("auditor", other.id().toString()), GRANTS).body("items", hasSize(0));
        Api.get(stranger(), GRANTS).statusCode(200).body("items", hasSize(0));
        Api.get(recipient(), GRANTS + "?limit=200").body("items.id", hasItems(first, second, wide));
        Api.get(TestTokens.of("surveyor"), GRANTS).statusCode(403);
    }

    private String granted(String classes, String fields) {
        return Api.post(admin(), GRANTS, body(classes, fields))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String body(String classes, String fields) {
        return """
                {"recipient": "%s", "name": "Cơ quan thử", "places": ["%s"], "standard": "%s", "classes": [%s],
                 "fields": [%s], "validFrom": "2022-01-01", "validTo": "2030-12-31",
                 "act": {"number": "7/QĐ-UBND", "issuedOn": "2021-12-20", "issuer": "UBND tỉnh", "title": "Cung cấp danh sách"}}""".formatted("data-recipient", commune.code(), TestStandards.NATIONAL, classes, fields);
    }

    private ValidatableResponse list(String grant, String more) {
        return Api.get(recipient(), LIST + "?grant={g}" + more, grant).statusCode(200);
    }

    private ValidatableResponse check(String grant, String on, String... citizens) {
        var persons = new StringBuilder();
        for (var i = 0; i < citizens.length; i++) {
            persons.append(i == 0 ? "" : ", ").append("""
                    {"ref": "n%d", "citizenId": "%s"}""".formatted(i, citizens[i]));
        }
        return Api.as(recipient())
                .contentType(ContentType.JSON)
                .body("""
                        {"grant": "%s", "on": "%s", "persons": [%s]}""".formatted(grant, on, persons))
                .post(CHECKS)
                .then();
    }

    private static String next(ValidatableResponse answer) {
        return answer.extract().header("Link").replaceAll("<(.*)>.*", "$1");
    }

    private void decided(int year, String openingOn, String one, String first, String two, String second) {
        var round = Reviewing.yearly(commune, year, openingOn);
        round.list(LocalDate.of(year, 9, 10), one, two).statusCode(200);
        var day = year + "-12-01";
        round.send("approver", "signed-decisions", """
                "on": "%s", "act": %s, "households": [{"household": "%s", "povertyClass": "%s"},
                    {"household": "%s", "povertyClass": "%s"}]""".formatted(day, Reviewing.act(day), one, first, two, second))
                .statusCode(200);
    }

    private String recipient() {
        return TestTokens.of("data-recipient", commune.id().toString());
    }

    /** Another recipient with a token for the same place. */
    private String stranger() {
        return TestTokens.of(new TokenRequest(
                "somebody-else",
                List.of("data-recipient"),
                List.of(commune.id().toString()),
                Optional.empty(),
                TokenRequest.LONGEST));
    }

    private String admin() {
        return TestTokens.of("admin", province.id().toString());
    }
}
