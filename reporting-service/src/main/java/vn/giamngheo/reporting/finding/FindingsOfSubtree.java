package vn.giamngheo.reporting.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.rest.Paging;

/** The findings of a place and all below it, the newest first. */
@ApplicationScoped
class FindingsOfSubtree {

    private static final String PAGE = """
            with recursive tree (id) as (
                select cast(:area as uuid)
                union
                select p.area_id from area_period p join tree t on p.parent_id = t.id where p.valid @> cast(:tree as date)
            )
            select f.state from reported_finding f join tree t on t.id = f.area_id
            where (cast(:readable as uuid[]) is null or f.area_id = any(cast(:readable as uuid[])))
                and not f.deleted and f.period_from <= :to and f.period_to >= :from
                and (cast(:code as text) is null or f.code = :code)
                and (cast(:severity as text) is null or f.severity = :severity)
                and (cast(:open as boolean) is null or f.resolved <> :open)
                and (cast(:raisedBefore as timestamptz) is null or (f.raised_at, f.id) < (:raisedBefore, :before))
            order by f.raised_at desc, f.id desc
            limit :limit
            """;

    @Inject
    Jdbi jdbi;

    /** The last finding of the page before; its parts are null for the first page. */
    record After(OffsetDateTime raisedAt, UUID id) {

        static final After NOTHING = new After(null, null);

        static After of(List<String> keys) {
            return new After(Paging.moment(keys.get(0)).atOffset(ZoneOffset.UTC), UUID.fromString(keys.get(1)));
        }
    }

    List<FindingState> page(FindingFilter filter, After after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("area", filter.area())
                .bind("tree", filter.tree())
                .bindByType(
                        "readable",
                        filter.readable() == null ? null : filter.readable().toArray(UUID[]::new),
                        UUID[].class)
                .bind("from", filter.period().from())
                .bind("to", filter.period().to())
                .bind("code", filter.code())
                .bind("severity", filter.severity())
                .bind("open", filter.open())
                .bind("raisedBefore", after.raisedAt())
                .bind("before", after.id())
                .bind("limit", limit)
                .mapTo(String.class)
                .map(state -> EventJson.data(state, FindingState.class))
                .list());
    }
}
