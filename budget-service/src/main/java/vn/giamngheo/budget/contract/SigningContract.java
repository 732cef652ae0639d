package vn.giamngheo.budget.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.funding.ReservedMoney;
import vn.giamngheo.budget.ledger.ActDay;
import vn.giamngheo.budget.ledger.ActNumber;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Locks;
import vn.giamngheo.budget.work.WorksInUse;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Ids;

/** Records a contract that was signed, and binds the money that it names at once. */
@ApplicationScoped
class SigningContract {

    @Inject
    Locks locks;

    @Inject
    Holders holders;

    @Inject
    References references;

    @Inject
    Contracts contracts;

    @Inject
    WorksInUse works;

    @Inject
    ReservedMoney reserved;

    @Inject
    Acts acts;

    @Inject
    Binding binding;

    @Inject
    ContractDates dates;

    @Inject
    PublishingContract publishing;

    ContractView sign(ContractRequest request) {
        var holder = holders.own(request.holder(), request.date(), "/holder").holder();
        ActDay.require(request.act());
        references.lines(request.programme(), "/programme");
        requireNew(request, holder);
        ContractDates.requireDue(request.date(), request.stages(), request.act());
        ContractDates.require(request.date(), request.committedOn(), null, Where.body("/committedOn"));
        if (!request.value().isAboveZero()) {
            throw new ProblemException(BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, Where.body("/value"));
        }
        if (request.fundingRequest() != null) {
            reserved.require(request.fundingRequest(), holder, request.programme(), "/fundingRequest");
        }
        var contract = contract(request, holder);
        contracts.insert(contract);
        binding.first(
                contract,
                new ContractChange.Binding(request.bindsOn(), null, null, null, request.commitments()),
                "/commitments");
        dates.settle(contract);
        publishing.publish(contract);
        return publishing.view(contract);
    }

    private void requireNew(ContractRequest request, Holder holder) {
        var number = ActNumber.key(request.number());
        locks.take(List.of(String.join("|", "contract", holder.id().toString(), request.programme(), number)));
        if (contracts.exists(holder, request.programme(), number)) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/number"), request.number());
        }
    }

    private Contract contract(ContractRequest request, Holder holder) {
        var stages = StageRules.check(request.stages(), request.value(), List.of());
        var work = works.named(request.work(), request.programme());
        var id = Ids.next();
        var act = acts.record(request.act(), ActRole.DOCUMENT, new Subject(ContractScope.KIND, id));
        return new Contract(
                id,
                1,
                request.programme(),
                request.number().strip(),
                request.title().strip(),
                request.date(),
                holder,
                request.date(),
                request.payeeKind(),
                request.payee().strip(),
                Contract.State.OPEN,
                work,
                request.fundingRequest(),
                List.of(new Contract.Term(request.date(), request.value(), request.advanceLimit(), act)),
                stages);
    }
}
