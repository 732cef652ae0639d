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

    private static final String PAGE = """
            select s.id, s.plan_id as plan, a.title as plan_title, a.number as document_number, a.issuer,
                p.programme_code as programme, p.period_from, p.period_to, t.key as target, t.indicator_code as indicator,
                lower(t.comparator) as comparator, r.value, t.unit, t.population, t.line_code as line, t.due_on,
                d.number as act_number
            from target_assignment_area r
            join target_assignment s on s.id = r.assignment_id and (s.act_id is not null or s.method = 'FROM_ANNEX')
            join plan p on p.id = s.plan_id and not p.deleted and p.status in ('ISSUED', 'AMENDED')
            join plan_target t on t.plan_id = p.id and t.key = s.target
            join act a on a.id = p.act_id
            left join act d on d.id = s.act_id
            where r.area_id = :area
                and (cast(:from as date) is null or p.period_from <= :to and p.period_to >= :from)
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
     * @param year a plan's period has a day in it; null for all
     */
    List<Row> of(UUID area, Period year, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("area", area)
                .bind("from", year == null ? null : year.from())
                .bind("to", year == null ? null : year.to())
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Row.class))
                .list());
    }
}
