package vn.giamngheo.reporting.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.reporting.execution.CountedPostings;
import vn.giamngheo.reporting.restatement.Holding;
import vn.giamngheo.reporting.restatement.Holdings;

/** Tells the postings that a figure of works sums, of the same works as the report. */
@ApplicationScoped
class ExplainingWorks {

    @Inject
    Holdings holdings;

    @Inject
    Jdbi jdbi;

    /**
     * Which postings are asked for.
     *
     * @param work null for all
     */
    record Asked(WorksReport.Parameters parameters, UUID work, WorkFigure figure) {}

    ExplainedWorks explain(Asked asked, CountedPostings.After after, int limit) {
        var parameters = asked.parameters();
        var held = holdings.asked(
                parameters.area().id(), parameters.tree(), parameters.year(), parameters.on(), parameters.basis());
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> explain(asked, holdings.of(held, handle), after, limit, handle));
    }

    private static ExplainedWorks explain(
            Asked asked, Holding holding, CountedPostings.After after, int limit, Handle handle) {
        var rows = new WorkRows(asked.parameters(), holding.places(), handle);
        if (asked.work() != null && !rows.has(asked.work())) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("work"), asked.work(), "");
        }
        var counted = rows.counted(asked.figure(), asked.work(), after, limit);
        return new ExplainedWorks(
                asked.parameters(),
                asked.work(),
                asked.figure().wireName(),
                counted.total(),
                counted.postings(),
                counted.items(),
                holding.remark());
    }
}
