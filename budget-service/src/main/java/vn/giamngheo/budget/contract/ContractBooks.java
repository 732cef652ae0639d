package vn.giamngheo.budget.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.Guard;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * What stands under contracts, added up from the postings that name them, and the guard of it: whatever paper moves money
 * of a contract locks the contract, and must leave it within its rules.
 */
@ApplicationScoped
class ContractBooks implements Guard {

    @Inject
    Jdbi jdbi;

    @Inject
    Contracts contracts;

    @Override
    public void check(LedgerDocument document, List<Posting> parts, Where where) {
        var ids = new TreeSet<UUID>();
        parts.stream().filter(part -> part.contractId() != null).forEach(part -> ids.add(part.contractId()));
        if (!ids.isEmpty()) {
            var standing = standing(contracts.locked(ids));
            standing.forEach((contract, before) -> {
                var own = parts.stream()
                        .filter(part -> contract.id().equals(part.contractId()))
                        .toList();
                ContractRules.check(contract, before, before.with(own), document, where);
                if (document.kind() == LedgerDocument.Kind.PAYMENT) {
                    requireAcceptedBefore(contract, own, document.date(), where);
                }
            });
        }
    }

    /** What is paid by a day had been accepted by then, whatever was accepted later. */
    private void requireAcceptedBefore(Contract contract, List<Posting> parts, LocalDate date, Where where) {
        parts.stream().filter(part -> part.stage() != null).forEach(part -> {
            var by = by(contract.id(), part.stage(), date);
            var paid = by.paid().plus(part.amount());
            if (paid.compareTo(by.accepted()) > 0) {
                throw new ProblemException(
                        BudgetProblem.PAID_BEFORE_ACCEPTED,
                        where,
                        paid.dong(),
                        part.stage(),
                        by.accepted().dong(),
                        date);
            }
        });
    }

    private record ByDay(Money accepted, Money paid) {}

    private ByDay by(UUID contract, int stage, LocalDate date) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select (select coalesce(sum(amount), 0) from acceptance
                                where contract_id = :contract and stage = :stage and date <= :date) as accepted,
                            (select coalesce(sum(p.amount), 0) from posting p
                                join ledger_document d on d.id = p.document_id
                                where p.contract_id = :contract and p.stage = :stage and p.effect = 'PAY'
                                    and d.date <= :date) as paid
                        """)
                .bind("contract", contract)
                .bind("stage", stage)
                .bind("date", date)
                .map((row, context) -> new ByDay(Money.of(row.getLong("accepted")), Money.of(row.getLong("paid"))))
                .one());
    }

    Standing standing(Contract contract) {
        return standing(List.of(contract)).get(contract);
    }

    /** What stands under each of them, in the same order. */
    Map<Contract, Standing> standing(Collection<Contract> of) {
        var byId = new LinkedHashMap<UUID, Standing>();
        of.forEach(contract -> byId.put(contract.id(), new Standing(new LinkedHashMap<>(), new LinkedHashMap<>())));
        sums(byId.keySet()).forEach(sum -> sum.addTo(byId.get(sum.contract())));
        var all = new LinkedHashMap<Contract, Standing>();
        of.forEach(contract -> all.put(contract, byId.get(contract.id())));
        return all;
    }

    private record Sum(UUID contract, Standing.Account account, Integer stage, Bound bound) {

        static Sum of(ResultSet row) throws SQLException {
            var holder = new Holder(row.getString("giver_kind"), row.getObject("giver_id", UUID.class));
            var purpose = new Purpose(
                    row.getString("line_code"),
                    Source.valueOf(row.getString("source")),
                    Nature.valueOf(row.getString("nature")),
                    row.getInt("origin_year"),
                    row.getInt("spending_year"));
            return new Sum(
                    row.getObject("contract_id", UUID.class),
                    new Standing.Account(holder, purpose),
                    row.getObject("stage", Integer.class),
                    new Bound(
                            Money.of(row.getLong("committed")),
                            Money.of(row.getLong("advanced")),
                            Money.of(row.getLong("paid"))));
        }

        void addTo(Standing standing) {
            standing.accounts().merge(account, bound, Bound::plus);
            if (stage != null) {
                standing.paidByStage().merge(stage, bound.paid(), Money::plus);
            }
        }
    }

    private List<Sum> sums(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select contract_id, giver_kind, giver_id, line_code, source, nature, origin_year, spending_year,
                            stage,
                            coalesce(sum(amount) filter (where effect = 'COMMIT'), 0) as committed,
                            coalesce(sum(amount) filter (where effect = 'ADVANCE'), 0) as advanced,
                            coalesce(sum(amount) filter (where effect = 'PAY'), 0) as paid
                        from posting where contract_id = any(:ids)
                        group by contract_id, giver_kind, giver_id, line_code, source, nature, origin_year, spending_year,
                            stage
                        order by contract_id, spending_year, line_code, source, nature, origin_year, giver_id, stage
                        """)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> Sum.of(row))
                .list());
    }
}
