package vn.giamngheo.reporting.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.place.HeldBy;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.platform.value.PopulationWords;
import vn.giamngheo.reporting.figure.ReportArea;

/** Reads what plans of a place give to places below, and what those want of themselves. */
final class CascadeRows {

    private CascadeRows() {}

    /** A target that is given to places below. @param adds how its indicator adds; null while it is not known */
    public record Headline(
            UUID assignmentId,
            String method,
            UUID planId,
            String programmeCode,
            List<String> programmeCodes,
            String title,
            String documentNumber,
            String key,
            String indicatorCode,
            String nameVi,
            String nameEn,
            String comparator,
            BigDecimal value,
            String unit,
            String population,
            LocalDate dueOn,
            String adds,
            Boolean rate) {

        boolean isAdding() {
            return adds != null && !adds.equals("none") && !Boolean.TRUE.equals(rate);
        }
    }

    /**
     * A place, what it was given and what its own plan wants; null where there is none.
     *
     * @param onTree whether it is there on the day of the tree; what one that has ended was given is not handed over yet
     */
    public record Below(
            UUID areaId,
            String code,
            String name,
            String level,
            boolean onTree,
            BigDecimal assigned,
            UUID planId,
            String comparator,
            BigDecimal stated) {

        ReportArea place() {
            return new ReportArea(areaId, code, name, level);
        }
    }

    /** Of the plans of a place, and of those that it has taken over by the day of the tree. */
    static List<Headline> headlines(UUID area, LocalDate tree, Period year, Handle handle) {
        return handle.createQuery("""
                        select s.id as assignment_id, s.method, p.id as plan_id, p.programme_code, p.programme_codes, p.title, p.document_number,
                            t.key, t.indicator_code, i.name_vi, i.name_en, t.comparator, t.value, t.unit, t.population,
                            t.due_on, i.adds, i.rate
                        from plan p
                        join target_assignment s on s.plan_id = p.id and not s.deleted
                        join plan_target t on t.plan_id = p.id and t.key = s.target
                        left join indicator i on i.code = t.indicator_code and not i.deleted
                        where %s and not p.deleted and p.period_from <= :to and p.period_to >= :from
                        order by p.period_from, p.id, t.position
                        """.formatted(HeldBy.any("plan", "p", ":area")))
                .bind("area", area)
                .bind("tree", tree)
                .bind("from", year.from())
                .bind("to", year.to())
                .map(ConstructorMapper.of(Headline.class))
                .list();
    }

    /** Places that were given something, and those of the same level directly below that were not; as named on the day. */
    static List<Below> below(Headline headline, UUID area, LocalDate tree, Period year, Handle handle) {
        return handle.createQuery("""
                        with part as (
                            select g.area_id, g.value, cast(null as date) as taken_on
                            from target_assignment_area g where g.assignment_id = :assignmentId
                            union all
                            select h.area_id, h.value, h.effective_on
                            from target_assignment_handover h
                            where h.assignment_id = :assignmentId and h.effective_on <= :tree
                        ), given as (
                            select p.area_id, case when :adding then sum(p.value)
                                else (array_agg(p.value order by p.taken_on desc nulls first))[1] end as value
                            from part p
                            where not exists (
                                select from target_assignment_handover o
                                where o.assignment_id = :assignmentId and o.from_area_id = p.area_id
                                    and o.effective_on <= :tree)
                            group by p.area_id
                        ), asked as (
                            select area_id from given
                            union
                            select p.area_id from area_period p join area a on a.id = p.area_id
                            where p.parent_id = :area and p.valid @> cast(:tree as date)
                                and a.level in (select b.level from given g join area b on b.id = g.area_id)
                        )
                        select a.id as area_id, coalesce(n.code, '') as code, coalesce(n.name, '') as name, a.level,
                            coalesce(n.on_tree, false) as on_tree, g.value as assigned, o.plan_id, o.comparator, o.value as stated
                        from asked k
                        join area a on a.id = k.area_id
                        left join given g on g.area_id = a.id
                        left join lateral (
                            select p.code, p.name, p.valid @> cast(:tree as date) as on_tree
                            from area_period p where p.area_id = a.id
                            order by p.valid @> cast(:tree as date) desc, p.valid_from desc limit 1
                        ) n on true
                        left join lateral (
                            select p.id as plan_id, t.comparator, t.value
                            from plan p join plan_target t on t.plan_id = p.id
                            where p.area_id = a.id and p.id <> :planId and not p.deleted
                                and p.period_from <= :to and p.period_to >= :from
                                and t.indicator_code = :indicatorCode and t.population_words = :populationWords
                            order by p.parent_id is not distinct from cast(:planId as uuid) desc,
                                t.comparator is not distinct from :comparator desc, p.period_from desc, p.id, t.position
                            limit 1
                        ) o on true
                        order by n.code, a.id
                        """)
                .bindMethods(headline)
                .bind("adding", headline.isAdding())
                .bind("populationWords", PopulationWords.folded(headline.population()))
                .bind("area", area)
                .bind("tree", tree)
                .bind("from", year.from())
                .bind("to", year.to())
                .map(ConstructorMapper.of(Below.class))
                .list();
    }

    /** The numbers of the documents of plans, where they have one. */
    static Map<UUID, String> documents(Collection<UUID> plans, Handle handle) {
        return handle
                .createQuery(
                        "select id, document_number from plan where id = any(:plans) and document_number is not null")
                .bindArray("plans", UUID.class, plans.toArray())
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
