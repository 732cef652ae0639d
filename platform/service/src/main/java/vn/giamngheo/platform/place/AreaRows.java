package vn.giamngheo.platform.place;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Writes states of places into their tables, many at once: a state that is newer than its row replaces all of it. The
 * owner and the copies write the same.
 */
public final class AreaRows {

    private static final String TOLD = "with told (state) as (%s) ";

    private static final String GIVEN = "select jsonb_array_elements(cast(:states as jsonb))";

    private static final String WAITING = "select state from area_waiting where boundary_act_id = :act";

    private static final String AREAS = """
            insert into area (id, level, event_version, deleted, boundary_act_id)
            select (state ->> 'id')::uuid, state ->> 'level', (state ->> 'eventVersion')::int,
                (state ->> 'deleted')::boolean, (state ->> 'boundaryActId')::uuid
            from told
            on conflict (id) do update set level = excluded.level, deleted = excluded.deleted,
                event_version = excluded.event_version, boundary_act_id = excluded.boundary_act_id
                where area.event_version < excluded.event_version
            returning id
            """;

    private static final String WRITTEN = "join unnest(:written) as w (id) on w.id = (state ->> 'id')::uuid";

    private static final String FORMER_PERIODS = "delete from area_period where area_id = any(:written)";

    private static final String PERIODS = """
            insert into area_period (area_id, valid_from, valid_to, code, name, kind, parent_id)
            select w.id, p."validFrom", p."validTo", p.code, p.name, p.kind, p."parentId"
            from told
            %s,
            jsonb_to_recordset(state -> 'periods') as p
                ("validFrom" date, "validTo" date, code text, name text, kind text, "parentId" uuid)
            """.formatted(WRITTEN);

    private static final String FORMER_SUCCESSIONS = "delete from area_succession where area_id = any(:written)";

    private static final String SUCCESSIONS = """
            insert into area_succession
                (area_id, successor_id, boundary_act_id, effective_on, extent, share, share_base)
            select w.id, s."areaId", s."boundaryActId", s."effectiveOn", s.extent, s.share, s."shareBase"
            from told
            %s,
            jsonb_to_recordset(nullif(state -> 'successors', 'null')) as s
                ("areaId" uuid, "boundaryActId" uuid, "effectiveOn" date, extent text, share numeric, "shareBase" text)
            """.formatted(WRITTEN);

    private AreaRows() {}

    /** @param states a JSON array of states, each place once */
    public static void write(String states, Handle handle) {
        write(TOLD.formatted(GIVEN), "states", states, handle);
    }

    /** Writes the states that wait for the act. */
    static void writeWaiting(UUID act, Handle handle) {
        write(TOLD.formatted(WAITING), "act", act, handle);
    }

    private static void write(String told, String name, Object value, Handle handle) {
        var written = handle.createQuery(told + AREAS)
                .bind(name, value)
                .mapTo(UUID.class)
                .list()
                .toArray();
        if (written.length > 0) {
            List.of(FORMER_PERIODS, told + PERIODS, FORMER_SUCCESSIONS, told + SUCCESSIONS)
                    .forEach(statement -> handle.createUpdate(statement)
                            .bind(name, value)
                            .bindArray("written", UUID.class, written)
                            .execute());
        }
    }
}
