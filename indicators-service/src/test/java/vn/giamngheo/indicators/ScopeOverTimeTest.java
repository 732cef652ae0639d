package vn.giamngheo.indicators;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Reform;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;
import vn.giamngheo.testing.World.Succession;

/** Whose observations are whose before and after a boundary act. */
@QuarkusTest
class ScopeOverTimeTest {

    private static final String OBSERVATIONS = "/api/v1/observations";
    private static final World WORLD = World.around("indicators");

    private final String indicator = "over_time_" + UUID.randomUUID().toString().substring(0, 8);
    private Reform reform;

    @BeforeEach
    void aReform() {
        reform = WORLD.reform();
        WORLD.arrive();
        CatalogueTest.add(indicator, "households", "stock").statusCode(201);
    }

    @Test
    void whoeverTookAPlaceOverReadsItsObservations() {
        var district = observed(reform.district);
        var divided = observed(reform.divided);
        var mergedToo = observed(reform.mergedToo);
        var hamlet = observed(reform.hamlet);
        get(reform.newProvince, district).statusCode(200);
        get(reform.newProvince, hamlet).statusCode(200);
        get(reform.first, mergedToo).statusCode(200);
        get(reform.first, divided).statusCode(200);
        get(reform.second, divided).statusCode(200);
        forbidden(get(reform.first, district));
        forbidden(get(reform.second, mergedToo));
        forbidden(get(reform.second, hamlet));
        assertListed(reform.newProvince, reform.hamlet, hamlet);
        assertListed(reform.second, reform.hamlet);
        Api.get(officer(reform.second), OBSERVATIONS + "/changes?limit=200")
                .statusCode(200)
                .body("items.state.areaId", contains(reform.divided.id().toString()));
    }

    private static void assertListed(Place reader, Place place, String... observations) {
        Api.get(officer(reader), OBSERVATIONS + "?area={area}&tree=2025-12-31", place.code())
                .statusCode(200)
                .body("items.id", equalTo(List.of(observations)));
    }

    @Test
    void aDividedPlaceIsObservedByWhoeverHasAllOfItOnly() {
        observe(reform.second, reform.divided, "2023-12-31").statusCode(403).body("code", equalTo("read-only-place"));
        observe(reform.newProvince, reform.divided, "2023-12-31").statusCode(201);
        observe(reform.first, reform.mergedToo, "2023-12-31").statusCode(201);
        forbidden(observe(reform.second, reform.mergedToo, "2023-12-31"));
    }

    @Test
    void nothingIsObservedAfterTheEnd() {
        observe(reform.newProvince, reform.district, "2025-07-01")
                .statusCode(409)
                .body("code", equalTo("place-ended"))
                .body("errors[0].pointer", equalTo("#/area"))
                .body("detail", containsString(reform.newProvince.code() + " Nơi mới"));
        observe(reform.newProvince, reform.district, "2025-06-30").statusCode(201);
    }

    @Test
    void theYearInWhichAnActMakesAPlaceIsAYearOfThatPlace() {
        observe(reform.newProvince, reform.first, "2025-01-01", "2025-12-31").statusCode(201);
        observe(reform.newProvince, reform.first, "1999-01-01", "2025-12-31")
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].pointer", equalTo("#/periodFrom"));
    }

    @Test
    void whatWasObservedBeforeAnActCameLateStaysReadable() {
        var province = WORLD.province();
        var commune = WORLD.commune(province);
        WORLD.arrive();
        String id = observe(province, commune, "2025-07-01", "2025-12-31")
                .statusCode(201)
                .extract()
                .path("id");
        WORLD.reform(
                LocalDate.of(2025, 10, 1),
                "commune",
                province,
                List.of(new Succession(commune, new Place(UUID.randomUUID(), World.newCommuneCode()), "whole", null)));
        WORLD.arrive();
        get(province, id).statusCode(200);
        Api.get(officer(province), OBSERVATIONS + "/" + id + "/versions").statusCode(200);
    }

    private static void forbidden(ValidatableResponse answer) {
        answer.statusCode(403).body("code", equalTo("forbidden-place"));
    }

    private String observed(Place place) {
        return observe(World.COUNTRY, place, "2023-12-31")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse observe(Place writer, Place place, String to) {
        return observe(writer, place, "2023-01-01", to);
    }

    private ValidatableResponse observe(Place writer, Place place, String from, String to) {
        return Api.post(officer(writer), OBSERVATIONS, """
                {"indicator": "%s", "area": "%s", "periodFrom": "%s", "periodTo": "%s", "value": 5,
                 "source": "Rà soát"}
                """.formatted(indicator, place.code(), from, to));
    }

    private static ValidatableResponse get(Place reader, String observation) {
        return Api.get(officer(reader), OBSERVATIONS + "/" + observation);
    }

    private static String officer(Place place) {
        return TestTokens.of("commune-officer", place.id().toString());
    }
}
