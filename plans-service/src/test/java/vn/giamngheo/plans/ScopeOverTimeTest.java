package vn.giamngheo.plans;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Reform;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Whose plans are whose before and after a boundary act. */
@QuarkusTest
class ScopeOverTimeTest {

    private static final String PLANS = "/api/v1/plans";

    @Inject
    Jdbi jdbi;

    private final String programme = ProgrammeTest.newCode();
    private final Reform reform = new Reform(Registry::newCommuneCode);

    @BeforeEach
    void places() {
        ProgrammeTest.addProgramme(programme, ProgrammeTest.line("DA1", null)).statusCode(201);
        write(reform.before());
    }

    @Test
    void whoeverTookAPlaceOverReadsItsPlans() {
        var divided = drafted(reform.divided);
        var mergedToo = drafted(reform.mergedToo);
        var district = drafted(reform.district);
        var hamlet = drafted(reform.hamlet);
        write(reform.after());
        for (var plan : List.of(divided, mergedToo, district, hamlet)) {
            get(reform.newProvince, plan).statusCode(200);
            get(reform.oldProvince, plan).statusCode(200);
        }
        get(reform.first, mergedToo).statusCode(200);
        get(reform.first, divided).statusCode(200);
        get(reform.second, divided).statusCode(200);
        forbidden(get(reform.second, mergedToo));
        forbidden(get(reform.first, district));
        forbidden(get(reform.second, hamlet));
        Api.get(officer(reform.second), PLANS + "?area={area}&year=2023", reform.divided.code())
                .statusCode(200)
                .body("items", hasSize(1));
        Api.get(officer(reform.second), PLANS + "/changes?limit=200")
                .statusCode(200)
                .body("items.id", hasItem(divided))
                .body("items.id", not(hasItem(mergedToo)))
                .body("items.id", not(hasItem(hamlet)));
    }

    @Test
    void plansOfADividedPlaceAreOnlyRead() {
        var plan = drafted(reform.divided);
        write(reform.after());
        readOnly(draft(reform.first, body(reform.divided, "2023-01-01", "2023-03")));
        readOnly(Api.as(officer(reform.first))
                .header("If-Match", "\"any\"")
                .body(body(reform.divided, "2023-01-01", "2023-03"))
                .put(PLANS + "/" + plan)
                .then());
        readOnly(issue(reform.first, plan));
        readOnly(addAct(reform.second, plan, "2023-05"));
        Api.get(officer(reform.second), PLANS + "/" + plan + "/acts").statusCode(200);
        addAct(reform.newProvince, plan, "2023-05").statusCode(201);
        issue(reform.newProvince, plan).statusCode(200);
    }

