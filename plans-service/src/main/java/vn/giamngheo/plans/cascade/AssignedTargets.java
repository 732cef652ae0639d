package vn.giamngheo.plans.cascade;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.value.Period;

/** What plans of places above want of a place. */
@ApplicationScoped
class AssignedTargets {

    /**
     * What it was given at first, unless that has been handed over, and what it has taken over of places that ended. Of what
     * does not add what it was given at first stands, else what it took over last.
     */
    private static final String PAGE = """
            with part as (
                select a.assignment_id, a.value, cast(null as date) as taken_on
                from target_assignment_area a where a.area_id = :area
                union all
                select h.assignment_id, h.value, h.effective_on
                from target_assignment_handover h where h.area_id = :area and h.effective_on <= :on
            ), given as (
                select p.assignment_id, case when i.adds <> 'none' and not i.rate then sum(p.value)
                    else (array_agg(p.value order by p.taken_on desc nulls first))[1] end as value
                from part p
                join target_assignment s on s.id = p.assignment_id
                join plan_target t on t.plan_id = s.plan_id and t.key = s.target
                left join indicator i on i.code = t.indicator_code and not i.deleted
                where not exists (
                    select from target_assignment_handover o
                    where o.assignment_id = s.id and o.from_area_id = :area and o.effective_on <= :on)
                group by p.assignment_id, i.adds, i.rate
            )
            select s.id, s.plan_id as plan, a.title as plan_title, a.number as document_number, a.issuer,
                p.programme_code as programme, p.period_from, p.period_to, t.key as target, t.indicator_code as indicator,
                lower(t.comparator) as comparator, r.value, t.unit, t.population, t.line_code as line, t.due_on,
                d.number as act_number
            from given r
            join target_assignment s on s.id = r.assignment_id and (s.act_id is not null or s.method = 'FROM_ANNEX')
            join plan p on p.id = s.plan_id and not p.deleted and p.status in ('ISSUED', 'AMENDED')
            join plan_target t on t.plan_id = p.id and t.key = s.target
            join act a on a.id = p.act_id
            left join act d on d.id = s.act_id
            where (cast(:from as date) is null or p.period_from <= :to and p.period_to >= :from)
                and s.id > :after
            order by s.id limit :limit
            """;

    @Inject
    Jdbi jdbi;

    /**
     * A target that a place was given.
     *
     * @param id of the assignment
     * @param value what the place is to reach, by the comparator of the target
     * @param actNumber of the act that assigns it; absent where the annex of the plan does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            UUID id,
            UUID plan,
            String planTitle,
            String documentNumber,
            String issuer,
            String programme,
            LocalDate periodFrom,
            LocalDate periodTo,
            String target,
            String indicator,
            String comparator,
            BigDecimal value,
            String unit,
            String population,
            String line,
            LocalDate dueOn,
            String actNumber) {}

    /**
     * By assignment.
     *
     * @param on the day on which it is asked who answers for what
     * @param year a plan's period has a day in it; null for all
     */
    List<Row> of(UUID area, LocalDate on, Period year, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("area", area)
                .bind("on", on)
                .bind("from", year == null ? null : year.from())
                .bind("to", year == null ? null : year.to())
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Row.class))
                .list());
    }
}
