package vn.giamngheo.indicators.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;

/** Counts who is entitled and who got it, of a place and of those directly below it, out of the households of their villages. */
@ApplicationScoped
class Coverage {

    /** All policies of a place and year. */
    static final int MOST = 1000;

    /** {@code villages}: those of the place, each once for it and once for the place directly below that it is of. */
    static final String VILLAGES = """
            with recursive tops (id, is_total) as (
                select cast(:area as uuid), true
                union all
                select p.area_id, false from area_period p where p.parent_id = :area and p.valid @> cast(:day as date)
            ),
            tree (id, top) as (
                select id, id from tops
                union
                select p.area_id, t.top from area_period p join tree t on p.parent_id = t.id
                where p.valid @> cast(:day as date)
            ),
            villages as (
                select t.id, t.top from tree t join area a on a.id = t.id and not a.deleted
                where a.level = 'village' and %s
            ),
            policies as (select * from policy where id = any(:policies)),
            supports as (
                select v.top, v.id as village, s.*, p.code, coalesce(s.member_id, s.household_id) as beneficiary_id
                from policy_support s
                join policies p on p.id = s.policy_id
                join household_residence r on r.household_id = s.household_id
                    and r.valid_from <= s.period_from and (r.valid_to is null or r.valid_to >= s.period_from)
                join villages v on v.id = r.village_id
                where s.withdrawn_at is null and s.period_from between :from and :to
            )
            """.formatted(Reach.seenBy("t.id", "cast(:day as date)"));

    private static final String TOPS = VILLAGES + """
            select s.id, p.code, p.name, a.level from tops s join area a on a.id = s.id
            join area_period p on p.area_id = s.id and p.valid @> cast(:day as date)
            where s.is_total or exists (select from villages v where v.top = s.id)
            order by s.is_total desc, p.code
            """;

    private static final String ENTITLED =
            VILLAGES + """
            select v.top, p.code, sum(case p.beneficiary when 'HOUSEHOLD' then 1 else (
                    select count(*) from household_member m where m.household_id = r.household_id
                        and m.joined_on <= :day and (m.left_on is null or m.left_on > :day)) end) as number
            from villages v
            join household_residence r on r.village_id = v.id
                and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
            cross join policies p
            where %s
            group by v.top, p.code
            """.formatted(Entitlement.of("r.household_id", "cast(:day as date)", "p"));

    private static final String RECEIVED = VILLAGES + """
            select top, code, count(distinct beneficiary_id) as number from supports where received group by top, code
            """;

    private static final String NOT_RECEIVED = VILLAGES + """
            select top, code, reason, count(distinct beneficiary_id) as number from supports where not received
            group by top, code, reason order by reason
            """;

    private static final String MONEY = VILLAGES + """
            select s.top, s.code, m.source, sum(m.amount) as amount
            from supports s join policy_support_money m on m.support_id = s.id
            group by s.top, s.code, m.source order by m.source
            """;

    private static final String HOUSES = VILLAGES + """
            select s.top, s.work, m.source, count(distinct s.id) as number, sum(m.amount) as amount
            from supports s join policy_support_money m on m.support_id = s.id
            where s.work is not null group by s.top, s.work, m.source order by s.work, m.source
            """;

    private static final String WORKS = VILLAGES + """
            select s.top, s.work, count(distinct s.beneficiary_id) as number,
                count(distinct s.beneficiary_id) - count(distinct s.beneficiary_id) filter (where exists (
                    select from policy_support_money m where m.support_id = s.id)) as without_money
            from supports s where s.work is not null group by s.top, s.work order by s.work
            """;

    @Inject
    Policies policies;

    @Inject
    Scope scope;

    @Inject
    Jdbi jdbi;

