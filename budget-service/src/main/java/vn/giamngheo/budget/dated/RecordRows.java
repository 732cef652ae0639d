package vn.giamngheo.budget.dated;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import vn.giamngheo.events.DatedState;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;

/** The tables of dated records, and all their versions. */
@ApplicationScoped
public class RecordRows {

    /** SQL: whether the caller may read a row {@code t}. */
    static final String SEEN = Reach.seenBy("t.area_id", "t.date");

    private static final String RECORD = """
            select %s, v.author, v.recorded_at
            from %s t join record_version v on v.record_id = t.id and v.version = t.event_version
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    /** By their ids, also those that were taken back. */
    public <S extends DatedState> List<RecordView<S>> byIds(RecordKind<S> kind, List<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(record(kind) + "where t.id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> view(kind, row, context))
                .list());
    }

    /** The record, unless it was taken back. Nobody else changes it before the transaction ends. */
    <S extends DatedState> Optional<RecordView<S>> locked(RecordKind<S> kind, UUID id) {
        jdbi.useHandle(handle -> handle.createQuery("select id from %s where id = :id for update"
                        .formatted(kind.table().name()))
                .bind("id", id)
                .mapTo(UUID.class)
                .findFirst());
        return existing(kind, id);
    }

    <S extends DatedState> Optional<RecordView<S>> existing(RecordKind<S> kind, UUID id) {
        return byIds(kind, List.of(id)).stream()
                .filter(view -> !view.state().deleted())
                .findFirst();
    }

    /** Another record with the same key that was not taken back. */
    <S extends DatedState> Optional<S> other(RecordKind<S> kind, S state) {
        if (kind.key().isEmpty()) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> handle.createQuery("select %s from %s t where not deleted and id <> :id and %s"
                        .formatted(kind.table().columns(""), kind.table().name(), kind.sameKey()))
                .bindMethods(state)
                .map(kind.table().mapper())
                .findFirst());
    }

    <S extends DatedState> void write(RecordKind<S> kind, S state) {
        jdbi.useHandle(handle -> kind.table().write(state, handle));
        keepVersion(state);
    }

    /** Takes a record back, as a further version. */
    <S extends DatedState> S takeBack(RecordKind<S> kind, UUID id) {
        var state = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        update %s set deleted = true, event_version = event_version + 1 where id = :id returning %s
                        """.formatted(kind.table().name(), kind.table().columns("")))
                .bind("id", id)
                .map(kind.table().mapper())
                .one());
        keepVersion(state);
        return state;
    }

    private void keepVersion(DatedState state) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into record_version (record_id, version, state, author)
                        values (:id, :version, :state, :author)
                        """)
                .bind("id", state.id())
                .bind("version", state.eventVersion())
                .bind("state", EventJson.text(state))
                .bind("author", caller.subject())
                .execute());
    }

    /** All versions of a record, the first one first. */
    <S extends DatedState> List<RecordView<S>> versions(RecordKind<S> kind, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select state, author, recorded_at from record_version where record_id = :id order by version
                        """)
                .bind("id", id)
                .map((row, context) -> new RecordView<>(
                        EventJson.data(row.getString("state"), kind.table().type()),
                        row.getString("author"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /**
     * Which records are asked for.
     *
     * @param area the place, with all below it; null for the whole country
     * @param from the first date; null for no beginning
     * @param to the last date; null for no end
     * @param equal what columns must hold, as text
     */
    record Filter(UUID area, LocalDate tree, LocalDate from, LocalDate to, Map<String, String> equal) {}

    <S extends DatedState> List<RecordView<S>> page(
            RecordKind<S> kind, Filter filter, RecordDesk.After after, int limit) {
        var equal = filter.equal().keySet().stream()
                .map(column -> "and t.%1$s = :is_%1$s".formatted(column))
                .collect(Collectors.joining(" "));
        var within = filter.area() == null ? "" : "and t.area_id in (select id from tree)";
        return jdbi.withHandle(handle -> {
            var query = scope.bind(handle.createQuery(
                    (filter.area() == null ? "" : Subtree.TREE) + record(kind) + """
                    where not t.deleted and (t.date, t.id) > (:after, :afterId)
                        and (cast(:from as date) is null or t.date >= :from)
                        and (cast(:to as date) is null or t.date <= :to) and %s %s %s
                    order by t.date, t.id limit :limit
                    """.formatted(SEEN, within, equal)));
            filter.equal().forEach((column, value) -> query.bind("is_" + column, value));
            return query.bind("area", filter.area())
                    .bind("tree", filter.tree())
                    .bind("from", filter.from())
                    .bind("to", filter.to())
                    .bind("after", after.date())
                    .bind("afterId", after.id())
                    .bind("limit", limit)
                    .map((row, context) -> view(kind, row, context))
                    .list();
        });
    }

    /** All states, also of what was taken back, in the order of their ids. */
    <S extends DatedState> List<S> page(RecordKind<S> kind, UUID after, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select %s from %s where id > :after order by id limit :limit"
                                .formatted(
                                        kind.table().columns(""), kind.table().name()))
                        .bind("after", after)
                        .bind("limit", limit)
                        .map(kind.table().mapper())
                        .list());
    }

    private static String record(RecordKind<?> kind) {
        return RECORD.formatted(kind.table().columns("t."), kind.table().name());
    }

    private static <S extends DatedState> RecordView<S> view(
            RecordKind<S> kind, ResultSet row, StatementContext context) throws SQLException {
        return new RecordView<>(
                kind.table().mapper().map(row, context),
                row.getString("author"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
