package vn.giamngheo.reporting.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.reporting.restatement.Holding;
import vn.giamngheo.reporting.restatement.Holdings;

/** Tells the entries that figures of activities sum, over the same places. */
@ApplicationScoped
class ExplainingActivities {

    @Inject
    Holdings holdings;

    @Inject
    Jdbi jdbi;

    /**
     * @param activity null for all
     * @throws ProblemException 400 when there is no such activity
     */
    ExplainedActivities explain(ActivityResults.Parameters asked, UUID activity, ActivityRows.After after, int limit) {
        var held = holdings.asked(asked.area().id(), asked.tree(), asked.year(), asked.on(), asked.basis());
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> explain(asked, activity, holdings.of(held, handle), after, limit, handle));
    }

    private static ExplainedActivities explain(
            ActivityResults.Parameters asked,
            UUID activity,
            Holding holding,
            ActivityRows.After after,
            int limit,
            Handle handle) {
        var rows = new ActivityRows(asked, holding.places(), handle);
        var sum = rows.sum(activity);
        if (activity != null && sum.done().entries() == 0 && !rows.knows(activity)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("activity"), activity, "");
        }
        var page = rows.entries(activity, after, limit);
        var named = holding.named(
                page.stream().map(item -> item.place().id()).collect(Collectors.toSet()), asked.tree(), handle);
        return new ExplainedActivities(
                asked,
                activity,
                activity == null ? null : sum.output(),
                sum.done(),
                page.stream()
                        .map(item -> item.at(
                                named.place(item.place().id()),
                                holding.standsAt(item.place().id(), named)))
                        .toList(),
                holding.remark());
    }
}
