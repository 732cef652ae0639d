package vn.giamngheo.reporting.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.execution.CountedPostings;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.figure.ReportArea;

/** Reads the works of a subtree; whoever holds the money, the postings that name a work are its own. */
final class WorkRows {

    private static final String WORKS = """
            with inside (id) as (
                select id from unnest(:places) as p (id)
            ), asked as (
                select w.* from work w join inside i on i.id = w.area_id
                where not w.deleted
                    and (cast(:programme as text) is null or w.programme_code = :programme)
                    and (cast(:agency as uuid) is null or w.investor_id = cast(:agency as uuid))
            )
            """;

    private static final String ROWS = WORKS + """
            select w.id, w.code, w.name, w.programme_code, w.area_id, w.investor_id, w.decision_number, w.decision_issued_on,
                p.code as place_code, p.name as place_name, a.level as place_level,
                g.code as investor_code, g.name as investor_name,
                (select coalesce(sum(c.amount), 0) from work_cost c where c.work_id = w.id) as total_cost,
                (select coalesce(sum(c.amount), 0) from work_capital c where c.work_id = w.id and c.year = :year)
                    as capital_of_year,
                (select coalesce(sum(s.accepted), 0) from contract k join contract_stage s on s.contract_id = k.id
                    where k.work_id = w.id and not k.deleted) as accepted,
                coalesce(m.committed, 0) as committed, coalesce(m.disbursed, 0) as disbursed,
                coalesce(m.disbursed_in_year, 0) as disbursed_in_year
            from asked w
            join area a on a.id = w.area_id
            left join area_period p on p.area_id = w.area_id and p.valid @> cast(:tree as date)
            left join agency g on g.id = w.investor_id and not g.deleted
            left join lateral (
                select sum(x.amount) filter (where x.effect = 'commit') as committed,
                    sum(x.amount) filter (where x.effect in ('pay', 'advance')) as disbursed,
                    sum(x.amount) filter (where x.effect in ('pay', 'advance') and x.spending_year = :year)
                        as disbursed_in_year
                from posting x where x.work_id = w.id and x.date <= :on
            ) m on true
            order by p.code, w.code, w.id
            """;

    private static final String COSTS = WORKS + """
            select c.work_id, c.source, c.amount
            from asked w join work_cost c on c.work_id = w.id
            order by array_position(array['central', 'province', 'district', 'commune'], c.source)
            """;

    private static final String HAS = WORKS + "select exists (select from asked w where w.id = :work)";

    private static final String COUNTED = WORKS + """
            , counted (id, counts) as (
                select x.id, x.amount from asked w join posting x on x.work_id = w.id
                where x.date <= :on and (cast(:work as uuid) is null or w.id = :work) and x.effect = any(:effects)
                    and (not :ofYear or x.spending_year = :year)
            )
            """;

    private final WorksReport.Parameters asked;
    private final PlaceArray places;
    private final Handle handle;

    /** @param places whose works are asked for */
    WorkRows(WorksReport.Parameters asked, PlaceArray places, Handle handle) {
        this.asked = asked;
        this.places = places;
        this.handle = handle;
    }

    List<WorksReport.Work> works() {
        var costs = costs();
        return bound(ROWS)
                .bind("tree", asked.tree())
                .bind("year", asked.year())
                .bind("on", asked.on())
                .map((row, context) -> work(row, costs))
                .list();
    }

    boolean has(UUID work) {
        return bound(HAS).bind("work", work).mapTo(Boolean.class).one();
    }

    /**
     * The postings that a figure sums.
     *
     * @param work null for those of all works
     */
    CountedPostings counted(WorkFigure figure, UUID work, CountedPostings.After after, int limit) {
        return CountedPostings.read(
                sql -> bound(COUNTED + sql)
                        .bindArray("effects", String.class, figure.effects().toArray())
                        .bind("ofYear", figure.isOfYear())
                        .bind("work", work)
                        .bind("year", asked.year())
                        .bind("on", asked.on()),
                after,
                limit);
    }

    private Map<UUID, List<WorksReport.Cost>> costs() {
        return bound(COSTS).map(ConstructorMapper.of(CostRow.class)).stream()
                .collect(
                        Collectors.groupingBy(CostRow::workId, Collectors.mapping(CostRow::cost, Collectors.toList())));
    }

    private static WorksReport.Work work(ResultSet row, Map<UUID, List<WorksReport.Cost>> costs) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new WorksReport.Work(
                id,
                row.getString("code"),
                row.getString("name"),
                row.getString("programme_code"),
                new ReportArea(
                        row.getObject("area_id", UUID.class),
                        row.getString("place_code"),
                        row.getString("place_name"),
                        row.getString("place_level")),
                null,
                investor(row),
                new WorksReport.Decision(row.getString("decision_number"), row.getString("decision_issued_on")),
                costs.getOrDefault(id, List.of()),
                figures(row));
    }

    private static WorksReport.Investor investor(ResultSet row) throws SQLException {
        return row.getString("investor_code") == null
                ? null
                : new WorksReport.Investor(
                        row.getObject("investor_id", UUID.class),
                        row.getString("investor_code"),
                        row.getString("investor_name"));
    }

    private static WorksReport.Figures figures(ResultSet row) throws SQLException {
        return WorksReport.Figures.of(
                Money.of(row.getLong("total_cost")),
                Money.of(row.getLong("capital_of_year")),
                Money.of(row.getLong("committed")),
                Money.of(row.getLong("disbursed_in_year")),
                Money.of(row.getLong("disbursed")),
                Money.of(row.getLong("accepted")));
    }

    private Query bound(String sql) {
        return handle.createQuery(sql)
                .bind("places", places)
                .bind("programme", asked.programme())
                .bind("agency", ReportAgency.idOf(asked.agency()));
    }
}
