package vn.giamngheo.reporting;

import io.restassured.response.ValidatableResponse;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Asks for reports on 2023. */
final class Reports {

    static final String EXECUTION = "/api/v1/reports/budget-execution";
    static final String PROGRESS = "/api/v1/reports/plan-progress";

    private Reports() {}

    static String token(Place place) {
        return TestTokens.of("standing-agency", place.id().toString());
    }

    /** @param more further parameters, such as {@code &asOf=2023-06-30} */
    static ValidatableResponse ask(String report, Place place, String more) {
        return Api.get(token(World.COUNTRY), report + "?area=" + place.code() + "&year=2023" + more);
    }
}
