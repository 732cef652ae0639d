package vn.giamngheo.reporting.schedule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.Marks;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** What is due is published once, whoever is running, and whoever stops running. */
@QuarkusTest
class SchedulesTest {

    private static final String SCHEDULES = "/api/v1/report-schedules";
    private static final String SNAPSHOTS = "/api/v1/snapshots/";
    private static final String DAILY = "\"cadence\": \"daily\", \"hour\": 0";
    private static final int INSTANCES = 6;

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();
    private static final Place OTHER_PROVINCE = WORLD.province();

    private final ServiceDatabase database = ServiceDatabase.of("reporting");
    private final String office = token("standing-agency", PROVINCE);

    @Inject
    PublishingWhatIsDue due;

    @Inject
    ScheduleClaims claims;

    @BeforeEach
    void nothingElseIsDue() throws SQLException {
        Marks.ofAllServices(WORLD);
        database.execute("update report_schedule set next_due = null");
    }

    @Test
    void ofManyInstancesOnePublishesWhatIsDue() throws SQLException {
        var id = made("budget-execution", "\"year\": \"2023\"", DAILY);
        var threads = Executors.newFixedThreadPool(INSTANCES);
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(due::all, threads))
                        .limit(INSTANCES)
                        .toArray(CompletableFuture[]::new))
                .join();
        threads.shutdown();
        assertEquals(1, published(id));
        var today = Days.today().atStartOfDay(Days.ZONE).toInstant();
        var run = runs(id).body("items.dueAt", contains(today.toString()))
                .body("items[0].problem", nullValue())
                .extract()
                .<String>path("items[0].snapshot");
        Api.get(office, SNAPSHOTS + run + "/record")
                .body("schedule", equalTo(id))
                .body("dueAt", equalTo(today.toString()))
                .body("publishedBy", equalTo("standing-agency"));
        Api.get(office, SCHEDULES + "/" + id)
                .body(
                        "nextDue",
                        equalTo(Days.today()
                                .plusDays(1)
                                .atStartOfDay(Days.ZONE)
                                .toInstant()
                                .toString()));
        Api.get(office, "/api/v1/reports/budget-execution/latest?year=2023&area=" + PROVINCE.code())
                .statusCode(200)
                .header("Content-Location", equalTo(SNAPSHOTS + run));
    }

    @Test
    void whatADeadInstanceHadBegunIsPublishedByAnotherOnce() throws SQLException {
        var id = made("budget-execution", "\"year\": \"2023\"", DAILY);
        var begun = claims.claim().orElseThrow();
        due.all();
        assertEquals(0, published(id));
        database.execute("update report_schedule set held_until = now() - interval '1 s' where id = ?", uuid(id));
        due.all();
        assertEquals(1, published(id));
        assertFalse(claims.end(begun, null), "who comes back late must not go on");
        due.all();
        assertEquals(1, published(id));
        runs(id).body("items", hasSize(1));
    }

    @Test
    void whatMissesDataIsTriedAgain() throws SQLException {
        var id = made("budget-execution", "\"year\": \"2023\"", DAILY);
        database.execute("""
                insert into dead_letter (topic, partition, record_offset, key, event, reason)
                values ('postings', 0, -2, 'missing', '{}', 'for a test')
                """);
        due.all();
        database.execute("delete from dead_letter where key = 'missing'");
        runs(id).body("items", hasSize(0));
        database.execute("update report_schedule set held_until = now() where id = ?", uuid(id));
        due.all();
        runs(id).body("items.problem", contains(nullValue()));
    }

    @Test
    void whatTheMakerMayNoLongerSeeIsNotPublishedAndSaidOnce() throws SQLException {
        var id = made("budget-execution", "\"year\": \"2023\"", DAILY);
        database.execute(
                "update report_schedule set areas = array[?::uuid] where id = ?", OTHER_PROVINCE.id(), uuid(id));
        due.all();
        runs(id).body("items.problem", contains("forbidden-place")).body("items[0].snapshot", nullValue());
        assertEquals(0, published(id));
    }

    @Test
    void theDayOfAScheduledSheetIsTheDayOnWhichItIsDue() {
        var id = made("disbursement", "\"year\": \"2026\"", DAILY);
        due.all();
        var snapshot = runs(id).extract().<String>path("items[0].snapshot");
        Api.get(office, SNAPSHOTS + snapshot)
                .body("parameters.on", equalTo(Days.today().toString()))
                .body("parameters.tree", equalTo(Days.today().toString()));
    }

    @Test
    void anEndedScheduleIsDueNoMore() throws SQLException {
        var id = made("budget-execution", "\"year\": \"2023\"", DAILY);
        var ending = "{\"on\": \"" + Days.today() + "\"}";
        Api.post(office, SCHEDULES + "/" + id + "/endings", ending)
                .statusCode(200)
                .body("until", equalTo(Days.today().toString()));
        due.all();
        assertEquals(1, published(id));
        Api.get(office, SCHEDULES + "/" + id).body("nextDue", nullValue());
        Api.post(office, SCHEDULES + "/" + id + "/endings", ending)
                .statusCode(409)
                .body("code", equalTo("schedule-ended"));
    }

    @Test
    void theNeighbourNeitherReadsNorEndsIt() {
        var id = made("budget-execution", "\"year\": \"2023\"", DAILY);
        var neighbour = token("standing-agency", OTHER_PROVINCE);
        for (var what : List.of("", "/runs")) {
            Api.get(neighbour, SCHEDULES + "/" + id + what).statusCode(404);
        }
        Api.post(neighbour, SCHEDULES + "/" + id + "/endings", "{\"on\": \"" + Days.today() + "\"}")
                .statusCode(404);
        Api.get(neighbour, SCHEDULES + "?area=" + OTHER_PROVINCE.code()).body("items", hasSize(0));
        Api.get(office, SCHEDULES + "?area=" + PROVINCE.code() + "&limit=200")
                .body("items.findAll { it.id == '%s' }".formatted(id), hasSize(1));
        make(neighbour, "budget-execution", "\"year\": \"2023\"", DAILY).statusCode(403);
        make(token("auditor", PROVINCE), "budget-execution", "\"year\": \"2023\"", DAILY)
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "'cadence': 'daily', 'hour': 24; 422; invalid-value; #/hour",
                "'cadence': 'daily'; 400; missing-field; #/hour",
                "'cadence': 'hourly', 'hour': 1; 400; unknown-code; #/cadence",
                "'cadence': 'daily', 'hour': 1, 'day': 1; 422; day-does-not-fit; #/day",
                "'cadence': 'weekly', 'hour': 1; 422; day-does-not-fit; #/day",
                "'cadence': 'weekly', 'hour': 1, 'day': 8; 422; day-does-not-fit; #/day",
                "'cadence': 'monthly', 'hour': 1, 'day': 0; 422; day-does-not-fit; #/day",
                "'cadence': 'daily', 'hour': 1, 'from': '2020-01-01'; 422; begins-in-the-past; #/from",
                "'cadence': 'daily', 'hour': 1, 'until': '2020-01-01'; 422; ends-before-it-begins; #/until"
            })
    void aScheduleThatIsNotUnderstoodIsRefused(String times, int status, String code, String pointer) {
        make(office, "budget-execution", "\"year\": \"2023\"", times.replace('\'', '"'))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private String made(String report, String parameters, String times) {
        return make(office, report, parameters, times).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse make(String token, String report, String parameters, String times) {
        WORLD.arrive();
        return Api.post(
                token,
                SCHEDULES,
                "{\"report\": \"%s\", \"parameters\": {\"area\": \"%s\", %s}, %s}"
                        .formatted(report, PROVINCE.code(), parameters, times));
    }

    private ValidatableResponse runs(String id) {
        return Api.get(office, SCHEDULES + "/" + id + "/runs").statusCode(200);
    }

    private long published(String schedule) throws SQLException {
        return database.number("select count(*) from snapshot where schedule_id = ?", uuid(schedule));
    }

    private static UUID uuid(String id) {
        return UUID.fromString(id);
    }

    private static String token(String role, Place place) {
        return TestTokens.of(role, place.id().toString());
    }
}
