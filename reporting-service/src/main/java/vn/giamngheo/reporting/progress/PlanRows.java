package vn.giamngheo.reporting.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.place.HeldBy;
import vn.giamngheo.platform.value.Period;

/** The issued plans of places with their targets, from the projection. */
final class PlanRows {

    private PlanRows() {}

    /** One target with its plan; the target's fields are null for a plan without targets. */
    public record Row(
            UUID planId,
            UUID areaId,
            String programmeCode,
            List<String> programmeCodes,
            String title,
            String documentNumber,
            String issuedOn,
            LocalDate periodFrom,
            LocalDate periodTo,
            String status,
            String key,
            String indicatorCode,
            String nameVi,
            String nameEn,
            String comparator,
            BigDecimal value,
            BigDecimal upperValue,
            String unit,
            String population,
            LocalDate dueOn,
            String dimension,
            String lineCode,
            String partOf,
            String direction,
            String numeratorVi,
            String numeratorEn,
            String denominatorVi,
            String denominatorEn,
            String adds,
            String ownerAgencyCode) {

        /** Whether its years add up to what it wants. */
        boolean isFlowOverYears(int year) {
            return "flow".equals(adds) && periodFrom.getYear() < year;
        }
    }

    /** The editions that a plan serves besides the first. */
    static List<String> further(List<String> programmes) {
        return programmes.subList(1, programmes.size());
    }

    /**
     * Of plans of places, and of those that one of them has taken over by the day of the tree.
     *
     * @param taker null for none
     */
    static List<Row> of(Collection<UUID> areas, UUID taker, LocalDate tree, Period period, Handle handle) {
        return handle.createQuery("""
                        select p.id as plan_id, p.area_id, p.programme_code, p.programme_codes, p.title, p.document_number, p.issued_on,
                            p.period_from, p.period_to, p.status, t.key, t.indicator_code, i.name_vi, i.name_en, t.comparator,
                            t.value, t.upper_value, t.unit, t.population, t.due_on, t.dimension, t.line_code, t.part_of,
                            m.direction, m.numerator_vi, m.numerator_en, m.denominator_vi, m.denominator_en, i.adds,
                            t.owner_agency_code
                        from plan p
                        left join plan_target t on t.plan_id = p.id
                        left join indicator i on i.code = t.indicator_code and not i.deleted
                        left join indicator_meaning m on m.id = i.id
                        where (p.area_id = any(:areas) or %s)
                            and not p.deleted and p.period_from <= :to and p.period_to >= :from
                        order by p.period_from, p.id, t.position
                        """.formatted(HeldBy.any("plan", "p", "cast(:taker as uuid)")))
                .bindArray("areas", UUID.class, areas.toArray())
                .bind("taker", taker)
                .bind("tree", tree)
                .bind("from", period.from())
                .bind("to", period.to())
                .map(ConstructorMapper.of(Row.class))
                .list();
    }
}
