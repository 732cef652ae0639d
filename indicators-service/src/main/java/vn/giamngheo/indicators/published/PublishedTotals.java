package vn.giamngheo.indicators.published;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.events.PublishedTotalState;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

/** The tables {@code published_total} and {@code published_row}. */
@ApplicationScoped
class PublishedTotals {

    private static final String RECORDING = "hashtextextended('published-totals', 0)";

    private static final String ROW = """
            select t.id, t.event_version, t.area_id, t.year, t.kind, t.standard, t.stage, t.act_number, t.act_issued_on,
                t.published_on, t.act_id, t.withdrawn_at, t.withdrawal_reason
            from published_total t
            """;

    private static final String OF_KEYS = """
            join unnest(:areas, :years, :kinds, :standards) as k (area, year, kind, standard)
                on t.area_id = k.area and t.year = k.year and t.kind = k.kind and t.standard = k.standard
            """;

    @Inject
    Jdbi jdbi;

    /** @throws ProblemException 404 when there is none */
    PublishedTotal existing(UUID id) {
        return byIds(List.of(id)).stream().findFirst().orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    List<PublishedTotal> byIds(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> totals(
                handle,
                handle.createQuery(ROW + "where t.id = any(:ids) order by t.id")
                        .bindArray("ids", UUID.class, ids.toArray())));
    }

    /** The next in the order of their ids. */
    List<PublishedTotal> page(UUID after, int limit) {
        return jdbi.withHandle(handle -> totals(
                handle,
                handle.createQuery(ROW + "where t.id > :after order by t.id limit :limit")
                        .bind("after", after)
                        .bind("limit", limit)));
    }

    /** All of the given keys that stand. */
    List<PublishedTotal> of(Collection<TotalKey> keys) {
        return jdbi.withHandle(handle ->
                totals(handle, keys(handle.createQuery(ROW + OF_KEYS + "where not t.deleted order by t.id"), keys)));
    }

    /** Until the transaction ends reviews are not followed: what it records or withdraws is not seen by others yet. */
    void announce() {
        jdbi.useHandle(handle -> handle.execute("select pg_advisory_xact_lock_shared(%s)".formatted(RECORDING)));
    }

