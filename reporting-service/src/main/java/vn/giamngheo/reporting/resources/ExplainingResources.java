package vn.giamngheo.reporting.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.Shown;

/** Tells the records that a figure beside the ledger sums, over the same places. */
@ApplicationScoped
class ExplainingResources {

    @Inject
    Readable readable;

    @Inject
    Jdbi jdbi;

    /** @throws ProblemException 400 when nothing was ever recorded of what is asked */
    ExplainedResources explain(
            AllResources.Parameters asked, ExplainedResources.Question question, ResourceRows.After after, int limit) {
        var shown = readable.below(asked.area().id(), asked.tree(), asked.year());
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var rows = new ResourceRows(asked, shown.map(Shown::places), handle);
            var sum = rows.sum(question);
            if (sum.records() == 0 && !rows.knows(question)) {
                throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("of"), question.of(), "");
            }
            return new ExplainedResources(
                    asked,
                    question.name(),
                    question.of(),
                    question.source(),
                    sum.total(),
                    sum.records(),
                    rows.records(question, after, limit),
                    shown.map(Shown::remark).orElse(null));
        });
    }
}
