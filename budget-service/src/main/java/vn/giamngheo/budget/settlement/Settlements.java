package vn.giamngheo.budget.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/** The settlements that this service has recorded, by their date. */
@ApplicationScoped
class Settlements {

    /** SQL of the place of a row {@code t}. */
    private static final String PLACE = """
            (case t.holder_kind when 'area' then t.holder_id
                else (select g.area_id from agency g where g.id = t.holder_id) end)
            """;

    /** SQL: whether the caller may see a row {@code t}, on the last day of its year. */
    static final String SEEN = Reach.seenBy(PLACE, "make_date(t.spending_year, 12, 31)");

    private static final String PAGE = """
            select t.id from settlement t
            where (t.date, t.id) > (:after, :afterId) and (cast(:year as int) is null or t.spending_year = :year)
                and (cast(:programme as text) is null or t.programme_code = :programme)
                and %s
                %s
            order by t.date, t.id
            limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(SEEN, "");
    private static final String OF_SUBTREE =
            Subtree.TREE + PAGE.formatted(SEEN, "and %s in (select id from tree)".formatted(PLACE));

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    @Inject
    Acts acts;

    /**
     * Which settlements are asked for. Whatever is null is not asked.
     *
     * @param area the place, with all below it and their agencies; null for the whole country
     * @param tree the day whose places and parents apply
     */
    public record Filter(UUID area, LocalDate tree, Integer year, String programme) {}

    /** The last settlement of the page before. */
    record After(LocalDate date, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    private static Purpose purpose(ResultSet row) throws SQLException {
        return new Purpose(
                row.getString("line_code"),
                Source.valueOf(row.getString("source")),
                Nature.valueOf(row.getString("nature")),
                row.getInt("origin_year"),
                row.getInt("spending_year"));
    }

    /** @return false when the year is settled already, or what it adjusts was adjusted */
    boolean insert(Settlement settlement) {
        return jdbi.withHandle(handle -> {
            var isNew = handle.createUpdate("""
                                    insert into settlement (id, programme_code, holder_kind, holder_id, spending_year,
                                        date, act_id, act_number, note, adjusts, total, recorded_by, recorded_at)
                                    values (:id, :programmeCode, :holderKind, :holderId, :year, :date, :actId, :actNumber,
                                        :note, :adjusts, :dong, :by, :now)
                                    on conflict do nothing
                                    """)
                            .bindMethods(settlement)
                            .bind("holderKind", settlement.holder().kind())
                            .bind("holderId", settlement.holder().id())
                            .bind("dong", settlement.total().dong())
                            .bind("by", caller.subject())
                            .bind("now", Instant.now().atOffset(ZoneOffset.UTC))
                            .execute()
                    == 1;
            if (isNew) {
                settlement.parts().forEach((purpose, amount) -> insert(handle, settlement.id(), purpose, amount));
            }
            return isNew;
        });
    }

    private static void insert(Handle handle, UUID settlement, Purpose purpose, Money amount) {
        handle.execute(
                """
                        insert into settlement_part (settlement_id, line_code, source, nature, origin_year, amount)
                        values (?, ?, ?, ?, ?, ?)
                        """,
                settlement,
                purpose.lineCode(),
                purpose.source().name(),
                purpose.nature().name(),
                purpose.originYear(),
                amount.dong());
    }

    /** The settlement of a year that is in force, if there is one. */
    Optional<Settlement> of(Holder holder, String programme, int year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select id from settlement s
                                where not exists (select from settlement later where later.adjusts = s.id)
                                    and holder_id = :holder and programme_code = :programme and spending_year = :year
                                    and holder_kind = :kind
                                """)
                        .bind("holder", holder.id())
                        .bind("kind", holder.kind())
                        .bind("programme", programme)
                        .bind("year", year)
                        .mapTo(UUID.class)
                        .findFirst())
                .flatMap(this::byId);
    }

    Optional<Settlement> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    /** The next in the order of their ids. */
    List<Settlement> after(UUID after, int limit) {
        return byIds(jdbi.withHandle(
                handle -> handle.createQuery("select id from settlement where id > :after order by id limit :limit")
                        .bind("after", after)
                        .bind("limit", limit)
                        .mapTo(UUID.class)
                        .list()));
    }

    /** In the order of the ids. */
    List<Settlement> byIds(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, Settlement>();
        ids.forEach(id -> found.put(id, null));
        jdbi.useHandle(handle -> handle.createQuery("""
                        select s.*, (select later.id from settlement later where later.adjusts = s.id) as adjusted_by,
                            p.line_code, p.source, p.nature, p.origin_year, p.amount
                        from settlement s join settlement_part p on p.settlement_id = s.id
                        where s.id = any(:ids)
                        order by s.id, p.line_code, p.source, p.nature, p.origin_year
                        """)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> header(row))
                .forEach(row -> found.merge(row.id(), row, Settlements::with)));
        return found.values().stream().filter(Objects::nonNull).toList();
    }

    private static Settlement with(Settlement settlement, Settlement next) {
        settlement.parts().putAll(next.parts());
        return settlement;
    }

    /** With one of its parts. */
    private static Settlement header(ResultSet row) throws SQLException {
        var parts = new LinkedHashMap<Purpose, Money>();
        parts.put(purpose(row), Money.of(row.getLong("amount")));
        return new Settlement(
                row.getObject("id", UUID.class),
                row.getString("programme_code"),
                new Holder(row.getString("holder_kind"), row.getObject("holder_id", UUID.class)),
                row.getInt("spending_year"),
                row.getObject("date", LocalDate.class),
                row.getObject("act_id", UUID.class),
                row.getString("act_number"),
                row.getString("note"),
                row.getObject("adjusts", UUID.class),
                row.getObject("adjusted_by", UUID.class),
                parts);
    }

    List<Settlement.View> page(Filter filter, After after, int limit) {
        return views(
                jdbi.withHandle(handle -> scope.bind(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE))
                        .bindMethods(filter)
                        .bind("after", after.date())
                        .bind("afterId", after.id())
                        .bind("limit", limit)
                        .mapTo(UUID.class)
                        .list()));
    }

    /** With their acts, in the order of the ids. */
    List<Settlement.View> views(Collection<UUID> ids) {
        var settlements = byIds(ids);
        var byAct = acts.byId(settlements.stream().map(Settlement::actId).toList());
        return settlements.stream()
                .map(settlement -> settlement.view(byAct.get(settlement.actId())))
                .toList();
    }
}
