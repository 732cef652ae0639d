package vn.giamngheo.budget.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.budget.ledger.ContractPapers;
import vn.giamngheo.budget.ledger.Guard;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.budget.ledger.Source;
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

    @Inject
    ContractPapers papers;

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
                days(contract).check(document, own, where);
            });
        }
    }

    /** What has become of the contract, day by day. */
    ContractDays days(Contract contract) {
        return new ContractDays(contract, papers.of(contract.id()), contracts.acceptances(contract.id()));
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
