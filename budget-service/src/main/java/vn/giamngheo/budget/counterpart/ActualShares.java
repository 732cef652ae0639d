package vn.giamngheo.budget.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** How much central and local money a place and all below it have been given. */
@ApplicationScoped
class ActualShares {

    /**
     * Of each budget year its own money, received and not passed on: what is carried into another year was matched in the
     * year that it comes from. What the place handed over when it ended had been given to it.
     */
    private static final String YEARS = """
            with recursive budget_year (year) as (
                select distinct b.spending_year from balance b
                where b.programme_code = :programme and b.spending_year between :first and :last
            ), tree (year, id) as (
                select y.year, cast(:areaId as uuid) from budget_year y
                union
                select t.year, p.area_id from area_period p join tree t on p.parent_id = t.id
                where p.valid && daterange(make_date(t.year, 1, 1), make_date(t.year, 12, 31), '[]')
            ), holder (year, kind, id) as (
                select year, 'area', id from tree
                union
                select t.year, 'agency', g.id from agency g join tree t on g.area_id = t.id where not g.deleted
            ), kept as (
                select h.year, b.source, b.received - b.passed_on as amount
                from balance b join holder h on h.kind = b.holder_kind and h.id = b.holder_id and h.year = b.spending_year
                where b.programme_code = :programme and b.origin_year = b.spending_year
                    and (cast(:line as text) is null or b.line_code = :line)
                union all
                select h.year, p.source, p.amount
                from posting p
                join ledger_document d on d.id = p.document_id
                join holder h on h.kind = p.giver_kind and h.id = p.giver_id and h.year = p.spending_year
                where d.kind = 'HANDOVER' and d.programme_code = :programme and p.origin_year = p.spending_year
                    and (cast(:line as text) is null or p.line_code = :line)
                    and not exists (select from holder r
                        where r.kind = p.receiver_kind and r.id = p.receiver_id and r.year = h.year)
            )
            select year, coalesce(sum(amount) filter (where source = 'CENTRAL'), 0)::bigint as central,
                coalesce(sum(amount) filter (where source <> 'CENTRAL'), 0)::bigint as local
            from kept group by year order by year
            """;

    @Inject
    Jdbi jdbi;

    /** A budget year; amounts in đồng. */
    public record OfYear(int year, long central, long local) {}

    /** @param next the first day of the rule that comes after this one; null when none does */
    List<OfYear> under(Rule rule, LocalDate next) {
        return jdbi.withHandle(handle -> handle.createQuery(YEARS)
                .bind("areaId", rule.areaId())
                .bind("programme", rule.programme())
                .bind("line", rule.line())
                .bind("first", rule.validFrom().getYear())
                .bind("last", last(rule, next))
                .map(ConstructorMapper.of(OfYear.class))
                .list());
    }

    /** The last budget year for which the rule counts: in the year of another one that comes later, that one does. */
    private static int last(Rule rule, LocalDate next) {
        var last = rule.validTo() == null ? Integer.MAX_VALUE : rule.validTo().getYear();
        return next == null ? last : Math.min(last, next.getYear() - 1);
    }
}
