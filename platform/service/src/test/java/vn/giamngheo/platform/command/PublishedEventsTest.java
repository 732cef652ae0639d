package vn.giamngheo.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;

class PublishedEventsTest {

    private static final int PARTITIONS = 6;

    private final PublishedEvents events = new PublishedEvents();

    @Test
    void fewAreNamedEach() {
        publish(3);
        assertEquals(3, events.header().split(", ").length);
    }

    /** Headers of 8 KiB are the most that servers and clients are sure to take. */
    @Test
    void ofThousandsTheLastOfEachPartitionIsNamed() {
        var last = publish(5_000);
        assertTrue(events.header().contains(Topics.HOUSEHOLD_CLASSES + ":" + last), events.header());
        assertEquals(
                Topics.partitions().get(Topics.HOUSEHOLD_CLASSES),
                events.header().split(", ").length);
        assertTrue(events.header().length() < 4_000, events.header());
    }

    private UUID publish(int count) {
        var last = new UUID(0, 0);
        for (var i = 0; i < count; i++) {
            last = UUID.randomUUID();
            events.add(Topics.HOUSEHOLD_CLASSES, i % PARTITIONS, last);
        }
        return last;
    }
}
