package vn.giamngheo.budget.paymentrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.contract.Contract;
import vn.giamngheo.budget.contract.ContractsInUse;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Money;

/** What a request and a payment must say, alike, with and without a contract. */
@ApplicationScoped
public class ClaimRules {

    @Inject
    DocumentRules rules;

    @Inject
    ContractsInUse contracts;

    /** A claim that says what it must, with its contract, which is locked; null where there is none. */
    public record Checked(Claim claim, Contract contract) {}

    /** What a body says of a claim; whatever it leaves out is null. */
    public record Stated(
            Claim.Kind kind,
            UUID contract,
            Integer stage,
            Money clears,
            String programme,
            LocalDate date,
            Purpose purpose,
            String payee,
            Money amount) {}

    /** @throws ProblemException 400 or 422 */
    public Checked check(Stated stated, Holder holder) {
        rules.check(stated.programme(), stated.date(), stated.purpose(), stated.amount());
        if (stated.contract() == null) {
            return new Checked(withoutContract(stated, holder), null);
        }
        var contract = contracts.of(holder, stated.programme(), stated.contract(), "/contract");
        requireStage(stated, contract);
        requireCleared(stated);
        return new Checked(claim(stated, holder, payee(stated, contract)), contract);
    }

    private static Claim withoutContract(Stated stated, Holder holder) {
        if (stated.kind() == Claim.Kind.ADVANCE) {
            throw missing("contract");
        }
        requireAbsent("stage", stated.stage());
        requireAbsent("clears", stated.clears());
        if (stated.payee() == null || stated.payee().isBlank()) {
            throw missing("payee");
        }
        return claim(stated, holder, stated.payee());
    }

    private static void requireAbsent(String field, Object value) {
        if (value != null) {
            throw new ProblemException(BudgetProblem.ONLY_UNDER_A_CONTRACT, Where.body("/" + field), field);
        }
    }

    private static ProblemException missing(String field) {
        return new ProblemException(CommonProblem.MISSING_FIELD, Where.body("/" + field), field);
    }

    private static void requireStage(Stated stated, Contract contract) {
        if (stated.kind() == Claim.Kind.ADVANCE) {
            requireAbsent("stage", stated.stage());
            requireAbsent("clears", stated.clears());
        } else if (stated.stage() == null) {
            throw new ProblemException(BudgetProblem.STAGE_REQUIRED, Where.body("/stage"));
        } else {
            contract.require(stated.stage(), "/stage");
        }
    }

    private static void requireCleared(Stated stated) {
        if (stated.clears() != null && stated.clears().compareTo(stated.amount()) > 0) {
            throw new ProblemException(
                    BudgetProblem.CLEARED_ABOVE_PAYMENT,
                    Where.body("/clears"),
                    stated.clears().dong(),
                    stated.amount().dong());
        }
    }

    private static String payee(Stated stated, Contract contract) {
        if (stated.payee() != null && !stated.payee().strip().equals(contract.payee())) {
            throw new ProblemException(BudgetProblem.PAYEE_OF_THE_CONTRACT, Where.body("/payee"));
        }
        return contract.payee();
    }

    private static Claim claim(Stated stated, Holder holder, String payee) {
        return new Claim(
                stated.kind(),
                stated.contract(),
                stated.stage(),
                stated.clears() == null ? Money.ZERO : stated.clears(),
                stated.programme(),
                holder,
                stated.purpose(),
                payee,
                stated.amount());
    }
}
