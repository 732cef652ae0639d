package vn.giamngheo.indicators.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
            select s.*, p.code as policy, p.kind as kind, %s as entitled
            from policy_support s join policy p on p.id = s.policy_id
            """.formatted(Entitlement.of("s.household_id", "s.period_from", "p"));

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

    /** What only one support may be about, while it is not withdrawn. */
    record Key(String policy, UUID household, UUID member, LocalDate from, LocalDate to) {

        static Key of(SupportRequest request) {
            return new Key(request.policy(), request.household(), request.member(), request.from(), request.to());
        }

        static Key of(SupportView view) {
            return new Key(view.policy(), view.household(), view.member(), view.from(), view.to());
        }
    }

    /** Somebody of a household on a day. */
    record Membership(UUID household, UUID member, LocalDate day) {

        static Membership of(SupportRequest request) {
            return new Membership(request.household(), request.member(), request.from());
        }
    }

    /** A support that was not there. */
    record New(UUID id, UUID policy, SupportRequest request) {}

    /** Locks the households: what each gets is held against what it got by one at a time. @return those that there are */
    List<UUID> lock(Collection<UUID> households) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from household where id = any(:ids) order by id for update")
                        .bindArray("ids", UUID.class, households.toArray())
                        .mapTo(UUID.class)
                        .list());
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

    /** Those of the asked that are so. */
    Set<Membership> members(List<Membership> asked) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct a.household, a.member, cast(a.day as date) as day
                        from unnest(:households, :members, :days) as a (household, member, day)
                        join household_member m on m.id = a.member and m.household_id = a.household
                            and m.joined_on <= cast(a.day as date)
                            and (m.left_on is null or m.left_on > cast(a.day as date))
                        """)
                .bindArray("households", UUID.class, each(asked, Membership::household))
                .bindArray("members", UUID.class, each(asked, Membership::member))
                .bindArray("days", String.class, each(asked, each -> each.day().toString()))
                .map((row, context) -> new Membership(
                        row.getObject("household", UUID.class),
                        row.getObject("member", UUID.class),
                        row.getObject("day", LocalDate.class)))
                .set());
    }

    /** Stores supports of locked households. */
    void insert(List<New> all, String by) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into policy_support (id, policy_id, household_id, member_id, period_from, period_to,
                                received, reason, work, recorded_by)
                            select id, policy, household, member, cast(first as date), cast(last as date), received,
                                reason, work, :by
                            from unnest(:ids, :policies, :households, :members, :firsts, :lasts, :received, :reasons,
                                :works) as s (id, policy, household, member, first, last, received, reason, work)
                            """)
                    .bindArray("ids", UUID.class, each(all, New::id))
                    .bindArray("policies", UUID.class, each(all, New::policy))
                    .bindArray("households", UUID.class, each(all, each -> each.request()
                            .household()))
                    .bindArray("members", UUID.class, each(all, each -> each.request()
                            .member()))
                    .bindArray("firsts", String.class, each(all, each -> each.request()
                            .from()
                            .toString()))
                    .bindArray("lasts", String.class, each(all, each -> each.request()
                            .to()
                            .toString()))
                    .bindArray("received", Boolean.class, each(all, each -> each.request()
                            .received()))
                    .bindArray(
                            "reasons",
                            String.class,
                            each(all, each -> name(each.request().reason())))
                    .bindArray(
                            "works",
                            String.class,
                            each(all, each -> name(each.request().work())))
                    .bind("by", by)
                    .execute();
            insertMoney(handle, all);
        });
    }

    private static void insertMoney(Handle handle, List<New> all) {
        var batch = handle.prepareBatch(
                "insert into policy_support_money (support_id, source, amount) values (:support, :source, :amount)");
        all.forEach(each -> each.request().money().forEach(part -> batch.bind("support", each.id())
                .bind("source", part.source().name())
                .bind("amount", part.amount().dong())
                .add()));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static <T> Object[] each(Collection<T> all, Function<T, Object> part) {
        return all.stream().map(part).toArray();
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

    /** All of some households, withdrawn ones too, in the order in which they were recorded. */
    List<Row> of(Collection<UUID> households) {
        return jdbi.withHandle(handle -> rows(
                handle,
                handle.createQuery(ROW + "where s.household_id = any(:households) order by s.id")
                        .bindArray("households", UUID.class, households.toArray())));
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
