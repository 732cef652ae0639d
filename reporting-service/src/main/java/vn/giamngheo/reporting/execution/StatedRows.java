package vn.giamngheo.reporting.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.value.Period;

/** What the issued plans of a place state of money, from the projection. */
final class StatedRows {

    private StatedRows() {}

    /** One line of a plan over all natures, in đồng; the line is null for a plan that states no money. */
    public record Row(
            UUID planId,
            String programmeCode,
            String title,
            String status,
            LocalDate periodFrom,
            LocalDate periodTo,
            String lineCode,
            long central,
            long local) {}

    static List<Row> of(UUID area, Period period, Handle handle) {
        return handle.createQuery("""
                        select p.id as plan_id, p.programme_code, p.title, p.status, p.period_from, p.period_to,
                            f.line_code, coalesce(sum(f.central), 0) as central, coalesce(sum(f.local), 0) as local
                        from plan p left join plan_fund_line f on f.plan_id = p.id
                        where p.area_id = :area and not p.deleted and p.period_from <= :to and p.period_to >= :from
                        group by p.id, f.line_code
                        order by p.period_from, p.id, f.line_code
                        """)
                .bind("area", area)
                .bind("from", period.from())
                .bind("to", period.to())
                .map(ConstructorMapper.of(Row.class))
                .list();
    }
}
