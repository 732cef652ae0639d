package vn.giamngheo.budget.contract;

import java.util.HashSet;
import java.util.List;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Money;

/** What the planned stages of a contract must be: each once, above zero, together the value, nothing accepted lost. */
final class StageRules {

    private StageRules() {}

    /**
     * The stages as they are from now on.
     *
     * @param before with what was accepted of them; empty for a new contract
     */
    static List<Contract.Stage> check(List<StagePart> stages, Money value, List<Contract.Stage> before) {
        requireOnceAndAboveZero(stages);
        requireSum(stages, value);
        var now = stages.stream().map(stage -> stage(stage, before)).toList();
        before.forEach(stage -> requireKept(stage, now));
        return now;
    }

    private static void requireOnceAndAboveZero(List<StagePart> stages) {
        var numbers = new HashSet<Integer>();
        for (var i = 0; i < stages.size(); i++) {
            if (!numbers.add(stages.get(i).number())) {
                throw new ProblemException(
                        BudgetProblem.NAMED_TWICE,
                        Where.body("/stages/" + i + "/number"),
                        stages.get(i).number());
            }
            if (!stages.get(i).amount().isAboveZero()) {
                throw new ProblemException(BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, Where.body("/stages/" + i + "/amount"));
            }
        }
    }

    private static void requireSum(List<StagePart> stages, Money value) {
        var sum = Money.sum(stages.stream().map(StagePart::amount).toList());
        if (!sum.equals(value)) {
            throw new ProblemException(BudgetProblem.STAGES_DO_NOT_SUM, Where.body("/value"), sum.dong(), value.dong());
        }
    }

    private static Contract.Stage stage(StagePart stage, List<Contract.Stage> before) {
        return new Contract.Stage(
                stage.number(), stage.name().strip(), stage.amount(), stage.dueOn(), accepted(stage.number(), before));
    }

    private static Money accepted(int number, List<Contract.Stage> stages) {
        return stages.stream()
                .filter(stage -> stage.number() == number)
                .findFirst()
                .map(Contract.Stage::accepted)
                .orElse(Money.ZERO);
    }

    private static void requireKept(Contract.Stage was, List<Contract.Stage> now) {
        var worth = Money.sum(now.stream()
                .filter(stage -> stage.number() == was.number())
                .map(Contract.Stage::amount)
                .toList());
        requireAccepted(was.number(), was.accepted(), worth, Where.body("/stages"));
    }

    /** @throws ProblemException 422 when more is accepted than the stage is worth */
    static void requireAccepted(int stage, Money accepted, Money worth, Where where) {
        if (accepted.compareTo(worth) > 0) {
            throw new ProblemException(BudgetProblem.ACCEPTED_ABOVE_STAGE, where, accepted.dong(), stage, worth.dong());
        }
    }
}
