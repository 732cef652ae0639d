package vn.giamngheo.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.execution.ExplainedFunding.Item;
import vn.giamngheo.reporting.figure.LineNames;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Holdings;

/** Tells the lines of a plan, or the postings of its years, that a figure of plan funding sums. */
@ApplicationScoped
class ExplainingFunding {

    private static final Comparator<Item> ORDER =
            Comparator.comparing(Item::line).thenComparing(Item::nature);

    @Inject
    Holdings holdings;

    @Inject
    LineNames names;

    @Inject
    Jdbi jdbi;

    /**
     * Which figure is asked for.
     *
     * @param programme the edition; null for the first one that the plan serves
     * @param line null for all
     * @param source {@code central} or {@code local}; null for both
     */
    record Asked(
            PlanFunding.Parameters parameters,
            UUID plan,
            String programme,
            String line,
            String source,
            FundingFigure figure) {

        boolean isOfEdition(StatedRows.Row row) {
            return programme == null || programme.equals(row.programmeCode());
        }
    }

    /** The last of the page before. @param line and nature of a line of the plan */
    record After(CountedPostings.After posting, String line, String nature) {

        static final After NOTHING = new After(CountedPostings.After.NOTHING, "", "");

        /** From the keys of a cursor. */
        static After of(FundingFigure figure, List<String> keys) {
            return figure == FundingFigure.STATED
                    ? new After(CountedPostings.After.NOTHING, keys.get(0), keys.get(1))
                    : new After(CountedPostings.After.of(keys), "", "");
        }

        private boolean isBefore(Item item) {
            var lines = item.line().compareTo(line);
            return lines > 0 || lines == 0 && item.nature().compareTo(nature) > 0;
        }
    }

    ExplainedFunding explain(Asked asked, After after, int limit) {
        var parameters = asked.parameters();
        var held = holdings.asked(
                parameters.area().id(), parameters.tree(), parameters.year(), parameters.asOf(), parameters.basis());
        return requireLine(jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var plan = plan(asked, handle);
            var home = HomeOfPlan.of(plan, parameters, holdings.of(held, handle), holdings, handle);
            return asked.figure() == FundingFigure.STATED
                    ? stated(asked, plan, home, after, limit, handle)
                    : posted(asked, plan, home, after, limit, handle);
        }));
    }

    /** Of the plans that the report shows; the first edition where none is asked for. */
    private static StatedRows.Row plan(Asked asked, Handle handle) {
        var parameters = asked.parameters();
        var editions =
                StatedRows.of(parameters.area().id(), parameters.tree(), Period.year(parameters.year()), handle)
                        .stream()
                        .filter(row -> row.planId().equals(asked.plan()))
                        .toList();
        if (editions.isEmpty()) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("plan"), asked.plan(), "");
        }
        return editions.stream()
                .filter(asked::isOfEdition)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE,
                        Where.parameter("programme"),
                        asked.programme(),
                        editions.stream()
                                .map(StatedRows.Row::programmeCode)
                                .distinct()
                                .toList()));
    }

    /** A line of which nothing is known may have nothing; one that the programme does not have is mistyped. */
    private ExplainedFunding requireLine(ExplainedFunding found) {
        var line = found.line();
        if (line != null && found.parts() == 0 && !names.knows(found.programme(), line)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("line"), line, "");
        }
        return found;
    }

    private static ExplainedFunding stated(
            Asked asked, StatedRows.Row plan, HomeOfPlan home, After after, int limit, Handle handle) {
        var items = StatedRows.lines(plan.planId(), plan.programmeCode(), handle).stream()
                .filter(each -> asked.line() == null || asked.line().equals(each.lineCode()))
                .map(each -> new Item("fund_line", each.lineCode(), each.nature(), each.of(asked.source()), null))
                .sorted(ORDER)
                .toList();
        return new ExplainedFunding(
                asked.parameters(),
                plan.planId(),
                plan.programmeCode(),
                asked.line(),
                asked.source(),
                asked.figure(),
                Money.sum(items.stream().map(Item::counts).toList()),
                items.size(),
                items.stream().filter(after::isBefore).limit(limit).toList(),
                home.holding().remark());
    }

    private static ExplainedFunding posted(
            Asked asked, StatedRows.Row plan, HomeOfPlan home, After after, int limit, Handle handle) {
        // A plan for any places would guess that there are few of them.
        handle.execute("set local plan_cache_mode = force_custom_plan");
        var counted = money(asked, plan, home).read(figure(asked), after.posting(), limit, handle);
        return new ExplainedFunding(
                asked.parameters(),
                plan.planId(),
                plan.programmeCode(),
                asked.line(),
                asked.source(),
                asked.figure(),
                counted.total(),
                counted.postings(),
                counted.items().stream().map(Item::of).toList(),
                home.holding().remark());
    }

    /** Of all years of the plan. */
    private static CountedMoney money(Asked asked, StatedRows.Row plan, HomeOfPlan home) {
        var of = new BudgetExecution.Parameters(
                asked.parameters().area(),
                plan.periodTo().getYear(),
                home.tree(),
                asked.parameters().asOf(),
                plan.programmeCode(),
                Basis.ORIGINAL,
                null);
        return new CountedMoney(
                of,
                plan.periodFrom().getYear(),
                asked.line(),
                asked.source(),
                home.holding().places());
    }

    private static MoneyFigure figure(Asked asked) {
        return asked.figure() == FundingFigure.ALLOCATED ? MoneyFigure.ALLOCATED : MoneyFigure.DISBURSED;
    }
}
