package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.giamngheo.plans.SmallReform.ACTS;
import static vn.giamngheo.plans.SmallReform.BEFORE;
import static vn.giamngheo.plans.SmallReform.admin;
import static vn.giamngheo.plans.SmallReform.area;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;

/** How a divided place went to its successors is often known only when its act is in force already. */
@QuarkusTest
class StatingSharesTest {

    private static SmallReform reform;
    private static String act;

    @BeforeEach
    void given() {
        if (reform == null) {
            reform = new SmallReform();
            reform.conversion(reform.divided, reform.wholeOne, "part,,");
            reform.conversion(reform.divided, reform.divided, "part,,");
            act = reform.prepare();
            SmallReform.enact(act).statusCode(200);
        }
    }

    @Test
    void aPaperStatesThemLaterAndAnotherOneCorrectsThem() {
        state(admin(), shares("37.5", "62.5")).statusCode(200);
        state(admin(), shares("0", "100")).statusCode(200);
        state(admin(), shares("40", "60")).statusCode(200);
        Api.get(admin(), "/api/v1/areas?code={code}&on={day}", reform.divided, BEFORE)
                .body(share(reform.wholeOne), equalTo(40))
                .body(share(reform.divided), equalTo(60))
                .body("items[0].successors.shareBase", contains("population", "population"));
        Api.get(admin(), ACTS + "/{id}/conversions?limit=200", act)
                .body("items.findAll {it.oldCode == '%s'}.share".formatted(reform.divided), hasItem(60));
        Api.get(admin(), ACTS + "/{id}/acts", act)
                .body("items.findAll {it.role == 'amendment'}.act.number", hasItem("9/TB"));
    }

    @Test
    void sharesThatAreNotThoseOfAllSuccessorsAreRefused() {
        refused(shares("40", "59.5"), "shares-do-not-sum", "/places/0/parts");
        refused(part(reform.wholeOne, "100"), "shares-do-not-sum", "/places/0/parts");
        refused(
                part(reform.wholeOne, "50") + ", " + part(reform.wholeOne, "50"),
                "repeated-key",
                "/places/0/parts/1/newCode");
        refused(
                part(reform.wholeOne, "50") + ", " + part(reform.same, "50"),
                "not-a-successor",
                "/places/0/parts/1/newCode");
        state(admin(), shares("-40", "140")).statusCode(422).body("code", equalTo("invalid-value"));
    }

    @Test
    void aPlaceThatWasNotDividedHasNone() {
        state(admin(), reform.wholeTwo, part(reform.wholeOne, "100"))
                .statusCode(422)
                .body("code", equalTo("not-divided"))
                .body("errors[0].pointer", equalTo("#/places/0/oldCode"));
        Api.get(admin(), "/api/v1/areas?code={code}&on={day}", reform.wholeTwo, BEFORE)
                .body("items[0].successors[0].share", nullValue());
    }

    @Test
    void aDraftTakesThemAsRowsOnly() {
        var draft = SmallReform.post(reform.number + "-2")
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        Api.post(admin(), ACTS + "/" + draft + "/shares", body(reform.divided, shares("40", "60")))
                .statusCode(409)
                .body("code", equalTo("not-in-force"));
    }

    @Test
    void theyAreStatedByWhoeverHasAllSuccessors() {
        var commune = area(reform.wholeOne, SmallReform.DAY).get("id").toString();
        state(TestTokens.of("admin", commune), shares("40", "60"))
                .statusCode(403)
                .body("code", equalTo("read-only-place"));
        var province = area(reform.south, SmallReform.DAY).get("id").toString();
        state(TestTokens.of("admin", province), shares("40", "60")).statusCode(200);
    }

    private static void refused(String parts, String code, String pointer) {
        state(admin(), parts)
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("#" + pointer));
    }

    private static ValidatableResponse state(String token, String parts) {
        return state(token, reform.divided, parts);
    }

    private static ValidatableResponse state(String token, String place, String parts) {
        return Api.post(token, ACTS + "/" + act + "/shares", body(place, parts));
    }

    private static String body(String place, String parts) {
        return """
                {"act": {"number": "9/TB", "issuer": "Chi cục Thống kê", "title": "Tỷ lệ dân số", "issuedOn": "2025-09"},
                 "places": [{"oldCode": "%s", "shareBase": "population", "parts": [%s]}]}""".formatted(place, parts);
    }

    private static String shares(String first, String second) {
        return part(reform.wholeOne, first) + ", " + part(reform.divided, second);
    }

    private static String part(String code, String share) {
        return "{\"newCode\": \"%s\", \"share\": %s}".formatted(code, share);
    }

    private static String share(String code) {
        return "items[0].successors.find {it.code == '%s'}.share".formatted(code);
    }
}
