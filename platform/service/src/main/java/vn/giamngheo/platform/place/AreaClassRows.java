package vn.giamngheo.platform.place;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Writes the classes of places into their tables, many at once: a state that is newer than its row replaces all of it.
 * The owner and the copies write the same.
 */
public final class AreaClassRows {

    private static final String TOLD = "with told (state) as (select jsonb_array_elements(cast(:states as jsonb))) ";

    private static final String PLACES = TOLD + """
            insert into area_classes (id, event_version, deleted)
            select (state ->> 'id')::uuid, (state ->> 'eventVersion')::int, (state ->> 'deleted')::boolean from told
            on conflict (id) do update set event_version = excluded.event_version, deleted = excluded.deleted
                where area_classes.event_version < excluded.event_version
            returning id
            """;

    private static final String CLASSES = TOLD + """
            insert into area_class (area_id, scheme, value, valid_from, valid_to, act)
            select w.id, c.scheme, c.value, c."validFrom", c."validTo", c.act
            from told
            join unnest(:written) as w (id) on w.id = (state ->> 'id')::uuid,
            jsonb_to_recordset(state -> 'classes') as c
                (scheme text, value text, "validFrom" date, "validTo" date, act text)
            """;

    private AreaClassRows() {}

    /** @param states a JSON array of states, each place once */
    public static void write(String states, Handle handle) {
        var written = handle.createQuery(PLACES)
                .bind("states", states)
                .mapTo(UUID.class)
                .list()
                .toArray();
        handle.createUpdate("delete from area_class where area_id = any(:written)")
                .bindArray("written", UUID.class, written)
                .execute();
        handle.createUpdate(CLASSES)
                .bind("states", states)
                .bindArray("written", UUID.class, written)
                .execute();
    }
}
