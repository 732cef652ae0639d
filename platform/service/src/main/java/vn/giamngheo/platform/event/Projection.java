package vn.giamngheo.platform.event;

import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.platform.http.LoggedRequest;

/**
 * What a service makes of the events of one topic: rows of its own database and nothing else. Applying an event twice,
 * late, or all from the beginning gives the same rows.
 */
public interface Projection {

    String topic();

    /** Applies the event in the handle's transaction. An event of a type that it does not know is passed over. */
    void apply(Envelope event, Handle handle);

    /**
     * Applies events that follow each other, with the effect of one after the other. A projection that gets thousands at
     * once may write them as a set.
     */
    default void apply(List<Envelope> events, Handle handle) {
        events.forEach(event -> LoggedRequest.during(event.correlationid(), () -> {
            if (event.isToldAgain()) {
                doubt(event, handle);
            }
            apply(event, handle);
        }));
    }

    /**
     * Makes way for an event that its owner tells again because copies are in doubt: what stands here of that very state
     * or fact is to be written anew by {@link #apply}, which follows in the same transaction. A newer state stays.
     */
    void doubt(Envelope event, Handle handle);
}