    /** What was asked, and all that was counted. */
    private record Counted(
            List<PolicyView> policies,
            Map<List<Object>, Long> entitled,
            Map<List<Object>, Long> received,
            Map<List<Object>, List<CoverageView.NotReceived>> notReceived,
            Map<List<Object>, List<CoverageView.OfSource>> money,
            Map<UUID, List<CoverageView.Houses>> houses,
            Map<UUID, List<CoverageView.Works>> works) {

        CoverageView.OfPlace of(ResultSet row) throws SQLException {
            var top = row.getObject("id", UUID.class);
            return new CoverageView.OfPlace(
                    top,
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("level"),
                    policies.stream()
                            .map(policy -> of(policy, List.of(top, policy.code())))
                            .toList(),
                    houses.getOrDefault(top, List.of()),
                    works.getOrDefault(top, List.of()));
        }

        private CoverageView.OfPolicy of(PolicyView policy, List<Object> key) {
            return new CoverageView.OfPolicy(
                    policy.code(),
                    policy.name(),
                    policy.kind(),
                    policy.beneficiary(),
                    entitled.getOrDefault(key, 0L),
                    received.getOrDefault(key, 0L),
                    notReceived.getOrDefault(key, List.of()),
                    money.getOrDefault(key, List.of()));
        }
    }

    /** The day of a year whose classes entitle. */
    static LocalDate day(int year) {
        var last = Period.year(year).to();
        return last.isBefore(Days.today()) ? last : Days.today();
    }

    CoverageView of(Place area, int year) {
        var day = day(year);
        var held = policies.at(
                area.id(), day, Period.year(year).from(), Period.year(year).to(), "", MOST);
        return jdbi.withHandle(handle -> {
            var asked = new Asked(handle, area.id(), day, Period.year(year), held);
            var counted = asked.counted();
            var places =
                    asked.query(TOPS).map((row, context) -> counted.of(row)).list();
            return new CoverageView(year, day, places.get(0), places.subList(1, places.size()));
        });
    }

    /** One question to the tables. */
    private final class Asked {

        private final Handle handle;
        private final UUID area;
        private final LocalDate day;
        private final Period year;
        private final List<PolicyView> held;

        Asked(Handle handle, UUID area, LocalDate day, Period year, List<PolicyView> held) {
            this.handle = handle;
            this.area = area;
            this.day = day;
            this.year = year;
            this.held = held;
        }

        Query query(String sql) {
            return scope.bind(handle.createQuery(sql))
                    .bind("area", area)
                    .bind("day", day)
                    .bind("from", year.from())
                    .bind("to", year.to())
                    .bindArray(
                            "policies",
                            UUID.class,
                            held.stream().map(PolicyView::id).toArray());
        }

        Counted counted() {
            return new Counted(
                    held,
                    numbers(ENTITLED),
                    numbers(RECEIVED),
                    lists(
                            NOT_RECEIVED,
                            row -> new CoverageView.NotReceived(
                                    Reason.valueOf(row.getString("reason")), row.getLong("number"))),
                    lists(MONEY, row -> new CoverageView.OfSource(source(row), Money.of(row.getLong("amount")))),
                    byTop(
                            HOUSES,
                            row -> new CoverageView.Houses(
                                    work(row), source(row), row.getLong("number"), Money.of(row.getLong("amount")))),
                    byTop(
                            WORKS,
                            row -> new CoverageView.Works(
                                    work(row), row.getLong("number"), row.getLong("without_money"))));
        }

        private Map<List<Object>, Long> numbers(String sql) {
            var numbers = new HashMap<List<Object>, Long>();
            query(sql)
                    .map((row, context) -> numbers.put(key(row), row.getLong("number")))
                    .list();
            return numbers;
        }

        private <T> Map<List<Object>, List<T>> lists(String sql, Reading<T> reading) {
            var lists = new HashMap<List<Object>, List<T>>();
            query(sql)
                    .map((row, context) -> lists.computeIfAbsent(key(row), key -> new ArrayList<>())
                            .add(reading.read(row)))
                    .list();
            return lists;
        }

        private <T> Map<UUID, List<T>> byTop(String sql, Reading<T> reading) {
            var lists = new HashMap<UUID, List<T>>();
            query(sql)
                    .map((row, context) -> lists.computeIfAbsent(
                                    row.getObject("top", UUID.class), top -> new ArrayList<>())
                            .add(reading.read(row)))
                    .list();
            return lists;
        }

        private HouseWork work(ResultSet row) throws SQLException {
            return HouseWork.valueOf(row.getString("work"));
        }

        private List<Object> key(ResultSet row) throws SQLException {
            return List.of(row.getObject("top", UUID.class), row.getString("code"));
        }

        private MoneySource source(ResultSet row) throws SQLException {
            return MoneySource.valueOf(row.getString("source"));
        }
    }

    /** Something that is read of a row. */
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
