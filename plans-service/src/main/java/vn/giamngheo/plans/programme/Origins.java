package vn.giamngheo.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds what places lie in and what they were made of. */
@ApplicationScoped
class Origins {

    /** What stays itself when it moves was part of what it lay in before. */
    private static final String EDGES = """
            with recursive edge (from_id, from_day, id, level, day, up) as (
                select cast(null as uuid), cast(null as date), id, level, cast(:on as date), true
                from area where id = :area
                union
                select edge.id, edge.day, n.id, n.level, n.day, n.up
                from edge
                cross join lateral (
                    select above.id, above.level, edge.day as day, true as up
                    from area_period p join area above on above.id = p.parent_id
                    where p.area_id = edge.id and p.valid_from <= edge.day
                        and (p.valid_to is null or p.valid_to >= edge.day)
                    union all
                    select former.id, former.level, s.effective_on - 1, false
                    from area_succession s join area former on former.id = s.area_id
                    where s.successor_id = edge.id and former.level = edge.level and s.effective_on <= edge.day
                    union all
                    select edge.id, edge.level, max(p.valid_to), false
                    from area_period p
                    where p.area_id = edge.id and p.valid_to < edge.day
                    having max(p.valid_to) is not null
                ) n
            )
            select from_id, from_day, id, day, up from edge where from_id is not null
            """;

    @Inject
    Jdbi jdbi;

    Origin of(UUID area, LocalDate on) {
        return jdbi.withHandle(handle -> new Origin(
                area,
                on,
                handle.createQuery(EDGES)
                        .bind("area", area)
                        .bind("on", on)
                        .map((row, context) -> new Origin.Edge(
                                spot(row, "from_id", "from_day"), spot(row, "id", "day"), row.getBoolean("up")))
                        .list()));
    }

    private static Origin.Spot spot(ResultSet row, String place, String day) throws SQLException {
        return new Origin.Spot(row.getObject(place, UUID.class), row.getObject(day, LocalDate.class));
    }
}
