package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;

@QuarkusTest
class AgencyTest {

    private static final String AGENCIES = "/api/v1/agencies";

    private String province;
    private final String code = "SO-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void addAProvince() {
        province = Registry.province();
    }

    @Test
    void anAgencyIsListedAtItsPlaceOnItsDays() {
        add(code, "2010-01-01", "2020-12-31").statusCode(201);
        on("2009-12-31").body("items", empty());
        on("2010-01-01").body("items.code", contains(code));
        on("2020-12-31").body("items.code", contains(code));
        on("2021-01-01").body("items", empty());
    }

    @Test
    void aCodeIsGivenToOneAgency() {
        add(code, "2010-01-01", "2020-12-31").statusCode(201);
        add(code, "2021-01-01", "2029-12-31")
                .statusCode(409)
                .body("code", equalTo("already-exists"))
                .body("errors[0].pointer", equalTo("#/code"));
    }

    @Test
    void anAgencyDoesNotEndBeforeItBegins() {
        add(code, "2010-01-02", "2010-01-01").statusCode(422).body("code", equalTo("ends-before-it-begins"));
    }

    @Test
    void aCodeHasNoBlanks() {
        add("SO 1", "2010-01-01", "2020-12-31").statusCode(422).body("errors[0].pointer", equalTo("#/code"));
    }

    private ValidatableResponse add(String code, String from, String to) {
        return Api.post(Registry.token("admin"), AGENCIES, """
                {"code": "%s", "name": "Sở", "area": "%s", "validFrom": "%s", "validTo": "%s"}
                """.formatted(code, province, from, to));
    }

    private ValidatableResponse on(String day) {
        return Api.get(Registry.token("auditor"), AGENCIES + "?area={area}&on={day}", province, day)
                .statusCode(200);
    }
}
