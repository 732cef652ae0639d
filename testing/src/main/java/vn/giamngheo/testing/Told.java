package vn.giamngheo.testing;

import java.util.UUID;

/**
 * An event on its way.
 *
 * @param text as it goes over the wire
 */
public record Told(String topic, UUID event, UUID subject, String text) {

    /** @param data an event record, or what stands in for one */
    static Told of(String topic, UUID event, String type, UUID subject, Object data) {
        return new Told(topic, event, subject, WireEvent.of(event, type, subject, data));
    }
}
