package vn.giamngheo.indicators.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Files of a review name people: they are for those who see names, and each look at one is in the trail. */
@QuarkusTest
class ReviewFilesTest {

    private static final World WORLD = World.around("indicators");
    private static final byte[] MINUTES = "%PDF-1.7\nminutes of a village\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Place commune = WORLD.commune(WORLD.province());
    private String act;
    private String file;

    @BeforeEach
    void aFileOfAReview() {
        WORLD.arrive();
        TestStandards.national();
        Reviewing.rules();
        var acts = Reviewing.PATH + "/"
                + Reviewing.yearly(commune, 2023, "2022-12-31").id() + "/acts";
        act = Api.post(officer("commune-officer"), acts, """
                        {"role": "proposal", "act": %s}""".formatted(Reviewing.act("2023-09-20")))
                .statusCode(201)
                .extract()
                .header("Location");
        file = Api.storingAs(officer("commune-officer"))
                .contentType("application/octet-stream")
                .body(MINUTES)
                .post(act + "/files?name=bien-ban.pdf")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String officer(String role) {
        return Reviewing.officer(role, commune);
    }

    @Test
    void whoSeesInitialsOnlyIsToldThatThereIsAFileAndNotWhatItSays() {
        Api.get(officer("auditor"), act).statusCode(200).body("files.name", contains("bien-ban.pdf"));
        Api.get(officer("auditor"), file).statusCode(403).body("code", equalTo("forbidden-role"));
        looks().body("items", empty());
    }

    @Test
    void eachLookAtAFileIsInTheTrailOfThePlace() {
        Api.get(officer("village-head"), file).statusCode(200);
        var tag = Api.get(officer("approver"), file).statusCode(200).extract().header("ETag");
        Api.as(officer("approver"))
                .header("If-None-Match", tag)
                .get(file)
                .then()
                .statusCode(304);
        looks().body("items.actor", contains("village-head", "approver", "approver"))
                .body("items[0].kind", equalTo("review-rounds/acts/files"))
                .body("items[0].request", equalTo("GET " + file))
                .body("items[0].after.purpose", equalTo("act-file"))
                .body("items[0].after.clear", equalTo(true));
    }

    @Test
    void whoIsElsewhereReadsNoFileAndLeavesNoLook() {
        var neighbour = WORLD.commune(WORLD.province());
        WORLD.arrive();
        Api.get(Reviewing.officer("approver", neighbour), file)
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        looks().body("items", empty());
    }

    private ValidatableResponse looks() {
        return Api.get(
                        officer("auditor"),
                        "/api/v1/audit/indicators?from=2020-01-01&did=looked&area={c}&thing={f}",
                        commune.code(),
                        file.substring(file.lastIndexOf('/') + 1))
                .statusCode(200);
    }
}
