package vn.giamngheo.reporting.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.reporting.restatement.Holding;
import vn.giamngheo.reporting.restatement.Holdings;

/** Tells the projects that the report adds up, and what was asked for and answered for each. */
@ApplicationScoped
class ExplainingLivelihoods {

    @Inject
    Holdings holdings;

    @Inject
    Jdbi jdbi;

    ExplainedLivelihoods explain(LivelihoodReport.Parameters asked, LivelihoodRows.After after, int limit) {
        var held = holdings.asked(asked.area().id(), asked.tree(), asked.year(), asked.basis());
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> explain(asked, holdings.of(held, handle), after, limit, handle));
    }

    private static ExplainedLivelihoods explain(
            LivelihoodReport.Parameters asked, Holding holding, LivelihoodRows.After after, int limit, Handle handle) {
        var rows = new LivelihoodRows(asked, holding, handle);
        var total = rows.sums().stream()
                .map(LivelihoodReport.Row::figures)
                .reduce(LivelihoodReport.Figures.NOTHING, LivelihoodReport.Figures::plus);
        var page = rows.page(after, limit);
        var named = holding.named(
                page.stream().map(item -> item.place().id()).collect(Collectors.toSet()), asked.tree(), handle);
        var items = page.stream()
                .map(item -> item.with(
                        named.place(item.place().id()),
                        holding.standsAt(item.place().id(), named),
                        item.requests()))
                .toList();
        return new ExplainedLivelihoods(asked, total, items, holding.remark());
    }
}
