package vn.giamngheo.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.exports.TableWriter;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;

/**
 * The trail, searched. Of what it was done to the caller must see a place on the day of the entry; what concerns no place
 * is seen by whoever has the country.
 */
@ApplicationScoped
class Audit {

    private static final int PAGE = 500;

    private static final String DAY = "cast(a.at at time zone 'Asia/Ho_Chi_Minh' as date)";

    /** What was before a state that events tell is the state that the entry before has. */
    private static final String ENTRIES = """
            select a.id, a.at, a.did, a.actor, a.request_id, a.request, a.kind, a.thing, a.act, a.event_id, a.after,
                array(
                    select distinct called.code from unnest(a.concerned) c (id) left join agency g on g.id = c.id
                    cross join lateral (
                        select p.code from area_period p where p.area_id = coalesce(g.area_id, c.id)
                        order by p.valid_from <= %1$s and (p.valid_to is null or p.valid_to >= %1$s) desc, p.valid_from desc
                        limit 1
                    ) called
                    order by called.code
                ) as places,
                case when a.event_id is null then a.before else (
                    select b.after from public.audit b
                    where b.thing = a.thing and b.kind = a.kind and b.did = 'CHANGED' and b.event_id is not null
                        and (b.at, b.id) < (a.at, a.id)
                    order by b.at desc, b.id desc limit 1
                ) end as before
            from public.audit a
            where (a.at, a.id) > (:afterAt, :afterId) and a.at >= :from and a.at < :to
                and (cast(:actor as text) is null or a.actor = :actor or :actor = any(string_to_array(a.actor, ' for ')))
                and (cast(:kind as text) is null or a.kind = :kind)
                and (cast(:thing as text) is null or a.thing = :thing)
                and (cast(:did as text) is null or a.did = :did)
                and (:everywhere and cast(:asked as uuid[]) is null or exists (
                    select from (
                        select coalesce(g.area_id, c.id) as place
                        from unnest(a.concerned) c (id) left join agency g on g.id = c.id
                    ) concerned
                    where (cast(:asked as uuid[]) is null or concerned.place = any(cast(:asked as uuid[])))
                        and %2$s
                ))
            order by a.at, a.id
            limit :limit
            """.formatted(DAY, Reach.seenBy("concerned.place", DAY));

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    /** The oldest first. */
    List<AuditEntry> page(AuditQuery query, AuditQuery.After after, int limit) {
        return jdbi.withHandle(handle -> {
            var statement = scope.bindSifting(handle.createQuery(ENTRIES))
                    .bind("from", query.from())
                    .bind("to", query.to())
                    .bind("actor", query.actor())
                    .bind("kind", query.kind())
                    .bind("thing", query.thing())
                    .bind("did", query.did())
                    .bind("afterAt", after.at())
                    .bind("afterId", after.id())
                    .bind("limit", limit);
            if (query.places() == null) {
                statement.bind("asked", (String) null);
            } else {
                statement.bindArray("asked", UUID.class, query.places().toArray());
            }
            return statement.map(ConstructorMapper.of(AuditEntry.class)).list();
        });
    }

    /** All of it, a page at a time: whoever receives may be slow, and must not hold a connection meanwhile. */
    void write(AuditQuery query, TableWriter table) throws IOException {
        var page = page(query, query.beginning(), PAGE);
        while (!page.isEmpty()) {
            for (var entry : page) {
                table.row(entry.cells());
            }
            var last = page.get(page.size() - 1);
            page = page(query, new AuditQuery.After(last.at(), last.id()), PAGE);
        }
    }
}
