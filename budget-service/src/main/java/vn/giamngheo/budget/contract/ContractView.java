package vn.giamngheo.budget.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.trail.Personal;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * A contract with what stands under it; amounts in đồng.
 *
 * @param fundingRequest the funding request whose reserved money it has taken
 * @param terms value and limit of advances as they were stated, the first one first
 * @param committed bound and neither advanced nor paid
 * @param advanced and not cleared
 * @param money the same by holder and purpose
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContractView(
        UUID id,
        String programme,
        String number,
        String title,
        LocalDate date,
        DocumentView.HolderView holder,
        Contract.PayeeKind payeeKind,
        @Personal String payee,
        UUID work,
        UUID fundingRequest,
        Contract.State state,
        Money value,
        Money advanceLimit,
        Money committed,
        Money advanced,
        Money paid,
        List<TermView> terms,
        List<StageView> stages,
        List<MoneyView> money) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TermView(LocalDate validFrom, Money value, Money advanceLimit, UUID act) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StageView(int number, String name, Money amount, LocalDate dueOn, Money accepted, Money paid) {}

    record MoneyView(
            DocumentView.HolderView holder,
            String line,
            Source source,
            Nature nature,
            int originYear,
            int spendingYear,
            Money committed,
            Money advanced,
            Money paid) {

        static MoneyView of(Standing.Account account, Bound bound) {
            var purpose = account.purpose();
            return new MoneyView(
                    new DocumentView.HolderView(
                            account.holder().kind(), account.holder().id()),
                    purpose.lineCode(),
                    purpose.source(),
                    purpose.nature(),
                    purpose.originYear(),
                    purpose.spendingYear(),
                    bound.committed(),
                    bound.advanced(),
                    bound.paid());
        }
    }

    static ContractView of(Contract contract, Standing standing) {
        var total = standing.total();
        return new ContractView(
                contract.id(),
                contract.programmeCode(),
                contract.number(),
                contract.title(),
                contract.signedOn(),
                new DocumentView.HolderView(
                        contract.holder().kind(), contract.holder().id()),
                contract.payeeKind(),
                contract.payee(),
                contract.workId(),
                contract.fundingRequestId(),
                contract.state(),
                contract.value(),
                contract.lastTerm().advanceLimit(),
                total.committed(),
                total.advanced(),
                total.paid(),
                contract.terms().stream()
                        .map(term -> new TermView(term.validFrom(), term.value(), term.advanceLimit(), term.actId()))
                        .toList(),
                contract.stages().stream()
                        .map(stage -> new StageView(
                                stage.number(),
                                stage.name(),
                                stage.amount(),
                                stage.dueOn(),
                                stage.accepted(),
                                standing.paid(stage.number())))
                        .toList(),
                standing.accounts().entrySet().stream()
                        .map(entry -> MoneyView.of(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
