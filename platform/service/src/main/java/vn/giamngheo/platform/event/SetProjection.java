package vn.giamngheo.platform.event;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.EventData;

/** A copy of states that come by thousands, when somebody has sent a file: what comes together is written as one set. */
public abstract class SetProjection<S extends EventData.State> implements Projection {

    private final String topic;
    private final String type;
    private final String table;
    private final Class<S> states;

    /** @param table that has a row for each state, with its {@code id} and {@code event_version} */
    protected SetProjection(String topic, String type, String table, Class<S> states) {
        this.topic = topic;
        this.type = type;
        this.table = table;
        this.states = states;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        write(List.of(event), handle);
    }

    /** What is told again is made doubtful first, and the newest state of each thing stands, in whatever order they came. */
    @Override
    public void apply(List<Envelope> events, Handle handle) {
        events.stream().filter(Envelope::isToldAgain).forEach(event -> doubt(event, handle));
        write(events, handle);
    }

    private void write(List<Envelope> events, Handle handle) {
        var newest = newest(events);
        if (!newest.isEmpty()) {
            write(newest, handle);
        }
    }

    private Collection<S> newest(List<Envelope> events) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(event -> EventJson.data(event, states))
                .collect(Collectors.<S, UUID, S>toMap(
                        EventData::id,
                        Function.identity(),
                        BinaryOperator.maxBy(comparingInt(EventData.State::eventVersion))))
                .values();
    }

    /** Writes each of them that is newer than its row. @param newest of each thing one */
    protected abstract void write(Collection<S> newest, Handle handle);

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state(table, type, event, handle);
    }
}
