package vn.giamngheo.reporting;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.PovertyStandardState;
import vn.giamngheo.events.Topics;
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

    /** Publishes a poverty standard of the country. */
    static void standard(World world, String code) {
        var id = UUID.randomUUID();
        world.publish(
                Topics.POVERTY_STANDARDS,
                PovertyStandardState.TYPE,
                id,
                new PovertyStandardState(
                        id,
                        1,
                        false,
                        code,
                        new Label("Chuẩn nghèo " + code, null),
                        World.COUNTRY.id(),
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2030, 12, 31)));
    }

    /** @param more further parameters, such as {@code &asOf=2023-06-30} */
    static ValidatableResponse ask(String report, Place place, String more) {
        return Api.get(token(World.COUNTRY), report + "?area=" + place.code() + "&year=2023" + more);
    }
}
