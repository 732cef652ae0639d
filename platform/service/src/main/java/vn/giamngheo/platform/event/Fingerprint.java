package vn.giamngheo.platform.event;

/**
 * What a service has of a topic.
 *
 * @param owner the service that publishes it, without {@code -service}
 * @param role {@code owner} or {@code copy}
 * @param hash of all that owner and copies must have alike, whatever the order of the rows
 * @param underWay events that are not in Kafka yet, with the owner; that have not been taken in yet, with a copy
 * @param stuck events that go no further until somebody mends them: refused by the broker, with the owner; dead
 *     letters, with a copy
 */
public record Fingerprint(
        String topic, String owner, String role, long count, String hash, long underWay, long stuck) {}
