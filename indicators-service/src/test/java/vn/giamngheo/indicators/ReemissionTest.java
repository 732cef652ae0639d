package vn.giamngheo.indicators;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.ToldAgain;
import vn.giamngheo.testing.World;

/** The catalogue and what was observed can be told again as they were told first. */
@QuarkusTest
class ReemissionTest {

    private final World world = World.around("indicators");
    private final World.Place commune = world.commune(world.province());

    @Test
    void everythingPublishedIsToldAgain() {
        world.arrive();
        CatalogueTest.add("told_again", "percentage_points", "none").statusCode(201);
        Api.post(TestTokens.of("commune-officer", commune.id().toString()), "/api/v1/observations", """
                {"indicator": "told_again", "area": "%s", "periodFrom": "2023-01-01", "periodTo": "2023-12-31",
                 "value": 12.50, "source": "Báo cáo thử"}
                """.formatted(
                                commune.code()))
                .statusCode(201);

        ToldAgain.by("indicators").isTheSame("indicators", "observations");
    }
}
