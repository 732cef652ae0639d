package vn.giamngheo.reporting.freshness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.events.Mark;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.WireEvent;
import vn.giamngheo.testing.World;

/** What one mark has made known stays known: a test that begins before the first one forgets those of the others. */
public final class ForgottenMarks {

    private static final Duration SOON = Duration.ofSeconds(20);

    private ForgottenMarks() {}

    /** Returns when all that were sent before have come and none of them is left. */
    public static void forget(World world) {
        var marks = ClientProxy.unwrap(Arc.container().instance(Marks.class).get());
        var last = new Mark(UUID.randomUUID(), UUID.randomUUID().toString(), Instant.EPOCH, Map.of());
        world.send(Topics.MARKS, last.service(), WireEvent.of(last.id(), Mark.TYPE, last.id(), last));
        Eventually.until(
                SOON,
                () -> assertTrue(marks.latest(last.service(), mark -> true).isPresent(), "the last one has come"));
        marks.ladders.clear();
    }
}
