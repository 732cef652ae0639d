package vn.giamngheo.reporting.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.place.HeldBy;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;

/** What the issued plans of a place state of money, from the projection. */
final class StatedRows {

    private StatedRows() {}

    /**
     * One line of an edition that a plan serves, over all natures, in đồng; null where no money is stated for it.
     *
     * @param lastDay of its place; null while that is there
     */
    public record Row(
            UUID planId,
            UUID areaId,
            LocalDate lastDay,
            String programmeCode,
            String title,
            String status,
            LocalDate periodFrom,
            LocalDate periodTo,
            String lineCode,
            long central,
            long local) {}

    /** Of plans of a place, and of those that it has taken over by the day of the tree. */
    static List<Row> of(UUID area, LocalDate tree, Period period, Handle handle) {
        return handle.createQuery("""
                        select p.id as plan_id, p.area_id, l.last_day, e.programme_code, p.title, p.status, p.period_from, p.period_to,
                            f.line_code, coalesce(sum(f.central), 0) as central, coalesce(sum(f.local), 0) as local
                        from plan p
                        cross join lateral unnest(p.programme_codes) with ordinality e (programme_code, position)
                        cross join lateral (
                            select case when bool_and(v.valid_to is not null) then max(v.valid_to) end as last_day
                            from area_period v where v.area_id = p.area_id
                        ) l
                        left join plan_fund_line f on f.plan_id = p.id and f.programme_code = e.programme_code
                        where %s and not p.deleted and p.period_from <= :to and p.period_to >= :from
                        group by p.id, l.last_day, e.programme_code, e.position, f.line_code
                        order by p.area_id <> :area, p.period_from, p.id, e.position, f.line_code
                        """.formatted(HeldBy.any("plan", "p", ":area")))
                .bind("area", area)
                .bind("tree", tree)
                .bind("from", period.from())
                .bind("to", period.to())
                .map(ConstructorMapper.of(Row.class))
                .list();
    }

    /** What the plan states for a line in one nature. */
    public record Line(String lineCode, String nature, long central, long local) {

        /** @param source {@code central} or {@code local}; null for both */
        Money of(String source) {
            if (source == null) {
                return Money.of(central).plus(Money.of(local));
            }
            return Money.of(source.equals("central") ? central : local);
        }
    }

    static List<Line> lines(UUID plan, String programme, Handle handle) {
        return handle.createQuery("""
                        select line_code, nature, central, local from plan_fund_line
                        where plan_id = :plan and programme_code = :programme
                        """)
                .bind("plan", plan)
                .bind("programme", programme)
                .map(ConstructorMapper.of(Line.class))
                .list();
    }
}
