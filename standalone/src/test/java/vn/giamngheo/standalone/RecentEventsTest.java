package vn.giamngheo.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private final RecentEvents recent = new RecentEvents();

    @Test
    void nothingIsAwaitedBeforeSomethingWasTold() {
        recent.note(List.of());
        assertEquals(Optional.empty(), recent.header());
    }

    /** An answer may name several events, and a request may await twenty. */
    @Test
    void theLastTwentyEventsAreAwaitedHoweverFewAnswersNamedThem() {
        for (var i = 0; i < 12; i++) {
            recent.note(List.of("plans:" + i + "a, findings:" + i + "b"));
        }
        var awaited = List.of(recent.header().orElseThrow().split(", "));
        assertEquals(20, awaited.size());
        assertEquals("plans:2a", awaited.get(0));
        assertEquals("findings:11b", awaited.get(19));
    }
}
