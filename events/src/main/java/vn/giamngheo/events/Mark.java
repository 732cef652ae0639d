package vn.giamngheo.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A fact about a service itself: all that it committed before an instant is in Kafka before these ends. Type
 * {@code mark.v1}. Who has read so far knows all that the service knew then.
 *
 * @param at by the clock of the service's database
 * @param ends of every topic: the offset that the next record of each partition would get
 */
public record Mark(UUID id, String service, Instant at, Map<String, List<Long>> ends) implements EventData.Fact {

    public static final String TYPE = "mark.v1";
}
