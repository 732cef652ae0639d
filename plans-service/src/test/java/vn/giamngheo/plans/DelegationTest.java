package vn.giamngheo.plans;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;

/** Somebody lets another act in the own name: in own roles, at own places, by a signed act, for a year at most. */
@QuarkusTest
class DelegationTest {

    static final String DELEGATIONS = "/api/v1/delegations";

    private static final int ROUNDS = 4;
    private static final int AT_ONCE = 6;

    private static String province;
    private static String provinceId;
    private String approver;

    @BeforeEach
    void anApproverOfAProvince() {
        if (province == null) {
            province = Registry.province();
            provinceId = Api.as(Registry.token("auditor"))
                    .get(Registry.AREAS + "?code=" + province)
                    .path("items[0].id");
        }
        approver = TestTokens.of("approver", provinceId);
    }

    @Test
    void isGivenAndSeenByBothAndByThoseWhoLookAfterThePlace() {
        var id = Api.post(approver, DELEGATIONS, to("nguoi-khac", "approver", province))
                .statusCode(201)
                .body("roles", hasItem("approver"))
                .body("areaIds", hasItem(provinceId))
                .body("revokedOn", nullValue())
                .body("actNumber", equalTo("5/QĐ-UBND"))
                .extract()
                .<String>path("id");
        Api.as(approver).get(DELEGATIONS).then().statusCode(200).body("items.id", hasItem(id));
        Api.as(TestTokens.of("auditor", provinceId))
                .get(DELEGATIONS + "?area=" + province)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        Api.as(TestTokens.of("supervisor", provinceId))
                .get(DELEGATIONS + "?area=" + province)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
        Api.as(TestTokens.of("supervisor", provinceId))
                .get(DELEGATIONS)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        Api.as(approver).get(DELEGATIONS + "/" + id + "/acts").then().body("items[0].act.number", equalTo("5/QĐ-UBND"));
    }

    @ParameterizedTest
    @CsvSource({
        "finance-officer, 0, 30, 422, role-not-own, #/roles/0",
        "admin, 0, 30, 422, role-not-own, #/roles/0",
        "chairman, 0, 30, 422, role-not-own, #/roles/0",
        "approver, 0, 400, 422, delegation-too-long, #/validTo",
        "approver, -30, -2, 422, delegation-too-long, #/validTo",
        "approver, 30, 2, 422, ends-before-it-begins, #/validTo"
    })
    void isRefusedWhereItIsNotTheirsToGive(String role, int from, int to, int status, String code, String pointer) {
        Api.post(approver, DELEGATIONS, to("nguoi-khac", role, province, from, to))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void isOnlyOfOwnPlaces() {
        Api.post(approver, DELEGATIONS, to("nguoi-khac", "approver", Registry.province()))
                .statusCode(403)
                .body("code", equalTo("forbidden-place"))
                .body("errors[0].pointer", equalTo("#/areas/0"));
    }

    @Test
    void needsASignedAct() {
        var unsigned = to("nguoi-khac", "approver", province).replace("\"number\": \"5/QĐ-UBND\",", "");
        Api.post(approver, DELEGATIONS, unsigned).statusCode(422).body("code", equalTo("act-not-signed"));
        var future = to("nguoi-khac", "approver", province).replace("2026-01-02", "2999-01-02");
        Api.post(approver, DELEGATIONS, future)
                .statusCode(422)
                .body("code", equalTo("act-in-the-future"))
                .body("errors[0].pointer", equalTo("#/act/issuedOn"));
    }

    @Test
    void theSameIsGivenOnceUntilItIsTakenBack() {
        var same = to("nguoi-thay", "approver", province);
        var id = Api.post(approver, DELEGATIONS, same).statusCode(201).extract().<String>path("id");
        Api.post(approver, DELEGATIONS, same)
                .statusCode(409)
                .body("code", equalTo("already-exists"))
                .body("errors[0].pointer", equalTo("#/delegate"))
                .body("detail", equalTo("'Ủy quyền cho nguoi-thay theo văn bản 5/QĐ-UBND' đã có."));
        Api.post(approver, DELEGATIONS, to("nguoi-thay", "approver", province, 0, 31))
                .statusCode(201);
        Api.post(approver, DELEGATIONS + "/" + id + "/revocations", "").statusCode(200);
        Api.post(approver, DELEGATIONS, same).statusCode(201);
    }

    /** The twin would outlive the other when that is taken back. */
    @Test
    void theSameIsGivenOnceAlsoWhenItIsSentTogether() {
        var crowd = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (var round = 0; round < ROUNDS; round++) {
                var same = to("nguoi-voi-" + round, "approver", province);
                var sent = Stream.generate(() -> CompletableFuture.supplyAsync(() -> statusOf(same), crowd))
                        .limit(AT_ONCE)
                        .toList();
                var answers = sent.stream().map(CompletableFuture::join).toList();
                assertEquals(1, Collections.frequency(answers, 201), answers.toString());
                assertEquals(AT_ONCE - 1, Collections.frequency(answers, 409), answers.toString());
            }
        } finally {
            crowd.shutdownNow();
        }
    }

    private int statusOf(String delegation) {
        return Api.post(approver, DELEGATIONS, delegation).extract().statusCode();
    }

    @Test
    void oneOfAnotherAgencyIsAnother() {
        var same = to("nguoi-hai-co-quan", "approver", province);
        Api.post(approver, DELEGATIONS, same).statusCode(201);
        var ofAnAgency = TestTokens.ofAgency("approver", "SO-KHAC", provinceId);
        Api.post(ofAnAgency, DELEGATIONS, same).statusCode(201);
        Api.post(ofAnAgency, DELEGATIONS, same).statusCode(409);
    }

    @Test
    void isTakenBackOnceAndByWhoMay() {
        var id = Api.post(approver, DELEGATIONS, to("nguoi-thoi", "approver", province))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var revocations = DELEGATIONS + "/" + id + "/revocations";
        Api.post(TestTokens.of("supervisor", provinceId), revocations, "").statusCode(404);
        Api.post(TestTokens.of("auditor", provinceId), revocations, "").statusCode(403);
        Api.post(TestTokens.of("admin", provinceId), revocations, "")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("revokedOn", equalTo(Days.today().toString()));
        Api.post(approver, revocations, "").statusCode(200).body("version", equalTo(2));
    }

    static String to(String delegate, String role, String area) {
        return to(delegate, role, area, 0, 30);
    }

    /** @param from days from today on, as {@code to} */
    private static String to(String delegate, String role, String area, int from, int to) {
        var today = LocalDate.now();
        return """
                {"delegate": "%s", "roles": ["%s"], "areas": ["%s"], "validFrom": "%s", "validTo": "%s",
                 "act": {"number": "5/QĐ-UBND", "issuedOn": "2026-01-02", "issuer": "Ủy ban nhân dân", "title": "Ủy quyền"}}
                """.formatted(delegate, role, area, today.plusDays(from), today.plusDays(to));
    }
}
