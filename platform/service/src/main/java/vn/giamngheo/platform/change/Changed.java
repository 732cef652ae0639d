package vn.giamngheo.platform.change;

import java.util.List;
import java.util.UUID;

/**
 * A row by the transaction that changed it last; the keys of a cursor.
 *
 * @param transaction PostgreSQL's number of it
 */
public record Changed(String transaction, UUID id) {

    static final Changed NOTHING = new Changed("0", new UUID(0, 0));

    static Changed of(List<String> keys) {
        return new Changed(Long.toUnsignedString(Long.parseUnsignedLong(keys.get(0))), UUID.fromString(keys.get(1)));
    }

    List<Object> keys() {
        return List.of(transaction, id);
    }
}