    @Test
    void plansOfAWhollyMergedPlaceAreWrittenInItsTime() {
        write(reform.after());
        var plan = draft(reform.first, body(reform.mergedToo, "2023-01-01", "2023-03"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        issue(reform.first, plan).statusCode(200);
        forbidden(draft(reform.second, body(reform.mergedToo, "2023-01-01", "2023-03")));
    }

    @Test
    void nothingIsPlannedAfterTheEnd() {
        write(reform.after());
        ended(draft(World.COUNTRY, body(reform.mergedToo, "2025-07-01", "2025-03")), "#/area");
        ended(draft(World.COUNTRY, body(reform.mergedToo, "2025-01-01", "2025-07")), "#/issuedOn");
        draft(World.COUNTRY, body(reform.mergedToo, "2025-01-01", "2025")).statusCode(201);
        draft(World.COUNTRY, body(reform.drowned, "2025-07-01", "2025-03"))
                .statusCode(422)
                .body("code", equalTo("unknown-reference"));
    }

    @Test
    void whatIsAddressedByItsIdEndsWithItsPlace() {
        var plan = drafted(reform.mergedToo);
        var late = draft(World.COUNTRY, body(reform.mergedToo, "2023-01-01", "2025-07-02"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        write(reform.after());
        issue(reform.first, late)
                .statusCode(409)
                .body("code", equalTo("place-ended"))
                .body("detail", containsString(reform.first.code() + " Nơi mới"));
        Api.get(officer(reform.first), PLANS + "/" + late).statusCode(200).body("status", equalTo("draft"));
        issue(reform.first, plan).statusCode(200);
        ended(addAct(reform.first, plan, "2025-07-01"), "#/act/issuedOn");
        addAct(reform.first, plan, "2025-06").statusCode(201);
    }

    @Test
    void aCodeThatMeansANewPlaceMeansTheNewPlace() {
        write(reform.after());
        draft(reform.first, body(reform.merged, "2025-07-01", "2025-08"))
                .statusCode(201)
                .body("areaId", equalTo(reform.first.id().toString()));
        draft(reform.first, body(reform.merged, "2025-06-30", "2025-06"))
                .statusCode(201)
                .body("areaId", equalTo(reform.merged.id().toString()));
    }

    @Test
    void agenciesOfAnEndedPlaceEnd() {
        addAgency("2021-01-01", "2025-06-30").statusCode(201);
        write(reform.after());
        ended(addAgency("2025-07-01", "2025-12-31"), "#/area");
        var naming = body(reform.first, "2025-07-01", "2025-08")
                .replace("\"fundLines\": []", """
                "fundLines": [], "recipients": [{"agencyCode": "P-%s", "name": "Phòng Thử"}]
                """.formatted(reform.district.code()));
        ended(draft(World.COUNTRY, naming), "#/recipients/0/agencyCode");
    }

    @Test
    void anAgencyThatNobodyEndedWithItsPlaceTakesOnNothingMore() {
        var kept = agency("R", reform.district, "\"validFrom\": \"2021-01-01\"");
        agency("S", reform.oldProvince, "\"validFrom\": \"2021-01-01\"");
        var successor = "T-" + reform.district.code();
        write(reform.after());
        ended(change(kept, "2025-07-01", null), "#/roles/0/validFrom");
        ended(change(kept, null, "2025-07-01"), "#/reportsTo/0/validFrom");
        change(kept, "2025-06-30", "2025-06-30").statusCode(200);
        var reporting = """
                "validFrom": "2025-07-01", "reportsTo": [{"agency": "S-%s", "validFrom": "2025-07-01"}]
                """.formatted(reform.district.code());
        ended(addAgency(successor, reform.newProvince, reporting), "#/reportsTo/0/agency");
        addAgency(successor, reform.newProvince, "\"validFrom\": \"2025-07-01\"")
                .statusCode(201);
        var naming = body(reform.first, "2025-07-01", "2025-08")
                .replace("\"fundLines\": []", """
                "fundLines": [], "recipients": [{"agencyCode": "R-%s", "name": "Phòng Thử"}]
                """.formatted(reform.district.code()));
        ended(draft(World.COUNTRY, naming), "#/recipients/0/agencyCode");
    }

    @Test
    void whoeverAsksForAnEndedPlaceIsToldWhatItIsNow() {
        write(reform.after());
        for (var path : List.of("/api/v1/agencies", "/api/v1/programmes/" + programme + "/lines")) {
            Api.get(officer(World.COUNTRY), path + "?area={area}&on=2025-07-01", reform.mergedToo.code())
                    .statusCode(400)
                    .body("code", equalTo("unknown-code"))
                    .body("errors[0].parameter", equalTo("area"))
                    .body("detail", containsString("nay là: " + reform.first.code() + " Nơi mới"));
            Api.get(officer(World.COUNTRY), path + "?area={area}&on=2025-06-30", reform.mergedToo.code())
                    .statusCode(200);
        }
    }

    /** @return its address */
    private String agency(String prefix, Place place, String days) {
        return addAgency(prefix + "-" + reform.district.code(), place, days)
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse addAgency(String code, Place place, String rest) {
        return Api.post(Registry.token("admin"), "/api/v1/agencies", """
                {"code": "%s", "name": "Phòng Thử", "area": "%s", %s}
                """.formatted(code, place.code(), rest));
    }

    /** @param role its first day; null for none; so is {@code reports} */
    private ValidatableResponse change(String agency, String role, String reports) {
        var roles = role == null ? "" : """
                {"role": "standing_agency", "programme": "%s", "validFrom": "%s"}""".formatted(programme, role);
        var lines = reports == null ? "" : """
                {"agency": "S-%s", "validFrom": "%s"}""".formatted(reform.district.code(), reports);
        var tag = Api.get(Registry.token("admin"), agency).extract().header("ETag");
        return Api.as(Registry.token("admin"))
                .header("If-Match", tag)
                .body("""
                        {"name": "Phòng Thử", "roles": [%s], "reportsTo": [%s]}""".formatted(roles, lines))
                .put(agency)
                .then();
    }

    private ValidatableResponse addAgency(String from, String to) {
        return Api.post(Registry.token("admin"), "/api/v1/agencies", """
                {"code": "%s-%s", "name": "Phòng Thử", "area": "%s", "validFrom": "%s", "validTo": "%s"}
                """.formatted(
                from.equals("2021-01-01") ? "P" : "Q", reform.district.code(), reform.district.code(), from, to));
    }

    private void write(List<AreaState> states) {
        StoredAreas.write(states, jdbi);
    }

    private static void forbidden(ValidatableResponse answer) {
        answer.statusCode(403).body("code", equalTo("forbidden-place"));
    }

    private static void readOnly(ValidatableResponse answer) {
        answer.statusCode(403).body("code", equalTo("read-only-place"));
    }

    private static void ended(ValidatableResponse answer, String pointer) {
        answer.statusCode(409)
                .body("code", equalTo("place-ended"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("detail", containsString(" Nơi mới "));
    }

    private String drafted(Place place) {
        return draft(World.COUNTRY, body(place, "2023-01-01", "2023-03"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String body(Place place, String from, String issuedOn) {
        return """
                {"area": "%s", "programme": "%s", "title": "Kế hoạch", "issuer": "UBND", "issuedOn": "%s",
                 "periodFrom": "%s", "periodTo": "2025-12-31", "targets": [], "fundLines": []}
                """.formatted(place.code(), programme, issuedOn, from);
    }

    private static ValidatableResponse draft(Place writer, String body) {
        return Api.post(officer(writer), PLANS, body);
    }

    private static ValidatableResponse get(Place reader, String plan) {
        return Api.get(officer(reader), PLANS + "/" + plan);
    }

    private static ValidatableResponse issue(Place place, String plan) {
        return Api.post(TestTokens.of("approver", place.id().toString()), PLANS + "/" + plan + "/issue", "");
    }

    private static ValidatableResponse addAct(Place place, String plan, String issuedOn) {
        return Api.post(officer(place), PLANS + "/" + plan + "/acts", """
                {"role": "other", "act": {"issuer": "UBND", "title": "Điều chỉnh", "issuedOn": "%s"}}
                """.formatted(issuedOn));
    }

    private static String officer(Place place) {
        return TestTokens.of("standing-agency", place.id().toString());
    }
}
