package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What holders were called on a day, or nearest to it. */
@ApplicationScoped
class HolderNames {

    @Inject
    Jdbi jdbi;

    /** By their ids. */
    Map<UUID, String> on(LocalDate day, Collection<Holder> holders) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select h.id, coalesce(g.name, p.name) as name from unnest(:ids) as h (id)
                        left join agency g on g.id = h.id
                        left join lateral (
                            select a.name from area_period a where a.area_id = h.id
                            order by a.valid @> cast(:day as date) desc, a.valid_from desc limit 1
                        ) p on true
                        where g.id is not null or p.name is not null
                        """)
                .bindArray(
                        "ids",
                        UUID.class,
                        holders.stream().map(Holder::id).distinct().toArray())
                .bind("day", day)
                .collectRows(Collectors.toMap(
                        row -> row.getColumn("id", UUID.class), row -> row.getColumn("name", String.class))));
    }
}
