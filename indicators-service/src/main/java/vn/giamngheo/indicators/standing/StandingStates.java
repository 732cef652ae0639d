package vn.giamngheo.indicators.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.events.HouseholdClassesState;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.value.Ids;

/** The classes of a household by a standard as one state, as events tell it. */
@ApplicationScoped
class StandingStates {

    private static final String STATE = """
            select n.id, n.event_version, n.household_id, s.code,
                coalesce((select jsonb_agg(jsonb_build_object('povertyClass', c.class, 'validFrom', c.valid_from,
                              'validTo', c.valid_to) order by c.valid_from)
                          from household_class c
                          where c.household_id = n.household_id and c.standard_id = n.standard_id), '[]') as spells
            from household_standing n join poverty_standard s on s.id = n.standard_id
            """;

    @Inject
    Jdbi jdbi;

    /** Raises the versions of those whose classes have changed. */
    List<HouseholdClassesState> next(UUID standard, Collection<UUID> households) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into household_standing (id, household_id, standard_id, event_version)
                        select i.id, i.household, :standard, 1 from unnest(:ids, :households) as i (id, household)
                        on conflict (household_id, standard_id)
                            do update set event_version = household_standing.event_version + 1
                        """)
                .bind("standard", standard)
                .bindArray(
                        "ids",
                        UUID.class,
                        households.stream().map(each -> Ids.next()).toArray())
                .bindArray("households", UUID.class, households.toArray())
                .execute());
        return jdbi.withHandle(handle -> states(handle.createQuery(
                        STATE + "where n.standard_id = :standard and n.household_id = any(:households) order by n.id")
                .bind("standard", standard)
                .bindArray("households", UUID.class, households.toArray())));
    }

    List<HouseholdClassesState> page(UUID after, int limit) {
        return jdbi.withHandle(
                handle -> states(handle.createQuery(STATE + "where n.id > :after order by n.id limit :limit")
                        .bind("after", after)
                        .bind("limit", limit)));
    }

    private static List<HouseholdClassesState> states(Query query) {
        return query.map((row, context) -> new HouseholdClassesState(
                        row.getObject("id", UUID.class),
                        row.getInt("event_version"),
                        false,
                        row.getObject("household_id", UUID.class),
                        row.getString("code"),
                        List.of(EventJson.data(row.getString("spells"), HouseholdClassesState.Spell[].class))))
                .list();
    }
}
