package vn.giamngheo.indicators;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.indicators.review.Reviewing;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.ToldAgain;
import vn.giamngheo.testing.World;

/** The catalogue and what was observed can be told again as they were told first. */
@QuarkusTest
class ReemissionTest {

    private final World world = World.around("indicators");
    private final World.Place commune = world.commune(world.province());
    private final Neighbourhood village = new Neighbourhood(world.village(commune));
    private String household;

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

        published();
        registered();

        ToldAgain.by("indicators")
                .isTheSame(
                        "escape-registers",
                        "findings",
                        "household-classes",
                        "indicators",
                        "observations",
                        "poverty-standards",
                        "published-totals",
                        "review-results",
                        "review-rounds");
    }

    private void registered() {
        Api.post(
                        TestTokens.of("commune-officer", commune.id().toString()),
                        "/api/v1/escape-registrations",
                        """
                {"household": "%s", "standard": "%s", "year": 2024, "registeredOn": "2024-01-15",
                 "plan": {"supports": [{"need": "housing"}]}}
                """.formatted(household, TestStandards.NATIONAL))
                .statusCode(201);
    }

    private void published() {
        var officer = TestTokens.of("commune-officer", commune.id().toString());
        var job = Api.storingAs(officer)
                .contentType("text/csv")
                .body("""
                        area,year,standard,stage,actNumber,actIssuedOn,actIssuer,actTitle,form,c1,c2,c3
                        %s,2023,%s,approved,12/QĐ,2023-12,UBND,Kết quả,1,9,40,2
                        """.formatted(commune.code(), TestStandards.NATIONAL).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/published-totals/imports?mode=atomic")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Eventually.until(Duration.ofSeconds(30), () -> Api.get(officer, job).body("ok", equalTo(1)));
    }

    /** A decision on paper that gives a class, has a result and lacks its steps. */
    private void signedTooEarly() {
        household = village.household("R-01");
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.list(LocalDate.of(2023, 9, 10), household).statusCode(200);
        round.send("approver", "signed-decisions", """
                        "on": "2023-12-01", "act": %s, "households": [
                            {"household": "%s", "povertyClass": "poor"}]""".formatted(Reviewing.act("2023-12-01"), household))
                .statusCode(200);
    }
}
