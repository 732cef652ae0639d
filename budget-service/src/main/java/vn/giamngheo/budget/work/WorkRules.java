package vn.giamngheo.budget.work;

import java.util.List;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.value.Money;

/** What the content of a work must obey: costs and capital once and above zero, of a source never more capital than cost. */
final class WorkRules {

    private WorkRules() {}

    /** @throws ProblemException 422 that points into the content */
    static void check(WorkRequest.Content content) {
        for (var i = 0; i < content.costs().size(); i++) {
            requireAboveZero(content.costs().get(i).amount(), "/content/costs/" + i + "/amount");
        }
        for (var i = 0; i < content.capital().size(); i++) {
            requireAboveZero(content.capital().get(i).amount(), "/content/capital/" + i + "/amount");
        }
        requireOnce(content.costs().stream().map(part -> part.source().words()).toList(), "/content/costs");
        requireOnce(
                content.capital().stream()
                        .map(part -> ofYear(part.source(), part.year()))
                        .toList(),
                "/content/capital");
        content.capital().stream()
                .map(WorkRequest.CapitalPart::source)
                .distinct()
                .forEach(source -> requireCovered(content, source));
        requireOrder(content);
    }

    private static void requireAboveZero(Money amount, String pointer) {
        if (!amount.isAboveZero()) {
            throw new ProblemException(BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, Where.body(pointer));
        }
    }

    private static Words ofYear(Source source, int year) {
        return new Words(source.words().vi() + " " + year, source.words().en() + " " + year);
    }

    private static void requireOnce(List<Words> keys, String pointer) {
        for (var i = 0; i < keys.size(); i++) {
            if (keys.subList(0, i).contains(keys.get(i))) {
                throw new ProblemException(BudgetProblem.NAMED_TWICE, Where.body(pointer + "/" + i), keys.get(i));
            }
        }
    }

    private static void requireCovered(WorkRequest.Content content, Source source) {
        var planned = Money.sum(content.capital().stream()
                .filter(part -> part.source() == source)
                .map(WorkRequest.CapitalPart::amount)
                .toList());
        var cost = Money.sum(content.costs().stream()
                .filter(part -> part.source() == source)
                .map(WorkRequest.CostPart::amount)
                .toList());
        if (planned.compareTo(cost) > 0) {
            throw new ProblemException(
                    BudgetProblem.CAPITAL_ABOVE_COST,
                    Where.body("/content/capital"),
                    planned.dong(),
                    source.words(),
                    cost.dong());
        }
    }

    private static void requireOrder(WorkRequest.Content content) {
        if (content.startOn() != null
                && content.finishOn() != null
                && content.finishOn().isBefore(content.startOn())) {
            throw new ProblemException(
                    BudgetProblem.FINISHED_BEFORE_IT_STARTED,
                    Where.body("/content/finishOn"),
                    content.finishOn(),
                    content.startOn());
        }
    }
}