    /** Whether nobody has announced anything that is not there yet. */
    boolean isNoneBeingRecorded() {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        handle -> handle.createQuery("select pg_try_advisory_xact_lock(%s)".formatted(RECORDING))
                                .mapTo(Boolean.class)
                                .one()));
    }

    /** Locks all of the given keys, in the order of their ids: what is found of them is settled by one at a time. */
    void lock(Collection<TotalKey> keys) {
        jdbi.useHandle(handle -> keys(
                        handle.createQuery(
                                "select t.id from published_total t " + OF_KEYS + "order by t.id for update of t"),
                        keys)
                .mapTo(UUID.class)
                .list());
    }

    private static Query keys(Query query, Collection<TotalKey> keys) {
        return query.bindArray("areas", UUID.class, each(keys, TotalKey::areaId))
                .bindArray("years", Integer.class, each(keys, TotalKey::year))
                .bindArray("kinds", String.class, each(keys, TotalKey::kind))
                .bindArray("standards", String.class, each(keys, TotalKey::standard));
    }

    private static Object[] each(Collection<TotalKey> keys, Function<TotalKey, Object> part) {
        return keys.stream().map(part).toArray();
    }

    private static List<PublishedTotal> totals(Handle handle, Query query) {
        var heads = query.map((row, context) -> head(row)).list();
        var rows = rows(handle, heads.stream().map(PublishedTotal::id).toList());
        return heads.stream()
                .map(head -> new PublishedTotal(
                        head.id(),
                        head.eventVersion(),
                        head.key(),
                        head.stage(),
                        head.actNumber(),
                        head.actIssuedOn(),
                        head.publishedOn(),
                        head.actId(),
                        head.withdrawn(),
                        rows.getOrDefault(head.id(), Map.of())))
                .toList();
    }

    private static PublishedTotal head(ResultSet row) throws SQLException {
        return new PublishedTotal(
                row.getObject("id", UUID.class),
                row.getInt("event_version"),
                new TotalKey(
                        row.getObject("area_id", UUID.class),
                        row.getInt("year"),
                        row.getString("kind"),
                        row.getString("standard")),
                Stage.of(row.getString("stage")),
                row.getString("act_number"),
                row.getString("act_issued_on"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("act_id", UUID.class),
                withdrawal(row),
                Map.of());
    }

    private static TotalWithdrawal withdrawal(ResultSet row) throws SQLException {
        var at = row.getObject("withdrawn_at", OffsetDateTime.class);
        return at == null
                ? null
                : new TotalWithdrawal(WithdrawalReason.valueOf(row.getString("withdrawal_reason")), at.toInstant());
    }

    private static Map<UUID, Map<RowKey, Map<Integer, BigDecimal>>> rows(Handle handle, List<UUID> ids) {
        var rows = new HashMap<UUID, Map<RowKey, Map<Integer, BigDecimal>>>();
        handle.createQuery("""
                        select total_id, jsonb_build_object('form', form, 'unit', unit, 'cells', cells)::text as told
                        from published_row where total_id = any(:ids)
                        """)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> Map.entry(
                        row.getObject("total_id", UUID.class),
                        EventJson.data(row.getString("told"), PublishedTotalState.Row.class)))
                .forEach(row -> rows.computeIfAbsent(row.getKey(), id -> new HashMap<>())
                        .put(key(row.getValue()), cells(row.getValue())));
        return rows;
    }

    private static RowKey key(PublishedTotalState.Row row) {
        return new RowKey(Form.of(row.form()), RowUnit.of(row.unit()));
    }

    private static Map<Integer, BigDecimal> cells(PublishedTotalState.Row row) {
        return row.cells().entrySet().stream()
                .collect(Collectors.toMap(
                        cell -> Integer.valueOf(cell.getKey()), cell -> new BigDecimal(cell.getValue())));
    }

    /** Stores a total unless one of the same key, stage and act stands. @return whether it is new */
    boolean insert(PublishedTotal total, String actKey, String recordedBy) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into published_total (id, event_version, area_id, year, kind, standard, stage, act_number,
                            act_key, act_issued_on, published_on, recorded_by)
                        values (:id, 0, :areaId, :year, :kind, :standard, :stageName, :actNumber, :actKey, :actIssuedOn,
                            :publishedOn, :recordedBy)
                        on conflict (area_id, year, kind, standard, stage, act_key) where not deleted do nothing
                        """)
                        .bindMethods(total.key())
                        .bind("id", total.id())
                        .bind("actNumber", total.actNumber())
                        .bind("actIssuedOn", total.actIssuedOn())
                        .bind("publishedOn", total.publishedOn())
                        .bind("stageName", total.stage().wireName())
                        .bind("actKey", actKey)
                        .bind("recordedBy", recordedBy)
                        .execute()
                == 1);
    }

    /** @return false when it was withdrawn before */
    boolean withdraw(UUID id, WithdrawalReason reason, String by) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update published_total set withdrawn_at = now(), withdrawn_by = :by, withdrawal_reason = :reason,
                            event_version = event_version + 1
                        where id = :id and withdrawn_at is null
                        """)
                        .bind("id", id)
                        .bind("by", by)
                        .bind("reason", reason.name())
                        .execute()
                == 1);
    }

    void name(UUID id, UUID act) {
        jdbi.useHandle(handle -> handle.createUpdate("update published_total set act_id = :act where id = :id")
                .bind("id", id)
                .bind("act", act)
                .execute());
    }

    /** Stores lines, and that their totals have another state to tell. */
    void add(UUID total, Map<RowKey, Map<Integer, BigDecimal>> rows) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into published_row (total_id, form, unit, cells)
                    values (:total, :form, :unit, cast(:cells as jsonb))
                    """);
            rows.forEach((row, cells) -> batch.bind("total", total)
                    .bind("form", row.form().number())
                    .bind("unit", row.unit().wireName())
                    .bind("cells", EventJson.text(PublishedTotal.text(cells)))
                    .add());
            batch.execute();
            handle.createUpdate("update published_total set event_version = event_version + 1 where id = :id")
                    .bind("id", total)
                    .execute();
        });
    }
}
