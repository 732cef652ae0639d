package vn.giamngheo.indicators.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.value.Money;

/** The tables {@code policy_support} and {@code policy_support_money}. */
@ApplicationScoped
class Supports {

    private static final String ROW = """
            select s.*, p.code as policy, p.kind as kind from policy_support s join policy p on p.id = s.policy_id
            """;

    @Inject
    PaidSupports paid;

    @Inject
    Jdbi jdbi;

    /** A support with the kind of its policy. */
    record Row(SupportView view, PolicyKind kind) {

        Row with(List<SupportRequest.MoneyPart> money, List<SupportView.Paid> paid) {
            return new Row(
                    new SupportView(
                            view.id(),
                            view.policy(),
                            view.household(),
                            view.member(),
                            view.from(),
                            view.to(),
                            view.entitled(),
                            view.received(),
                            view.reason(),
                            money,
                            view.work(),
                            view.recordedAt(),
                            view.withdrawnAt(),
                            paid),
                    kind);
        }
    }

    /** Locks the household: what it gets is held against what it got by one at a time. @return whether there is one */
    boolean lock(UUID household) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from household where id = :id for update")
                .bind("id", household)
                .mapTo(UUID.class)
                .findFirst()
                .isPresent());
    }

    /** Where the household lived on the day; where it lives now, unless it lived anywhere then. */
    UUID village(UUID household, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce((select r.village_id from household_residence r where r.household_id = h.id
                            and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)), h.village_id)
                        from household h where h.id = :household
                        """)
                .bind("household", household)
                .bind("day", day)
                .mapTo(UUID.class)
                .one());
    }

    Optional<UUID> household(UUID village, String code) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from household where village_id = :village and code = :code")
                        .bind("village", village)
                        .bind("code", code)
                        .mapTo(UUID.class)
                        .findFirst());
    }

    boolean isMember(UUID household, UUID member, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from household_member where id = :member and household_id = :household
                            and joined_on <= :day and (left_on is null or left_on > :day))
                        """)
                .bind("household", household)
                .bind("member", member)
                .bind("day", day)
                .mapTo(Boolean.class)
                .one());
    }

    boolean isEntitled(UUID policy, UUID household, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("select "
                        + Entitlement.of("cast(:household as uuid)", "cast(:day as date)", "p")
                        + " from policy p where p.id = :policy")
                .bind("household", household)
                .bind("policy", policy)
                .bind("day", day)
                .mapTo(Boolean.class)
                .one());
    }

    void insert(UUID id, UUID policy, boolean entitled, SupportRequest request, String by) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into policy_support (id, policy_id, household_id, member_id, period_from, period_to,
                                entitled, received, reason, work, recorded_by)
                            values (:id, :policy, :household, :member, :from, :to, :entitled, :received, :reason, :work,
                                :by)
                            """)
                    .bind("id", id)
                    .bind("policy", policy)
                    .bind("household", request.household())
                    .bind("member", request.member())
                    .bind("from", request.from())
                    .bind("to", request.to())
                    .bind("entitled", entitled)
                    .bind("received", request.received())
                    .bind("reason", name(request.reason()))
                    .bind("work", name(request.work()))
                    .bind("by", by)
                    .execute();
            request.money()
                    .forEach(part -> handle.execute(
                            "insert into policy_support_money (support_id, source, amount) values (?, ?, ?)",
                            id,
                            part.source().name(),
                            part.amount().dong()));
        });
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    void withdraw(UUID id, String by, String reason) {
        jdbi.useHandle(handle -> handle.execute(
                "update policy_support set withdrawn_at = now(), withdrawn_by = ?, withdrawal_reason = ? where id = ?",
                by,
                reason,
                id));
    }

    /** @throws ProblemException 404 when there is none */
    Row existing(UUID id) {
        return jdbi
                .withHandle(handle -> rows(
                        handle, handle.createQuery(ROW + "where s.id = :id").bind("id", id)))
                .stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** All of a household, withdrawn ones too, in the order in which they were recorded. */
    List<Row> of(UUID household) {
        return jdbi.withHandle(handle -> rows(
                handle,
                handle.createQuery(ROW + "where s.household_id = :household order by s.id")
                        .bind("household", household)));
    }

    /** The next of a household. */
    List<SupportView> page(UUID household, UUID after, int limit) {
        return jdbi
                .withHandle(handle -> rows(
                        handle,
                        handle.createQuery(
                                        ROW
                                                + "where s.household_id = :household and s.id > :after order by s.id limit :limit")
                                .bind("household", household)
                                .bind("after", after)
                                .bind("limit", limit)))
                .stream()
                .map(Row::view)
                .toList();
    }

    private List<Row> rows(Handle handle, Query query) {
        var rows = query.map((row, context) -> row(row)).list();
        var ids = rows.stream().map(row -> row.view().id()).toList();
        var money = money(handle, ids);
        var payments = paid.of(ids);
        return rows.stream()
                .map(row -> row.with(
                        money.getOrDefault(row.view().id(), List.of()),
                        payments.getOrDefault(row.view().id(), List.of())))
                .toList();
    }

    private static Map<UUID, List<SupportRequest.MoneyPart>> money(Handle handle, List<UUID> ids) {
        var money = new HashMap<UUID, List<SupportRequest.MoneyPart>>();
        handle.createQuery("select * from policy_support_money where support_id = any(:ids) order by source")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> Map.entry(
                        row.getObject("support_id", UUID.class),
                        new SupportRequest.MoneyPart(
                                MoneySource.valueOf(row.getString("source")), Money.of(row.getLong("amount")))))
                .collect(Collectors.toList())
                .forEach(part -> money.computeIfAbsent(part.getKey(), id -> new ArrayList<>())
                        .add(part.getValue()));
        return money;
    }

    private static Row row(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        var work = row.getString("work");
        return new Row(
                new SupportView(
                        row.getObject("id", UUID.class),
                        row.getString("policy"),
                        row.getObject("household_id", UUID.class),
                        row.getObject("member_id", UUID.class),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class),
                        row.getBoolean("entitled"),
                        row.getBoolean("received"),
                        reason == null ? null : Reason.valueOf(reason),
                        List.of(),
                        work == null ? null : HouseWork.valueOf(work),
                        instant(row, "recorded_at"),
                        instant(row, "withdrawn_at"),
                        List.of()),
                PolicyKind.valueOf(row.getString("kind")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
