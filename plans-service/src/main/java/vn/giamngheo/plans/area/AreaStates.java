package vn.giamngheo.plans.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.place.AreaRows;

/**
 * The places as they are told to others. Lists and boundary acts change thousands at once, so that they are read and
 * written as sets.
 */
@ApplicationScoped
public class AreaStates {

    private static final String STATE = """
            select jsonb_build_object('id', a.id, 'eventVersion', a.event_version, 'deleted', a.deleted,
                'level', a.level, 'boundaryActId', a.boundary_act_id,
                'periods', coalesce(
                    (select jsonb_agg(jsonb_build_object('validFrom', p.valid_from, 'validTo', p.valid_to,
                            'code', p.code, 'name', p.name, 'kind', p.kind, 'parentId', p.parent_id)
                        order by p.valid_from)
                    from area_period p where p.area_id = a.id), '[]'),
                'successors',
                    (select jsonb_agg(jsonb_build_object('areaId', s.successor_id, 'boundaryActId', s.boundary_act_id,
                            'effectiveOn', s.effective_on, 'extent', s.extent, 'share', trim_scale(s.share),
                            'shareBase', s.share_base)
                        order by s.successor_id)
                    from area_succession s where s.area_id = a.id))::text
            from area a
            """;

    @Inject
    Jdbi jdbi;

    public List<AreaState> byIds(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(STATE + "where a.id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(String.class)
                .map(AreaStates::read)
                .list());
    }

    /** In the order of their ids. */
    List<AreaState> page(UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(STATE + "where a.id > :after order by a.id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .map(AreaStates::read)
                .list());
    }

    /** No boundary act comes into force before the transaction ends: what is read of the tree from now on stays true. */
    void hold() {
        jdbi.useHandle(handle -> handle.execute("lock table area in row exclusive mode"));
    }

    /** Writes the states; one that is not newer than what is stored changes nothing. */
    public void write(List<AreaState> states) {
        jdbi.useHandle(handle -> AreaRows.write(EventJson.text(states), handle));
    }

    private static AreaState read(String state) {
        return EventJson.data(state, AreaState.class);
    }
}
