package vn.giamngheo.budget.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.funding.ReservedMoney;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.OriginYear;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/** Binds money by a contract, never more than its holder has and the contract is worth, and releases what is not needed. */
@ApplicationScoped
class Binding {

    @Inject
    ContractScope scope;

    @Inject
    DocumentRules rules;

    @Inject
    LineScope lineScope;

    @Inject
    ContractDates dates;

    @Inject
    Ledger ledger;

    DocumentView commit(UUID id, ContractChange.Binding binding) {
        return record(id, binding, UnaryOperator.identity());
    }

    DocumentView release(UUID id, ContractChange.Binding binding) {
        return record(id, binding, Money.ZERO::minus);
    }

    private DocumentView record(UUID id, ContractChange.Binding binding, UnaryOperator<Money> sign) {
        rules.check(binding.date());
        var contract = scope.own(id, binding.date());
        ContractDates.require(contract.signedOn(), binding.date(), binding.act(), Where.body("/date"));
        var view = record(contract, binding, "/parts", sign);
        dates.settle(contract);
        return view;
    }

    /**
     * What a contract commits when it is signed: out of the reserve of the funding request that it names, or of what is
     * free.
     *
     * @param pointer to the parts
     */
    DocumentView first(Contract contract, ContractChange.Binding binding, String pointer) {
        check(contract, binding.parts(), pointer);
        var postings = new ArrayList<>(committing(contract, binding, UnaryOperator.identity()));
        if (contract.fundingRequestId() != null) {
            binding.parts()
                    .forEach(part ->
                            postings.add(ReservedMoney.taking(contract.holder(), part.purpose(), part.amount())));
        }
        return record(contract, binding, pointer, UnaryOperator.identity(), postings);
    }

    private DocumentView record(
            Contract contract, ContractChange.Binding binding, String pointer, UnaryOperator<Money> sign) {
        check(contract, binding.parts(), pointer);
        return record(contract, binding, pointer, sign, committing(contract, binding, sign));
    }

    private static List<Posting> committing(
            Contract contract, ContractChange.Binding binding, UnaryOperator<Money> sign) {
        return binding.parts().stream()
                .map(part -> ContractPostings.committing(contract, part.purpose(), sign.apply(part.amount())))
                .toList();
    }

    private DocumentView record(
            Contract contract,
            ContractChange.Binding binding,
            String pointer,
            UnaryOperator<Money> sign,
            List<Posting> postings) {
        var total =
                Money.sum(binding.parts().stream().map(Bind::amount).map(sign).toList());
        var document = LedgerDocument.commitment(
                        contract.programmeCode(),
                        binding.parts().get(0).year(),
                        binding.date(),
                        total,
                        contract.holder())
                .under(contract.id())
                .funding(postings.size() > binding.parts().size() ? contract.fundingRequestId() : null)
                .noting(binding.note())
                .adjusting(binding.adjusts());
        return ledger.record(document, binding.act(), postings, Where.body(pointer));
    }

    private void check(Contract contract, List<Bind> parts, String pointer) {
        for (var i = 0; i < parts.size(); i++) {
            var at = pointer + "/" + i;
            var part = parts.get(i);
            lineScope.requireExisting(contract.programmeCode(), part.line(), at + "/line");
            if (!part.amount().isAboveZero()) {
                throw new ProblemException(BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, Where.body(at + "/amount"));
            }
            OriginYear.require(part.purpose(), at);
            if (part.nature() == Nature.INVESTMENT && contract.workId() == null) {
                throw new ProblemException(BudgetProblem.WORK_REQUIRED, Where.body(at + "/nature"));
            }
        }
    }
}
