package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.notNullValue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import vn.giamngheo.events.Mark;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.WireEvent;
import vn.giamngheo.testing.World;

/** Lets every service say as of when it is known, so that reports are not missing anything. */
public final class Marks {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

    private Marks() {}

    /** What other tests had set aside is forgotten. */
    public static void ofAllServices(World world) throws SQLException {
        ServiceDatabase.of("reporting").execute("delete from dead_letter");
        var ends = new TreeMap<String, List<Long>>();
        Topics.partitions().forEach((topic, partitions) -> ends.put(topic, Collections.nCopies(partitions, 0L)));
        for (var service : List.of("plans-service", "budget-service", "indicators-service")) {
            var mark = new Mark(UUID.randomUUID(), service, AT, ends);
            world.send(Topics.MARKS, service, WireEvent.of(mark.id(), Mark.TYPE, mark.id(), mark));
        }
        world.arrive();
        for (var report : List.of(Reports.EXECUTION, Reports.PROGRESS)) {
            Eventually.until(SOON, () -> Api.get(Reports.token(World.COUNTRY), report + "?area=VN&year=2001")
                    .statusCode(200)
                    .header("Data-As-Of", notNullValue()));
        }
    }
}
