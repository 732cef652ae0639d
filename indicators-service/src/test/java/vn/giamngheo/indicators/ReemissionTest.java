package vn.giamngheo.indicators;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.indicators.review.Reviewing;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.ToldAgain;
import vn.giamngheo.testing.World;

/** The catalogue and what was observed can be told again as they were told first. */
@QuarkusTest
class ReemissionTest {

    private final World world = World.around("indicators");
    private final World.Place commune = world.commune(world.province());
    private final Neighbourhood village = new Neighbourhood(world.village(commune));

    @Test
    void everythingPublishedIsToldAgain() {
        Reviewing.settle(world, village.village(), "rural");
        world.arrive();
        TestStandards.national();
        Reviewing.rules();
        signedTooEarly();
        CatalogueTest.add("told_again", "percentage_points", "none").statusCode(201);
        Api.post(TestTokens.of("commune-officer", commune.id().toString()), "/api/v1/observations", """
                {"indicator": "told_again", "area": "%s", "periodFrom": "2023-01-01", "periodTo": "2023-12-31",
                 "value": 12.50, "source": "Báo cáo thử"}
                """.formatted(
                                commune.code()))
                .statusCode(201);

        ToldAgain.by("indicators")
                .isTheSame(
                        "findings",
                        "household-classes",
                        "indicators",
                        "observations",
                        "review-results",
                        "review-rounds");
    }

    /** A decision on paper that gives a class, has a result and lacks its steps. */
    private void signedTooEarly() {
        var household = village.household("R-01");
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.list(LocalDate.of(2023, 9, 10), household).statusCode(200);
        round.send("approver", "signed-decisions", """
                        "on": "2023-12-01", "act": %s, "households": [
                            {"household": "%s", "povertyClass": "poor"}]""".formatted(Reviewing.act("2023-12-01"), household))
                .statusCode(200);
    }
}
