package vn.giamngheo.budget.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;

/** The proposals of all places. */
@ApplicationScoped
class Proposals {

    /** SQL: whether the caller may read a row {@code t}. */
    static final String SEEN = Reach.seenBy("t.area_id", "t.date");

    private static final String PAGE = """
            select t.* from allocation_proposal t
            where (t.date, t.id) > (:after, :afterId)
                and (cast(:year as int) is null or t.year = :year)
                and (cast(:programme as text) is null or t.programme_code = :programme) and %s %s
            order by t.date, t.id limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(SEEN, "");
    private static final String OF_SUBTREE =
            Subtree.TREE + PAGE.formatted(SEEN, "and t.area_id in (select id from tree)");

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    /**
     * Which proposals are asked for. Whatever is null is not asked.
     *
     * @param area the place, with all below it; null for the whole country
     */
    public record Filter(UUID area, LocalDate tree, Integer year, String programme) {}

    List<Proposal> page(Filter filter, LocalDate after, UUID afterId, int limit) {
        return jdbi.withHandle(handle -> scope.bind(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE))
                .bindMethods(filter)
                .bind("after", after)
                .bind("afterId", afterId)
                .bind("limit", limit)
                .map((row, context) -> proposal(row))
                .list());
    }

    List<Proposal> byIds(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from allocation_proposal where id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> proposal(row))
                .list());
    }

    /** @throws ProblemException 404 when there is none */
    Proposal existing(UUID id) {
        return byIds(List.of(id)).stream().findFirst().orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The same, which nobody else changes before the transaction ends. */
    Proposal locked(UUID id) {
        lock(List.of(id));
        return existing(id);
    }

    /** Those that there are; nobody else changes them before the transaction ends. */
    List<Proposal> locked(Collection<UUID> ids) {
        lock(ids);
        return byIds(ids);
    }

    private void lock(Collection<UUID> ids) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select id from allocation_proposal where id = any(:ids) order by id for update")
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(UUID.class)
                .list());
    }

    void write(Proposal proposal) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into allocation_proposal (id, area_id, date, programme_code, year, content, recorded_by)
                        values (:id, :area, :date, :programme, :year, :content, :by)
                        on conflict (id) do update set date = excluded.date, programme_code = excluded.programme_code,
                            year = excluded.year, content = excluded.content, recorded_by = excluded.recorded_by,
                            recorded_at = now()
                        """)
                .bind("id", proposal.id())
                .bind("area", proposal.areaId())
                .bind("date", proposal.date())
                .bind("programme", proposal.programme())
                .bind("year", proposal.year())
                .bind("content", EventJson.text(proposal.content()))
                .bind("by", caller.subject())
                .execute());
    }

    void becomes(UUID proposal, UUID allocation) {
        jdbi.useHandle(handle ->
                handle.execute("update allocation_proposal set allocation_id = ? where id = ?", allocation, proposal));
    }

    void delete(UUID proposal) {
        jdbi.useHandle(handle -> handle.execute("delete from allocation_proposal where id = ?", proposal));
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("area_id", UUID.class),
                row.getObject("date", LocalDate.class),
                row.getString("programme_code"),
                row.getInt("year"),
                EventJson.data(row.getString("content"), Content.class),
                row.getObject("allocation_id", UUID.class));
    }
}
