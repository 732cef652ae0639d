package vn.giamngheo.budget;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Who asks for a year and for no tree asks about the places of its last day, or of today while that is to come. */
@QuarkusTest
class ListsOfAYearTest {

    private final World world = World.around("budget");
    private final Place district = world.district(world.province());
    private final Place ended = world.commune(district);
    private final Place other = world.commune(district);
    private final Place next = new Place(UUID.randomUUID(), World.newCommuneCode());
    private final Place toCome = new Place(UUID.randomUUID(), World.newCommuneCode());

    @ParameterizedTest
    @ValueSource(strings = {"settlements", "treasury-codes"})
    void theTreeIsThatOfTheLastDayOfTheYear(String list) {
        become(ended, next, LocalDate.of(2024, 7, 1));
        become(other, toCome, Days.today().plusDays(1));
        world.arrive();
        var ahead = Days.today().getYear() + 1;
        ask(list, ended, "&year=2023").statusCode(200);
        ask(list, ended, "&year=2023&tree=2024-07-01").statusCode(400);
        ask(list, ended, "&year=2024").statusCode(400).body("errors[0].parameter", equalTo("area"));
        ask(list, next, "&year=2024").statusCode(200);
        ask(list, other, "&year=" + ahead).statusCode(200);
        ask(list, toCome, "&year=" + ahead).statusCode(400);
    }

    private void become(Place ends, Place begins, LocalDate on) {
        world.reform(on, "commune", district, List.of(new World.Succession(ends, begins, "whole", null)));
    }

    private static ValidatableResponse ask(String list, Place place, String more) {
        var token = TestTokens.of("auditor", World.COUNTRY.id().toString());
        return Api.get(token, "/api/v1/" + list + "?area=" + place.code() + more);
    }
}
