package vn.giamngheo.platform.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What is looked for.
 *
 * @param places with all that ever lay below them; null for the whole country
 * @param to the first moment that counts no more
 * @param actor null for everybody, as the others
 */
record AuditQuery(
        List<UUID> places, OffsetDateTime from, OffsetDateTime to, String actor, String kind, String thing, Did did) {

    /** After which entry a page goes on. */
    record After(OffsetDateTime at, UUID id) {

        static After of(List<String> keys) {
            return new After(OffsetDateTime.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    After beginning() {
        return new After(from, new UUID(0, 0));
    }
}
