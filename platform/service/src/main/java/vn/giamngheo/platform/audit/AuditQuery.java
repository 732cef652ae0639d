package vn.giamngheo.platform.audit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.rest.Paging;

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
            return new After(Paging.moment(keys.get(0)).atOffset(ZoneOffset.UTC), UUID.fromString(keys.get(1)));
        }
    }

    After beginning() {
        return new After(from, new UUID(0, 0));
    }
}
