package vn.giamngheo.budget.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Adds all postings up again and compares: balances are kept beside the postings and must equal them. */
@ApplicationScoped
class BalanceCheck {

    /** As many as one answer shows. */
    private static final int MOST = 200;

    private static final String DIFFERENT = """
            with side as (
                select p.receiver_kind as holder_kind, p.receiver_id as holder_id, d.programme_code, p.line_code, p.source,
                    p.nature, p.origin_year, p.spending_year, p.amount as received, 0 as passed_on, 0 as carried,
                    0 as paid, 0 as advanced, 0 as committed
                from posting p join ledger_document d on d.id = p.document_id where p.receiver_id is not null
                union all
                select p.giver_kind, p.giver_id, d.programme_code, p.line_code, p.source, p.nature, p.origin_year,
                    p.spending_year, 0, case p.effect when 'GIVE' then p.amount else 0 end,
                    case p.effect when 'CARRY' then p.amount else 0 end,
                    case p.effect when 'PAY' then p.amount else 0 end,
                    case p.effect when 'ADVANCE' then p.amount else 0 end,
                    case p.effect when 'COMMIT' then p.amount else 0 end
                from posting p join ledger_document d on d.id = p.document_id where p.giver_id is not null
            ), recomputed as (
                select holder_kind, holder_id, programme_code, line_code, source, nature, origin_year, spending_year,
                    row(sum(received), sum(passed_on), sum(carried), sum(paid), sum(advanced), sum(committed),
                        greatest(0, sum(passed_on + carried + paid + advanced + committed - received)))::text as figures
                from side group by 1, 2, 3, 4, 5, 6, 7, 8
            ), kept as (
                select holder_kind, holder_id, programme_code, line_code, source, nature, origin_year, spending_year,
                    row(received, passed_on, carried, paid, advanced, committed, shortage)::text as figures
                from balance
            ), compared as (
                select holder_kind, holder_id, programme_code, line_code, lower(source) as source, lower(nature) as nature,
                    origin_year, spending_year, k.figures as kept, r.figures as postings
                from kept k full join recomputed r using
                    (holder_kind, holder_id, programme_code, line_code, source, nature, origin_year, spending_year)
            )
            select * from compared where kept is distinct from postings
                and (kept is not null or postings <> '(0,0,0,0,0,0,0)')
                and (postings is not null or kept <> '(0,0,0,0,0,0,0)')
            order by holder_id, programme_code, spending_year, line_code
            limit :limit
            """;

    @Inject
    Jdbi jdbi;

    /**
     * A balance that is not what the postings say. Both figures are received, passed on, carried, paid, advanced, committed
     * and shortage, in đồng.
     *
     * @param kept absent when there is no balance
     * @param postings absent when there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Difference(
            String holderKind,
            UUID holderId,
            String programmeCode,
            String lineCode,
            String source,
            String nature,
            int originYear,
            int spendingYear,
            String kept,
            String postings) {}

    /**
     * @param balances how many were compared
     * @param differences the first ones; none when all is well
     */
    public record Result(long balances, List<Difference> differences) {}

    /** Of one moment: both sides are read by one statement. */
    Result run() {
        return jdbi.withHandle(BalanceCheck::run);
    }

    private static Result run(Handle handle) {
        var differences = handle.createQuery(DIFFERENT)
                .bind("limit", MOST)
                .map(ConstructorMapper.of(Difference.class))
                .list();
        var balances = handle.createQuery("select count(*) from balance")
                .mapTo(Long.class)
                .one();
        return new Result(balances, differences);
    }
}
