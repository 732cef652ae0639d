package vn.giamngheo.budget.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.ActDay;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** What becomes of a contract after it was signed: amended, closed, handed over. */
@ApplicationScoped
class ChangingContract {

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
    PublishingContract publishing;

    ContractView amend(UUID id, ContractChange.Amendment amendment) {
        rules.check(amendment.date());
        ActDay.require(amendment.act());
        var contract = scope.own(id, amendment.date());
        ContractRules.requireOpen(contract, Where.request());
        requireNotBefore(contract.lastTerm().validFrom(), amendment.date());
        ContractDates.requireDue(contract.signedOn(), amendment.stages(), amendment.act());
        var standing = books.standing(contract);
        var bound = standing.total().total();
        if (bound.compareTo(amendment.value()) > 0) {
            throw new ProblemException(
                    BudgetProblem.COMMITTED_ABOVE_VALUE,
                    Where.body("/value"),
                    bound.dong(),
                    contract.number(),
                    amendment.value().dong());
        }
        var stages = StageRules.check(amendment.stages(), amendment.value(), contract.stages());
        var act = acts.record(amendment.act(), ActRole.AMENDMENT, new Subject(ContractScope.KIND, id));
        var term = new Contract.Term(amendment.date(), amendment.value(), amendment.advanceLimit(), act);
        var amended = next(
                contract,
                contract.holder(),
                contract.heldSince(),
                contract.state(),
                Stream.concat(contract.terms().stream(), Stream.of(term)).toList(),
                stages);
        contracts.amend(amended);
        dates.settle(amended);
        publishing.publish(amended);
        return publishing.view(amended);
    }

    private static void requireNotBefore(LocalDate last, LocalDate date) {
        if (date.isBefore(last)) {
            throw new ProblemException(BudgetProblem.BEFORE_ITS_PAPER, Where.body("/date"), date, last);
        }
    }

    /** Closes it when nothing is committed any more, and of a completed one nothing is advanced. */
    ContractView close(UUID id, ContractChange.Closed closed) {
        rules.check(closed.date());
        ActDay.require(closed.act());
        var contract = scope.own(id, closed.date());
        ContractRules.requireOpen(contract, Where.request());
        requireNotBefore(books.days(contract).last(), closed.date());
        requireNothingBound(contract, closed.state());
        acts.record(closed.act(), ActRole.DECISION, new Subject(ContractScope.KIND, id));
        return changed(next(
                contract,
                contract.holder(),
                contract.heldSince(),
                closed.state(),
                contract.terms(),
                contract.stages()));
    }

    private void requireNothingBound(Contract contract, Contract.State state) {
        var bound = books.standing(contract).total();
        var mayOwe = state == Contract.State.TERMINATED;
        if (state == Contract.State.OPEN
                || bound.committed().isAboveZero()
                || bound.advanced().isAboveZero() && !mayOwe) {
            throw new ProblemException(
                    BudgetProblem.CONTRACT_STILL_BOUND,
                    Where.body("/state"),
                    bound.committed().dong(),
                    bound.advanced().dong(),
                    contract.number());
        }
    }

    /** The successor has it from a day on. */
    void handOver(Contract contract, Holder to, LocalDate on) {
        var moved = next(contract, to, on, contract.state(), contract.terms(), contract.stages());
        contracts.update(moved);
        publishing.publish(moved);
    }

    /** With what is accepted of its stages. */
    ContractView accept(Contract contract, List<Contract.Stage> stages) {
        return changed(
                next(contract, contract.holder(), contract.heldSince(), contract.state(), contract.terms(), stages));
    }

    private ContractView changed(Contract contract) {
        contracts.update(contract);
        publishing.publish(contract);
        return publishing.view(contract);
    }

    private static Contract next(
            Contract contract,
            Holder holder,
            LocalDate heldSince,
            Contract.State state,
            List<Contract.Term> terms,
            List<Contract.Stage> stages) {
        return new Contract(
                contract.id(),
                contract.eventVersion() + 1,
                contract.programmeCode(),
                contract.number(),
                contract.title(),
                contract.signedOn(),
                holder,
                heldSince,
                contract.payeeKind(),
                contract.payee(),
                state,
                contract.workId(),
                contract.fundingRequestId(),
                terms,
                stages);
    }
}
