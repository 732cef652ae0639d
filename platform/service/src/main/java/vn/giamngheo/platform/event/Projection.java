package vn.giamngheo.platform.event;

import org.jdbi.v3.core.Handle;

/**
 * What a service makes of the events of one topic: rows of its own database and nothing else. Applying an event twice,
 * late, or all from the beginning gives the same rows.
 */
public interface Projection {

    String topic();

    /** Applies the event in the handle's transaction. An event of a type that it does not know is passed over. */
    void apply(Envelope event, Handle handle);

    /**
     * Makes way for an event that its owner tells again because copies are in doubt: what stands here of that very state
     * or fact is to be written anew by {@link #apply}, which follows in the same transaction. A newer state stays.
     */
    void doubt(Envelope event, Handle handle);
}
