package vn.giamngheo.indicators.escape;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.events.EscapeRegisterState;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.value.Ids;

/** The table {@code escape_register}: what was told of each village, a year and a standard. */
@ApplicationScoped
class Registers {

    private static final String STATE = """
            select g.id, g.event_version, g.area_id, g.year, g.standard, g.poor::text as poor,
                g.near_poor::text as near_poor
            from escape_register g
            """;

    private static final String NOBODY = EventJson.text(new EscapeRegisterState.Counts(0, 0, 0, 0, 0, 0));

    @Inject
    Jdbi jdbi;

    /** What was told last, of nobody where nothing was; locked, so that one counts after the other. */
    EscapeRegisterState locked(RegisterKey key) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into escape_register (id, event_version, area_id, year, standard_id, standard, poor, near_poor)
                        select :id, 0, :village, :year, s.id, s.code, cast(:nobody as jsonb), cast(:nobody as jsonb)
                        from poverty_standard s where s.id = :standard
                        on conflict (area_id, year, standard_id) do nothing
                        """)
                .bind("id", Ids.next())
                .bindMethods(key)
                .bind("nobody", NOBODY)
                .execute());
        return jdbi.withHandle(handle -> states(handle.createQuery(
                                STATE
                                        + "where g.area_id = :village and g.year = :year and g.standard_id = :standard for update")
                        .bindMethods(key)))
                .get(0);
    }

    void update(EscapeRegisterState state) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update escape_register
                        set event_version = :eventVersion, poor = cast(:poorJson as jsonb), near_poor = cast(:nearPoorJson as jsonb)
                        where id = :id
                        """)
                .bind("eventVersion", state.eventVersion())
                .bind("poorJson", EventJson.text(state.poor()))
                .bind("nearPoorJson", EventJson.text(state.nearPoor()))
                .bind("id", state.id())
                .execute());
    }

    List<EscapeRegisterState> page(UUID after, int limit) {
        return jdbi.withHandle(
                handle -> states(handle.createQuery(STATE + "where g.id > :after order by g.id limit :limit")
                        .bind("after", after)
                        .bind("limit", limit)));
    }

    private static List<EscapeRegisterState> states(Query query) {
        return query.map((row, context) -> new EscapeRegisterState(
                        row.getObject("id", UUID.class),
                        row.getInt("event_version"),
                        false,
                        row.getObject("area_id", UUID.class),
                        row.getInt("year"),
                        row.getString("standard"),
                        EventJson.data(row.getString("poor"), EscapeRegisterState.Counts.class),
                        EventJson.data(row.getString("near_poor"), EscapeRegisterState.Counts.class)))
                .list();
    }
}
