package vn.giamngheo.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.reporting.figure.LineNames;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Restatements;

/** Tells the postings that a figure of budget execution sums, over the same places as the figure. */
@ApplicationScoped
class ExplainingExecution {

    @Inject
    Readable readable;

    @Inject
    Restatements restatements;

    @Inject
    LineNames names;

    @Inject
    Jdbi jdbi;

    /**
     * Which postings are asked for.
     *
     * @param line null for all
     * @param source {@code central} or {@code local}; null for both
     */
    record Asked(BudgetExecution.Parameters parameters, String line, String source, MoneyFigure figure) {}

    private record Over(PlaceArray places, Boolean partial) {}

    /** @throws ProblemException 400 for a line that is none */
    ExplainedMoney explain(Asked asked, CountedPostings.After after, int limit) {
        return requireLine(jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.execute("set local plan_cache_mode = force_custom_plan");
            var over = over(asked.parameters(), handle);
            var counted = new CountedMoney(
                            asked.parameters(), asked.parameters().year(), asked.line(), asked.source(), over.places())
                    .read(asked.figure(), after, limit, handle);
            return new ExplainedMoney(
                    asked.parameters(),
                    asked.line(),
                    asked.source(),
                    asked.figure(),
                    counted.total(),
                    counted.postings(),
                    counted.items(),
                    over.partial());
        }));
    }

    /** A line of which nothing is known may have nothing; one that no asked programme has is mistyped. */
    private ExplainedMoney requireLine(ExplainedMoney found) {
        var line = found.line();
        if (line != null
                && found.postings() == 0
                && !names.knows(found.parameters().programme(), line)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("line"), line, "");
        }
        return found;
    }

    /** Those over which the report adds. */
    private Over over(BudgetExecution.Parameters asked, Handle handle) {
        var area = asked.area().id();
        var all = readable.all(area, asked.tree(), asked.latest());
        if (asked.basis() == Basis.RESTATED) {
            var restatement = restatements.of(area, asked.tree(), handle);
            var shown = readable.of(restatement.touched(), all, asked.latest(), handle);
            return new Over(shown.of(restatement.places(), restatement::array), shown.remark());
        }
        if (all) {
            return new Over(restatements.below(area, asked.tree(), handle), null);
        }
        var shown = readable.below(area, asked.tree(), asked.latest(), handle);
        return new Over(PlaceArray.of(shown.places()), shown.remark());
    }
}
