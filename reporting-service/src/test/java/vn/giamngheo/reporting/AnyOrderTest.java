package vn.giamngheo.reporting;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Intake;
import vn.giamngheo.platform.event.Projection;
import vn.giamngheo.testing.EventsAtRandom;
import vn.giamngheo.testing.Told;

/**
 * Whatever order events come in, how often, and however many at once: the same tables, every column of every row, by the
 * intake that takes them from Kafka. The
 * events are made of the example of every version ever sent, so that each of them is read by what reads it today.
 */
@QuarkusTest
class AnyOrderTest {

    /** What stands there says how far topics were read, or is gone when all has come. */
    private static final Set<String> OF_THE_WAY = Set.of("consumed", "dead_letter", "area_waiting");

    @Inject
    Jdbi jdbi;

    @All
    @Inject
    List<Projection> projections;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameTables(long seed) {
        var told = EventsAtRandom.of(seed);
        jdbi.useTransaction(handle -> {
            var tables = new Tables(handle);
            told.forEach(event -> apply(List.of(event), handle));
            var inOrder = tables.taken();
            EventsAtRandom.disordered(told, seed).forEach(span -> apply(span, handle));
            var disordered = tables.taken();
            inOrder.forEach((table, rows) -> assertEquals(rows, disordered.get(table), table));
            handle.rollback();
        });
    }

    @Test
    void everyTableIsAmongThem() {
        jdbi.useTransaction(handle -> {
            var tables = new Tables(handle);
            EventsAtRandom.of(1).forEach(event -> apply(List.of(event), handle));
            assertEquals(Set.of(), empty(tables.taken()), "nothing can be seen of them");
            handle.rollback();
        });
    }

    private static Set<String> empty(Map<String, String> tables) {
        return tables.entrySet().stream()
                .filter(table -> table.getValue().isEmpty() && !OF_THE_WAY.contains(table.getKey()))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private void apply(List<Told> span, Handle handle) {
        var topic = span.get(0).topic();
        var events = span.stream().map(event -> EventJson.read(event.text())).toList();
        new Intake(jdbi, projections, null).apply(topic, events, handle);
    }

    /** Empty twins of those of projections, in a schema of their own that nobody else ever sees. */
    private record Tables(List<String> names, Handle handle) {

        Tables(Handle handle) {
            this(
                    handle.createQuery("select tablename from pg_tables where schemaname = 'projection'")
                            .mapTo(String.class)
                            .list(),
                    handle);
            handle.execute("create schema any_order");
            names.forEach(name ->
                    handle.execute("create table any_order.%1$s (like projection.%1$s including all)".formatted(name)));
            handle.execute("set local search_path to any_order, public");
        }

        /** The rows of each, which are gone then. */
        Map<String, String> taken() {
            var taken = new TreeMap<String, String>();
            for (var name : names) {
                taken.put(
                        name,
                        handle.createQuery("select t::text from %s t order by 1".formatted(name))
                                .mapTo(String.class)
                                .collect(joining("\n")));
            }
            handle.execute("truncate " + String.join(", ", names));
            return taken;
        }
    }
}
