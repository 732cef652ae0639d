package vn.giamngheo.indicators.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** A review that is under way when its commune ends is handed over, and decided by the successor. */
@QuarkusTest
class RoundHandoverTest {

    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();
    private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

    private final Place commune = WORLD.commune(PROVINCE);
    private final Place stranger = WORLD.commune(PROVINCE);
    private final Place heir = new Place(UUID.randomUUID(), World.newCommuneCode());
    private final Neighbourhood village = new Neighbourhood(WORLD.village(commune));

    @BeforeEach
    void arrive() {
        Reviewing.settle(WORLD, village.village(), "rural");
        WORLD.arrive();
        TestStandards.national();
        Reviewing.rules();
    }

    @Test
    void theSuccessorGoesOnInTheVillagesThatTheCommuneHad() {
        var poor = village.household("T-01");
        var review = Reviewing.yearly(commune, 2025, "2024-12-31");
        review.list(LocalDate.of(2025, 9, 10), poor).statusCode(200);
        handOver(review, commune, heir).statusCode(422).body("code", equalTo("place-not-ended"));
        reform();

        var goesOn = new Reviewing(heir, review.id());
        goesOn.survey(poor, "2025-10-02", 1_000_000, "nutrition", "water_source", "sanitation")
                .statusCode(409)
                .body("code", equalTo("place-ended"));
        handOver(review, stranger, heir).statusCode(403);
        handOver(review, heir, heir, "2099-10-01", DAY)
                .statusCode(422)
                .body("code", equalTo("act-in-the-future"))
                .body("errors[0].pointer", equalTo("#/act/issuedOn"));
        handOver(review, heir, heir, "2025-10-01", LocalDate.of(2099, 1, 1))
                .statusCode(422)
                .body("code", equalTo("invalid-value"))
                .body("errors[0].pointer", equalTo("#/on"));
        handOver(review, heir, stranger)
                .statusCode(422)
                .body("code", equalTo("not-a-successor"))
                .body("errors[0].pointer", equalTo("#/successor"));
        handOver(review, heir, heir)
                .statusCode(201)
                .body("communeId", equalTo(commune.id().toString()))
                .body("handovers.areaId", contains(heir.id().toString()));
        handOver(review, heir, heir).statusCode(409).body("code", equalTo("already-exists"));

        goesOn.list(LocalDate.of(2025, 10, 2)).statusCode(200);
        goesOn.survey(poor, "2025-10-02", 1_000_000, "nutrition", "water_source", "sanitation")
                .statusCode(200);
        new Reviewing(stranger, review.id())
                .meet(village.village(), "2025-10-05", 10, 10)
                .statusCode(403);
        goesOn.meet(village.village(), "2025-10-05", 10, 10).statusCode(200);
        goesOn.post(village.village(), "2025-10-10", "2025-10-12").statusCode(200);
        goesOn.send("approver", "decisions", "\"on\": \"2025-11-01\", \"act\": " + Reviewing.act("2099-11-01"))
                .statusCode(422)
                .body("code", equalTo("act-in-the-future"));
        goesOn.decide("2025-11-01").statusCode(200).body("households.decided", equalTo(1));
        handOver(review, heir, heir).statusCode(409);

        Api.get(
                        Reviewing.officer("auditor", heir),
                        Reviewing.PATH + "?area={area}&tree=2025-11-01&year=2025",
                        heir.code())
                .body("items.id", contains(review.id()));
        Eventually.until(Duration.ofSeconds(20), () -> {
            try (var events = EventSource.open()) {
                assertEquals(3, told(events, Topics.REVIEW_ROUNDS, review.id()).size());
                var results = told(events, Topics.REVIEW_RESULTS, review.id());
                assertEquals(1, results.size());
                assertTrue(results.get(0).contains(village.village().id().toString()));
                assertTrue(results.get(0).contains("\"poor\":1"), results::toString);
            }
        });
    }

    private static List<String> told(EventSource events, String topic, String round) {
        return events.consumeAll(topic).stream()
                .filter(event -> event.contains(round))
                .toList();
    }

    private void reform() {
        WORLD.reform(DAY, "commune", PROVINCE, List.of(new World.Succession(commune, heir, "whole", null)));
        var code = village.village().code();
        WORLD.publish(new AreaState(
                village.village().id(),
                2,
                false,
                "village",
                List.of(
                        new AreaState.Period(
                                World.BEGINNING, DAY.minusDays(1), code, "Thôn " + code, null, commune.id()),
                        new AreaState.Period(DAY, null, code, "Thôn " + code, null, heir.id()))));
        WORLD.arrive();
    }

    private static ValidatableResponse handOver(Reviewing review, Place officer, Place successor) {
        return handOver(review, officer, successor, "2025-10-01", DAY);
    }

    private static ValidatableResponse handOver(
            Reviewing review, Place officer, Place successor, String issuedOn, LocalDate on) {
        return Api.post(
                Reviewing.officer("approver", officer),
                Reviewing.PATH + "/" + review.id() + "/handovers",
                """
                {"act": %s, "successor": "%s", "on": "%s"}
                """.formatted(Reviewing.act(issuedOn), successor.code(), on));
    }
}
