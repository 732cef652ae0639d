package vn.giamngheo.budget.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.ActDay;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.platform.value.Money;

/** Records what was accepted of a stage (nghiệm thu), which must be before it is paid, and withdraws minutes that were wrong. */
@ApplicationScoped
class Accepting {

    @Inject
    ContractScope scope;

    @Inject
    Contracts contracts;

    @Inject
    ContractBooks books;

    @Inject
    DocumentRules rules;

    @Inject
    Acts acts;

    @Inject
    ContractDates dates;

    @Inject
    ChangingContract changing;

    ContractView accept(UUID id, ContractChange.Accepted accepted) {
        rules.check(accepted.date());
        var contract = scope.own(id, accepted.date());
        if (!accepted.amount().isAboveZero()) {
            throw new ProblemException(BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, Where.body("/amount"));
        }
        return record(contract, accepted.stage(), accepted.date(), accepted.amount(), accepted.act(), null);
    }

    ContractView withdraw(UUID id, ContractChange.Withdrawn withdrawn) {
        rules.check(withdrawn.date());
        var contract = scope.own(id, withdrawn.date());
        var all = contracts.acceptances(id);
        var minutes = all.stream()
                .filter(each -> each.id().equals(withdrawn.acceptance()) && each.withdraws() == null)
                .findFirst()
                .orElseThrow(() -> References.unknown(
                        "/acceptance",
                        new Words("biên bản nghiệm thu", "minutes"),
                        withdrawn.acceptance().toString(),
                        ""));
        if (all.stream().anyMatch(each -> minutes.id().equals(each.withdraws()))) {
            throw new ProblemException(BudgetProblem.ALREADY_REVERSED);
        }
        return record(
                contract,
                minutes.stage(),
                withdrawn.date(),
                Money.ZERO.minus(minutes.amount()),
                withdrawn.act(),
                minutes.id());
    }

    private ContractView record(Contract contract, int number, LocalDate date, Money amount, Act act, UUID withdraws) {
        ActDay.require(act);
        ContractRules.requireOpen(contract, Where.request());
        ContractDates.require(contract.signedOn(), date, act, Where.body("/date"));
        var stage = contract.require(number, "/stage");
        var accepted = stage.accepted().plus(amount);
        StageRules.requireAccepted(number, accepted, stage.amount(), Where.body("/amount"));
        if (!amount.isAboveZero()) {
            books.days(contract).checkWithdrawn(number, date, amount);
        }
        var minutes = acts.record(act, ActRole.OTHER, new Subject(ContractScope.KIND, contract.id()));
        contracts.insert(new Contracts.Acceptance(Ids.next(), contract.id(), number, date, amount, minutes, withdraws));
        dates.settle(contract);
        return changing.accept(
                contract,
                contract.stages().stream()
                        .map(each -> each == stage
                                ? new Contract.Stage(number, stage.name(), stage.amount(), stage.dueOn(), accepted)
                                : each)
                        .toList());
    }
}
