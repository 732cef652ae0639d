package vn.giamngheo.plans.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.AreaClassesState;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.place.AreaClassRows;

/** The classes of places as they are told to others, read and written in sets. */
@ApplicationScoped
class ClassStates {

    private static final String STATE = """
            select jsonb_build_object('id', a.id, 'eventVersion', a.event_version, 'deleted', a.deleted,
                'classes', coalesce(
                    (select jsonb_agg(jsonb_build_object('scheme', c.scheme, 'value', c.value,
                            'validFrom', c.valid_from, 'validTo', c.valid_to, 'act', c.act)
                        order by c.scheme, c.valid_from)
                    from area_class c where c.area_id = a.id), '[]'))::text
            from area_classes a
            """;

    @Inject
    Jdbi jdbi;

    List<AreaClassesState> byIds(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(STATE + "where a.id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(String.class)
                .map(ClassStates::read)
                .list());
    }

    /** The states, which nobody else changes before the transaction ends; of each place that has none an empty one. */
    List<AreaClassesState> locked(Collection<UUID> ids) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into area_classes (id, event_version)
                        select id, 0 from unnest(:ids) as asked (id) order by id
                        on conflict (id) do nothing
                        """)
                .bindArray("ids", UUID.class, ids.toArray())
                .execute());
        jdbi.withHandle(
                handle -> handle.createQuery("select id from area_classes where id = any(:ids) order by id for update")
                        .bindArray("ids", UUID.class, ids.toArray())
                        .mapTo(UUID.class)
                        .list());
        return byIds(ids);
    }

    /** In the order of their ids. */
    List<AreaClassesState> page(UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(STATE + "where a.id > :after order by a.id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .map(ClassStates::read)
                .list());
    }

    void write(List<AreaClassesState> states) {
        jdbi.useHandle(handle -> AreaClassRows.write(EventJson.text(states), handle));
    }

    /** Takes back what was made to lock places of which nothing was said after all. */
    void dropEmpty(Collection<UUID> ids) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from area_classes where id = any(:ids) and event_version = 0")
                        .bindArray("ids", UUID.class, ids.toArray())
                        .execute());
    }

    private static AreaClassesState read(String state) {
        return EventJson.data(state, AreaClassesState.class);
    }
}
