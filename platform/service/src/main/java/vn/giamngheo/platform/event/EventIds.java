package vn.giamngheo.platform.event;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.giamngheo.events.EventData;

/** Ids of events follow from what they say, so that the same state published again has the same id. */
final class EventIds {

    private EventIds() {}

    static UUID of(String type, EventData data) {
        var version = data instanceof EventData.State state ? ":" + state.eventVersion() : "";
        return UUID.nameUUIDFromBytes((type + ":" + data.id() + version).getBytes(StandardCharsets.UTF_8));
    }
}
