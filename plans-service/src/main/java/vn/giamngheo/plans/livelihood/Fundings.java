package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.FundingCancelled;
import vn.giamngheo.events.FundingDecided;
import vn.giamngheo.events.FundingRequested;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.platform.identity.Caller;

/** The funding requests of projects, with the answers that came. A request and its cancellation are never changed. */
@ApplicationScoped
class Fundings {

    private static final String ALL = """
            select r.*, c.date as cancelled_on, c.reason as cancelled_for, d.date as decided_on, d.outcome, d.reason_code,
                d.reason_vi, d.reason_en, d.document_id, f.amount as released
            from funding_request r
            left join funding_cancellation c on c.id = r.id
            left join funding_decision d on d.id = r.id
            left join funding_release f on f.id = r.id
            where
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Caller caller;

    /** In the order in which they were made. */
    List<Funding> of(UUID project) {
        return of(List.of(project)).getOrDefault(project, List.of());
    }

    /** The same of several projects; those that have asked for nothing are not in it. */
    Map<UUID, List<Funding>> of(Collection<UUID> projects) {
        return found(ALL + " r.project_id = any(:ids) order by r.requested_at, r.id", projects).stream()
                .collect(Collectors.groupingBy(each -> each.request().projectId()));
    }

    /** The next in the order of their ids, as they were published. */
    List<FundingRequested> after(UUID after, int limit) {
        var ids = jdbi.withHandle(handle -> handle.createQuery(
                        "select id from funding_request where id > :after order by id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
        return found(ALL + " r.id = any(:ids) order by r.id", ids).stream()
                .map(Funding::request)
                .toList();
    }

    /** The same of what was taken back. */
    List<FundingCancelled> cancelledAfter(UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, date from funding_cancellation where id > :after order by id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) ->
                        new FundingCancelled(row.getObject("id", UUID.class), row.getObject("date", LocalDate.class)))
                .list());
    }

    private List<Funding> found(String select, Collection<UUID> ids) {
        return jdbi.withHandle(handle -> {
            var headers = handle.createQuery(select)
                    .bindArray("ids", UUID.class, ids.toArray())
                    .map((row, context) -> funding(row))
                    .list();
            var parts = parts(headers.stream().map(each -> each.request().id()).toArray(), handle);
            return headers.stream()
                    .map(header ->
                            with(header, parts.getOrDefault(header.request().id(), List.of())))
                    .toList();
        });
    }

    private static Funding funding(ResultSet row) throws SQLException {
        var request = new FundingRequested(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("programme_code"),
                row.getObject("date", LocalDate.class),
                new PostingsRecorded.Holder(row.getString("holder_kind"), row.getObject("holder_id", UUID.class)),
                List.of());
        return new Funding(
                request,
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                decision(row),
                row.getObject("cancelled_on", LocalDate.class),
                row.getString("cancelled_for"),
                row.getObject("released", Long.class));
    }

    private static FundingDecided decision(ResultSet row) throws SQLException {
        if (row.getString("outcome") == null) {
            return null;
        }
        var code = row.getString("reason_code");
        return new FundingDecided(
                row.getObject("id", UUID.class),
                row.getObject("decided_on", LocalDate.class),
                row.getString("outcome"),
                code == null
                        ? null
                        : new FundingDecided.Reason(code, row.getString("reason_vi"), row.getString("reason_en")),
                row.getObject("document_id", UUID.class));
    }

    private static Map<UUID, List<FundingRequested.Part>> parts(Object[] requests, Handle handle) {
        return handle.createQuery(
                        "select * from funding_request_part where request_id = any(:ids) order by request_id, position")
                .bindArray("ids", UUID.class, requests)
                .map((row, context) -> Map.entry(row.getObject("request_id", UUID.class), part(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static FundingRequested.Part part(ResultSet row) throws SQLException {
        return new FundingRequested.Part(
                row.getString("line_code"),
                row.getString("source"),
                row.getString("nature"),
                row.getInt("origin_year"),
                row.getInt("spending_year"),
                row.getLong("amount"));
    }

    private static Funding with(Funding header, List<FundingRequested.Part> parts) {
        var request = header.request();
        return new Funding(
                new FundingRequested(
                        request.id(),
                        request.projectId(),
                        request.programmeCode(),
                        request.date(),
                        request.holder(),
                        parts),
                header.requestedAt(),
                header.answer(),
                header.cancelledOn(),
                header.cancelledFor(),
                header.released());
    }

    void insert(FundingRequested request) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into funding_request (id, project_id, programme_code, date, holder_kind, holder_id,
                                requested_by, requested_at)
                            values (:id, :projectId, :programmeCode, :date, :holderKind, :holderId, :by, :now)
                            """)
                    .bindMethods(request)
                    .bind("holderKind", request.holder().kind())
                    .bind("holderId", request.holder().id())
                    .bind("by", caller.subject())
                    .bind("now", Instant.now().atOffset(ZoneOffset.UTC))
                    .execute();
            insertParts(request, handle);
        });
    }

    private static void insertParts(FundingRequested request, Handle handle) {
        var batch = handle.prepareBatch("""
                insert into funding_request_part (request_id, position, line_code, source, nature, origin_year,
                    spending_year, amount)
                values (:request, :position, :lineCode, :source, :nature, :originYear, :spendingYear, :amount)
                """);
        IntStream.range(0, request.parts().size())
                .forEach(position -> batch.bindMethods(request.parts().get(position))
                        .bind("request", request.id())
                        .bind("position", position)
                        .add());
        batch.execute();
    }

    void cancel(FundingCancelled cancelled, String reason) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into funding_cancellation (id, date, reason, cancelled_by, cancelled_at) values (?, ?, ?, ?, ?)",
                cancelled.id(),
                cancelled.date(),
                reason,
                caller.subject(),
                Instant.now().atOffset(ZoneOffset.UTC)));
    }
}
