package vn.giamngheo.reporting.counterpart;

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

/** Tells the postings that the money of a rule sums, of the same places as the report. */
@ApplicationScoped
class ExplainingCounterpart {

    @Inject
    Holdings holdings;

    @Inject
    Jdbi jdbi;

    /** Which postings are asked for. @param figure {@code central} or {@code local} */
    record Asked(CounterpartReport.Parameters parameters, UUID rule, String figure) {

        boolean isCentral() {
            return figure.equals("central");
        }
    }

    ExplainedCounterpart explain(Asked asked, CountedPostings.After after, int limit) {
        var parameters = asked.parameters();
        var held = holdings.asked(
                parameters.area().id(), parameters.tree(), parameters.year(), parameters.on(), parameters.basis());
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> explain(asked, holdings.of(held, handle), after, limit, handle));
    }

    private static ExplainedCounterpart explain(
            Asked asked, Holding holding, CountedPostings.After after, int limit, Handle handle) {
        if (!CounterpartRows.has(asked.rule(), asked.parameters(), holding, handle)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("rule"), asked.rule(), "");
        }
        var counted = CounterpartRows.counted(asked, holding, after, limit, handle);
        return new ExplainedCounterpart(
                asked.parameters(),
                asked.rule(),
                asked.figure(),
                counted.total(),
                counted.postings(),
                counted.items(),
                holding.remark());
    }
}
