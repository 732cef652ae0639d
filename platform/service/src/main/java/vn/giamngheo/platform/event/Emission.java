package vn.giamngheo.platform.event;

import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.EventData;

/** What an owner can publish again: all states or facts of one topic, as they were last published. */
public interface Emission {

    String topic();

    String type();

    /**
     * The next in the order of their ids.
     *
     * @param after the last id of the page before; the smallest possible id for the first page
     */
    List<? extends EventData> page(UUID after, int limit);
}
