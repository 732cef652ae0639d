package vn.giamngheo.reporting.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.reporting.restatement.Holdings;

/** Tells the records that a figure beside the ledger sums, over the same places. */
@ApplicationScoped
class ExplainingResources {

    @Inject
    Holdings holdings;

    @Inject
    Jdbi jdbi;

    /** @throws ProblemException 400 when nothing was ever recorded of what is asked */
    ExplainedResources explain(
            AllResources.Parameters asked, ExplainedResources.Question question, ResourceRows.After after, int limit) {
        var held = holdings.asked(asked.area().id(), asked.tree(), asked.year(), asked.on(), asked.basis());
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var holding = holdings.of(held, handle);
            var rows = new ResourceRows(asked, holding, handle);
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
                    holding.remark());
        });
    }
}
