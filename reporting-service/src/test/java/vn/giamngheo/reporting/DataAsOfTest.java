package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Mark;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.reporting.freshness.ForgottenMarks;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.WireEvent;
import vn.giamngheo.testing.World;

/** A report says as of when it is true, and never too much; its tag does not change with it. */
@QuarkusTest
class DataAsOfTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String AS_OF = "Data-As-Of";
    private static final String INCOMPLETE = "Data-Incomplete";

    private final World world = World.around("reporting");
    private final ServiceDatabase database = ServiceDatabase.of("reporting");
    private final World.Place province = world.province();

    /** In one piece: what one step has made known, the next one builds on. */
    @Test
    void aReportSaysAsOfWhenItIsTrue() throws Exception {
        ForgottenMarks.forget(world);
        database.execute("delete from dead_letter");
        world.arrive();
        execution().header(AS_OF, nullValue()).header(INCOMPLETE, equalTo("budget-service, plans-service"));

        mark("plans-service", "10:00:07.9", reached());
        Eventually.until(
                SOON, () -> execution().header(AS_OF, nullValue()).header(INCOMPLETE, equalTo("budget-service")));
        mark("budget-service", "10:00:09", reached());
        isAsOf("10:00:07");
        var tag = execution().extract().header("ETag");

        whatIsNotReachedDoesNotCount();
        aQuietNightChangesTheInstantOnly(tag);
        anEventThatCouldNotBeAppliedIsNamed();
        theInstantOutlivesARebuild();
    }

    private void whatIsNotReachedDoesNotCount() throws Exception {
        var beyond = new TreeMap<>(reached());
        beyond.put(Topics.POSTINGS, List.of(0L, 0L, 1_000_000L, 0L, 0L, 0L));
        mark("plans-service", "10:05:00", reached());
        mark("budget-service", "10:04:00", beyond);
        mark("budget-service", "10:01:00", reached());
        isAsOf("10:01:00");
        progressIsMissing("indicators-service");
    }

    private void aQuietNightChangesTheInstantOnly(String tag) throws Exception {
        mark("budget-service", "10:02:00", reached());
        Eventually.until(SOON, () -> Api.as(Reports.token(World.COUNTRY))
                .header("If-None-Match", tag)
                .get(Reports.EXECUTION + "?year=2023&area=" + province.code())
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header(AS_OF, equalTo("2026-01-01T10:02:00Z"))
                .body(equalTo("")));
        Reports.ask(Reports.EXECUTION, province, "&tree=2022-12-31").header("ETag", not(equalTo(tag)));
    }

    private void anEventThatCouldNotBeAppliedIsNamed() throws Exception {
        mark("indicators-service", "10:02:00", reached());
        Eventually.until(SOON, () -> progress().header(INCOMPLETE, nullValue()));
        var poison = UUID.randomUUID();
        world.send(Topics.PLANS, poison.toString(), WireEvent.of(poison, PlanState.TYPE, poison, Map.of("id", "none")));
        progressIsMissing("dead-letters/plans");
        execution().header(INCOMPLETE, nullValue());
        database.execute("delete from dead_letter where key = ?", poison.toString());
        progress().header(INCOMPLETE, nullValue());
    }

    private void theInstantOutlivesARebuild() {
        var admin = TestTokens.of("admin", World.COUNTRY.id().toString());
        var rebuild = "/api/v1/operations/reporting/rebuild";
        Api.storingAs(admin).post(rebuild).then().statusCode(202);
        Eventually.until(Duration.ofSeconds(40), () -> Api.get(admin, rebuild).body("phase", equalTo("done")));
        isAsOf("10:02:00");
    }

    private void isAsOf(String time) {
        Eventually.until(SOON, () -> execution()
                .header(AS_OF, equalTo("2026-01-01T" + time + "Z"))
                .header(INCOMPLETE, nullValue()));
    }

    private void progressIsMissing(String what) {
        Eventually.until(SOON, () -> progress().header(AS_OF, nullValue()).header(INCOMPLETE, equalTo(what)));
    }

    private ValidatableResponse execution() {
        return Reports.ask(Reports.EXECUTION, province, "").statusCode(200);
    }

    private ValidatableResponse progress() {
        return Reports.ask(Reports.PROGRESS, province, "").statusCode(200);
    }

    private void mark(String service, String time, Map<String, List<Long>> ends) {
        var mark = new Mark(UUID.randomUUID(), service, Instant.parse("2026-01-01T" + time + "Z"), ends);
        world.send(Topics.MARKS, service, WireEvent.of(mark.id(), Mark.TYPE, mark.id(), mark));
    }

    /** What the service has taken in by now. */
    private Map<String, List<Long>> reached() throws Exception {
        var ends = new TreeMap<String, List<Long>>();
        for (var topic : Topics.partitions().keySet()) {
            ends.put(
                    topic,
                    database
                            .texts("select next_offset from consumed where topic = ? order by partition", topic)
                            .stream()
                            .map(Long::valueOf)
                            .toList());
        }
        return ends;
    }
}
