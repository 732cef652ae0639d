package vn.giamngheo.budget.planmoney;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What plans state of money, beside what the ledger has allocated. */
@ApplicationScoped
class StatedMoney {

    /**
     * Allocated is what the subtree received and did not pass on; what moves inside cancels out. What it handed over when
     * it ended had been allocated to it; what it carried over from another year had been allocated for that one,
     * and what a receiver says that one of the subtree gave is not of its balance yet.
     */
    private static final String LINES = """
            with recursive tree (id) as (
                select area_id from plan where id = :plan
                union
                select a.area_id from area_period a join tree t on a.parent_id = t.id
                where a.valid @> cast(:on as date)
            ), holder (kind, id) as (
                select 'area', id from tree
                union all
                select 'agency', g.id from agency g join tree t on g.area_id = t.id where not g.deleted
            ), kept as (
                select b.programme_code, b.line_code, b.source, b.received - b.passed_on as amount
                from balance b join holder h on h.kind = b.holder_kind and h.id = b.holder_id
                where b.programme_code = any(:programmes) and b.spending_year between :from and :to
                union all
                select d.programme_code, p.line_code, p.source, -p.amount
                from posting p
                join ledger_document d on d.id = p.document_id
                join holder h on h.kind = p.receiver_kind and h.id = p.receiver_id
                where p.effect = 'CARRY' and d.programme_code = any(:programmes) and p.spending_year between :from and :to
                union all
                select d.programme_code, p.line_code, p.source, -p.amount
                from posting p
                join ledger_document d on d.id = p.document_id
                join holder h on h.kind = d.giver_kind and h.id = d.giver_id
                where d.kind = 'RECEIPT' and d.programme_code = any(:programmes) and p.spending_year between :from and :to
                union all
                select d.programme_code, p.line_code, p.source, p.amount
                from posting p
                join ledger_document d on d.id = p.document_id
                join holder h on h.kind = p.giver_kind and h.id = p.giver_id
                where d.kind = 'HANDOVER' and p.effect = 'GIVE' and d.programme_code = any(:programmes) and p.spending_year between :from and :to
                    and not exists (select from holder r where r.kind = p.receiver_kind and r.id = p.receiver_id)
            ), allocated as (
                select programme_code, line_code, coalesce(sum(amount) filter (where source = 'CENTRAL'), 0) as central,
                    coalesce(sum(amount) filter (where source <> 'CENTRAL'), 0) as local
                from kept
                group by programme_code, line_code
            )
            select l.programme_code, l.line_code, l.central as stated_central, l.local as stated_local,
                coalesce(a.central, 0) as allocated_central, coalesce(a.local, 0) as allocated_local
            from plan_line l
                left join allocated a on a.programme_code = l.programme_code and a.line_code = l.line_code
            where l.plan_id = :plan
            order by l.programme_code, l.line_code
            """;

    @Inject
    Jdbi jdbi;

    /** An issued plan, as far as its money goes. */
    public record Plan(
            UUID id,
            boolean deleted,
            UUID areaId,
            String programmeCode,
            List<String> programmeCodes,
            String title,
            LocalDate periodFrom,
            LocalDate periodTo) {}

    /** A programme line of a plan; amounts in đồng. */
    public record Line(
            String programmeCode,
            String lineCode,
            long statedCentral,
            long statedLocal,
            long allocatedCentral,
            long allocatedLocal) {}

    Optional<Plan> plan(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, deleted, area_id, programme_code, programme_codes, title, period_from, period_to from plan
                        where id = :id
                        """)
                .bind("id", id)
                .map(ConstructorMapper.of(Plan.class))
                .findFirst());
    }

    List<Line> lines(Plan plan) {
        return jdbi.withHandle(handle -> handle.createQuery(LINES)
                .bind("plan", plan.id())
                .bind("on", plan.periodFrom())
                .bindArray("programmes", String.class, plan.programmeCodes().toArray())
                .bind("from", plan.periodFrom().getYear())
                .bind("to", plan.periodTo().getYear())
                .map(ConstructorMapper.of(Line.class))
                .list());
    }
}
