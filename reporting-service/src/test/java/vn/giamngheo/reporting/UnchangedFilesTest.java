package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Whoever fetches the file of a report every night is not sent the same one again. */
@QuarkusTest
class UnchangedFilesTest {

    private static final World WORLD = World.around("reporting");
    private static final String STANDARD = "NATIONAL-2022-2025";
    private static final Place PROVINCE = WORLD.province();

    private static String programme;

    @BeforeAll
    static void aStandardAndAProgrammeAreTold() {
        programme = WORLD.programme("DA1");
        Reports.standard(WORLD, STANDARD);
        WORLD.arrive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activity-results?",
                "all-resources?",
                "allocation-history?line=DA1&programme=",
                "budget-execution?",
                "comparison?figure=allocated",
                "counterpart?",
                "deprivation-profile?standard=" + STANDARD,
                "disbursement?on=2023-12-31",
                "escape-register?standard=" + STANDARD,
                "findings?",
                "livelihood-projects?",
                "plan-funding?",
                "plan-progress?basis=restated",
                "poverty-dynamics?standard=" + STANDARD,
                "review-profiles?form=4&standard=" + STANDARD,
                "review-results?form=1&standard=" + STANDARD,
                "target-cascade?",
                "works?"
            })
    void aFileThatSaysTheSameIsNotSentAgain(String report) {
        for (var form : new String[] {"csv", "xlsx"}) {
            var tag = asked(report, form, null)
                    .then()
                    .statusCode(200)
                    .header("ETag", not(emptyString()))
                    .extract()
                    .header("ETag");
            assertTrue(tag.startsWith("\""), "a strong tag: " + tag);
            asked(report, form, tag)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .body(emptyString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void oneThatSaysAnotherThingIs(String form) {
        var tag = asked("budget-execution?", form, null).header("ETag");
        var given = LedgerFacts.fact(
                "allocation", programme, "2023-02-01", LedgerFacts.posting(null, PROVINCE, "DA1", "central", 2023, 1));
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, given.id(), given);
        WORLD.arrive();
        asked("budget-execution?", form, tag).then().statusCode(200).header("ETag", not(equalTo(tag)));
    }

    private static Response asked(String report, String form, String known) {
        var question = "/api/v1/reports/" + (report.endsWith("programme=") ? report + programme : report)
                + "&area=%s&year=2023&format=%s".formatted(PROVINCE.code(), form);
        var as = Api.as(Reports.token(World.COUNTRY));
        return (known == null ? as : as.header("If-None-Match", known)).get(question.replace("?&", "?"));
    }
}
