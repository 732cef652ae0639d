package vn.giamngheo.platform.event;

import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.EventData;

/** A copy of the states of a topic as they are, one row each. A feature extends it and says which. */
public abstract class StateProjection<S extends EventData.State> implements Projection {

    private final String topic;
    private final String type;
    private final StateTable<S> table;

    protected StateProjection(String topic, String type, StateTable<S> table) {
        this.topic = topic;
        this.type = type;
        this.table = table;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(type)) {
            table.write(EventJson.data(event, table.type()), handle);
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state(table.name(), type, event, handle);
    }
}
