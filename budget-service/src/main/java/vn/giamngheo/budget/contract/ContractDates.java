package vn.giamngheo.budget.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Period;

/**
 * The days of a contract against each other: nothing is due, bound or accepted before it was signed. A paper without a
 * signed act is refused; what is signed is recorded, and told as a finding.
 */
@ApplicationScoped
class ContractDates {

    static final String CODE = "contract-dates-differ";

    @Inject
    Holders holders;

    @Inject
    Findings findings;

    @Inject
    Jdbi jdbi;

    /** Something of a contract that is dated before it was signed. */
    public record Early(String what, LocalDate date) {}

    /**
     * @param act by which it is recorded; null for none
     * @throws ProblemException 422 when the day is before the contract was signed, and the act is not
     */
    static void require(LocalDate signedOn, LocalDate date, Act act, Where where) {
        if (date != null && date.isBefore(signedOn) && (act == null || !act.signed())) {
            throw new ProblemException(BudgetProblem.BEFORE_ITS_PAPER, where, date, signedOn);
        }
    }

    /** The same for the days on which stages are due. */
    static void requireDue(LocalDate signedOn, List<StagePart> stages, Act act) {
        for (var i = 0; i < stages.size(); i++) {
            require(signedOn, stages.get(i).dueOn(), act, Where.body("/stages/" + i + "/dueOn"));
        }
    }

    /** To be called when something of the contract was recorded. */
    void settle(Contract contract) {
        findings.settle(
                CODE,
                touched(contract),
                early(contract.id()).stream()
                        .map(each -> finding(contract, each))
                        .toList());
    }

    private List<Early> early(UUID contract) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct each.what, each.date from contract c cross join lateral (
                            select 'stage_due' as what, due_on as date from contract_stage where contract_id = c.id
                            union all
                            select 'acceptance', date from acceptance where contract_id = c.id and withdraws is null
                                and not exists (select from acceptance w where w.withdraws = acceptance.id)
                            union all
                            select 'commitment', date from ledger_document d
                            where contract_id = c.id and kind = 'COMMITMENT'
                                and not exists (select from ledger_document r where r.reverses_id = d.id)
                        ) each
                        where c.id = :contract and each.date < c.signed_on
                        order by each.what, each.date
                        """)
                .bind("contract", contract)
                .map(ConstructorMapper.of(Early.class))
                .list());
    }

    private Finding finding(Contract contract, Early early) {
        return new Finding(
                CODE,
                Severity.WARNING,
                holders.placeOf(contract.holder()),
                Period.year(contract.signedOn().getYear()),
                List.of(
                        contract.number(),
                        early.what(),
                        early.date().toString(),
                        contract.signedOn().toString()),
                null,
                List.of(
                        touched(contract),
                        new FindingState.Touched("what", early.what()),
                        new FindingState.Touched("date", early.date().toString())));
    }

    private static FindingState.Touched touched(Contract contract) {
        return new FindingState.Touched("contract", contract.id().toString());
    }
}
