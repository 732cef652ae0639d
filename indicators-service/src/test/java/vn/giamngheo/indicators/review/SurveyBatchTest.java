package vn.giamngheo.indicators.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Surveyors in villages without a network take households along and send what they found later. */
@QuarkusTest
class SurveyBatchTest {

    private static final World WORLD = World.around("indicators");
    private static final String PATH = "/api/v1/survey-batches";

    private final Place commune = WORLD.commune(WORLD.province());
    private final Neighbourhood village = new Neighbourhood(WORLD.village(commune));
    private final Neighbourhood other = new Neighbourhood(WORLD.village(commune));

    @BeforeEach
    void arrive() {
        Reviewing.settle(WORLD, village.village(), "rural");
        WORLD.arrive();
        TestStandards.national();
        Reviewing.rules();
    }

    @Test
    void aBatchIsTakenRowByRowAndOnceOnly() {
        var first = village.household("B-01");
        var second = village.household("B-02");
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.list(LocalDate.of(2023, 9, 10), first, second);
        var one = UUID.randomUUID();
        var rows = row(one, first, 1_000_000, "null") + ", "
                + row(UUID.randomUUID(), UUID.randomUUID().toString(), 1, "null");
        send(round, rows)
                .statusCode(200)
                .body("items.result", contains("accepted", "refused"))
                .body("items[0].foundClass", equalTo("near_poor"))
                .body("items[1].code", equalTo("not-on-the-list"));
        send(round, rows).body("items.result", contains("unchanged", "refused"));
        send(round, row(one, second, 1, "null")).body("items[0].code", equalTo("survey-of-another"));
        send(round, row(UUID.randomUUID(), second, 1, "null").replace("09-20T", "09-21T"))
                .body("items[0].code", equalTo("another-day"));
    }

    @Test
    void aBatchIsAStepOfItsReview() {
        var household = village.household("B-01");
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.list(LocalDate.of(2023, 9, 10), household);
        send(round, row(UUID.randomUUID(), household, 1_000_000, "null")).statusCode(200);
        Api.get(Reviewing.officer("auditor", commune), Reviewing.PATH + "/" + round.id() + "/dossier")
                .statusCode(200)
                .body("steps.step", contains("recorded", "lists", "survey-batches"))
                .body("steps[2].actor", equalTo("surveyor"))
                .body("steps[2].changes", empty());
    }

    @Test
    void aConflictShowsBothSidesAndChangesNothing() {
        var household = village.household("B-01");
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.list(LocalDate.of(2023, 9, 10), household);
        var theirs = UUID.randomUUID();
        var mine = UUID.randomUUID();
        send(round, row(theirs, household, 1_000_000, "null")).body("items[0].result", equalTo("accepted"));
        send(round, row(mine, household, 9_000_000, "null"))
                .body("items[0].result", equalTo("conflict"))
                .body("items[0].mine.foundClass", equalTo("none"))
                .body("items[0].theirs.id", equalTo(theirs.toString()))
                .body("items[0].theirs.foundClass", equalTo("near_poor"));
        Api.get(Reviewing.officer("auditor", commune), Reviewing.PATH + "/" + round.id() + "/households")
                .body("items[0].surveyId", equalTo(theirs.toString()));
        send(round, row(mine, household, 9_000_000, "\"" + theirs + "\"")).body("items[0].result", equalTo("accepted"));
    }

    /** Its answer was lost, and the network came back when all was decided. */
    @Test
    void aBatchThatIsSentAgainAfterTheDecisionIsKnownAndNothingMoreIsTaken() {
        var household = village.household("B-01");
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.list(LocalDate.of(2023, 9, 10), household);
        var sent = row(UUID.randomUUID(), household, 1_000_000, "null");
        send(round, sent).body("items[0].result", equalTo("accepted"));
        round.send("approver", "signed-decisions", """
                "on": "2023-12-01", "act": %s, "households": [{"household": "%s", "povertyClass": "near_poor"}]""".formatted(Reviewing.act("2023-12-01"), household))
                .statusCode(200);
        send(round, sent + ", " + row(UUID.randomUUID(), household, 1, "null"))
                .statusCode(200)
                .body("items.result", contains("unchanged", "refused"))
                .body("items[1].code", equalTo("review-decided"));
    }

    private ValidatableResponse send(Reviewing round, String rows) {
        return Api.post(
                village.token("surveyor"), PATH, "{\"round\": \"%s\", \"surveys\": [%s]}".formatted(round.id(), rows));
    }

    private static String row(UUID id, String household, long income, String basedOn) {
        return """
                {"id": "%s", "surveyedAt": "2023-09-20T16:30:00+07:00", "basedOn": %s, "found": {%s}}""".formatted(
                        id,
                        basedOn,
                        Reviewing.finding(household, "2023-09-20", Reviewing.INCOME.formatted(income), "nutrition"));
    }

    @Test
    void aVillageIsTakenAlongAndWhatChangedSince() {
        var stays = village.household("B-01");
        var goes = village.household("B-02");
        var token = village.token("surveyor");
        var all = Api.get(
                        token,
                        Neighbourhood.PATH + "/changes?village={v}",
                        village.village().code())
                .statusCode(200)
                .body("items.id", contains(stays, goes))
                .body("items.state.members", hasSize(2))
                .extract();
        village.happens(
                        goes,
                        "{\"kind\": \"moved\", \"on\": \"2024-03-01\", \"village\": \"%s\"}"
                                .formatted(other.village().code()))
                .statusCode(201);
        var next = Pages.next(all.header("Link"));
        Api.as(token)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.id", contains(goes))
                .body("items.deleted", contains(true));
        Api.get(
                        other.token("surveyor"),
                        Neighbourhood.PATH + "/changes?village={v}",
                        village.village().code())
                .statusCode(403);
    }
}
