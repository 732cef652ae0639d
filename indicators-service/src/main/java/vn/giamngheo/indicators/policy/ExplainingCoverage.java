package vn.giamngheo.indicators.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Period;

/** Tells the households and supports that a figure of coverage counts. */
@ApplicationScoped
class ExplainingCoverage {

    private static final String COUNTED = Coverage.VILLAGES + """
            , asked (reason, source, work) as (
                select cast(:reason as text), cast(:source as text), cast(:work as text)
            ), counted (id, kind, village, day, counts) as (%s)
            """;

    private static final String SUM = """
            select coalesce(sum(counts), 0)::bigint as total, count(*) as parts from counted where kind = 'support' or counts > 0
            """;

    private static final String PAGE = """
            select c.*, n.code, n.name from counted c
            join area_period n on n.area_id = c.village and n.valid @> cast(:day as date)
            where (c.kind = 'support' or c.counts > 0) and (n.code, c.id) > (:after, :afterId)
            order by n.code, c.id limit :limit
            """;

    @Inject
    Policies policies;

    @Inject
    Scope scope;

    @Inject
    Jdbi jdbi;

    /**
     * Which figure is asked for.
     *
     * @param policy code of it; null of what was done to houses
     * @param reason of what was not received; null for all, and {@code source} of money, too
     * @param work of what was done to houses; else null
     */
    record Asked(
            Place area,
            int year,
            CoverageFigure figure,
            String policy,
            Reason reason,
            MoneySource source,
            HouseWork work) {

        LocalDate day() {
            return Coverage.day(year);
        }
    }

    /** The last of the page before. */
    record After(String village, UUID id) {

        static final After NOTHING = new After("", new UUID(0, 0));

        /** From the keys of a cursor. */
        static After of(List<String> keys) {
            return new After(keys.get(0), UUID.fromString(keys.get(1)));
        }
    }

    ExplainedCoverage explain(Asked asked, After after, int limit) {
        var held = policies(asked);
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var items = query(PAGE, asked, held, handle)
                    .bind("after", after.village())
                    .bind("afterId", after.id())
                    .bind("limit", limit)
                    .map((row, context) -> item(row))
                    .list();
            return query(SUM, asked, held, handle)
                    .map((row, context) -> explained(asked, row, items))
                    .one();
        });
    }

    /** Those that the report shows: one, or of houses all. */
    private Set<UUID> policies(Asked asked) {
        var year = Period.year(asked.year());
        var held = policies.at(asked.area().id(), asked.day(), year.from(), year.to(), "", Coverage.MOST).stream()
                .filter(policy -> asked.policy() == null || asked.policy().equals(policy.code()))
                .map(PolicyView::id)
                .collect(Collectors.toUnmodifiableSet());
        if (asked.policy() != null && held.isEmpty()) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("policy"), asked.policy(), "");
        }
        return held;
    }

    private Query query(String sql, Asked asked, Set<UUID> held, Handle handle) {
        var year = Period.year(asked.year());
        return scope.bind(handle.createQuery(COUNTED.formatted(asked.figure().rows()) + sql))
                .bind("area", asked.area().id())
                .bind("day", asked.day())
                .bind("from", year.from())
                .bind("to", year.to())
                .bind("reason", name(asked.reason()))
                .bind("source", name(asked.source()))
                .bind("work", name(asked.work()))
                .bindArray("policies", UUID.class, held.toArray());
    }

    private static String name(Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static ExplainedCoverage.Item item(ResultSet row) throws SQLException {
        return new ExplainedCoverage.Item(
                row.getString("kind"),
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("day", LocalDate.class),
                row.getLong("counts"));
    }

    private static ExplainedCoverage explained(Asked asked, ResultSet row, List<ExplainedCoverage.Item> items)
            throws SQLException {
        return new ExplainedCoverage(
                asked.area().id(),
                asked.year(),
                asked.day(),
                asked.figure(),
                asked.policy(),
                row.getLong("total"),
                row.getLong("parts"),
                items);
    }
}
