package vn.giamngheo.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.figure.LineNames;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Restatements;

/** Makes the report of budget execution from the postings. */
@ApplicationScoped
class ReportingExecution {

    private static final List<Measure.Definition> DEFINITIONS =
            Arrays.stream(Measure.values()).map(Measure::definition).toList();

    @Inject
    LineNames names;

    @Inject
    Readable readable;

    @Inject
    Restatements restatements;

    @Inject
    Jdbi jdbi;

    BudgetExecution report(BudgetExecution.Parameters asked) {
        var all = readable.all(asked.area().id(), asked.tree(), asked.latest());
        var labels = names.all();
        // From one state of the database, and over one connection.
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            // A plan for any places would guess that there are few of them.
            handle.execute("set local plan_cache_mode = force_custom_plan");
            return asked.basis() == Basis.RESTATED
                    ? restated(asked, all, labels, handle)
                    : original(asked, all, labels, handle);
        });
    }

    private BudgetExecution original(
            BudgetExecution.Parameters asked, boolean all, Map<LineNames.Key, Label> labels, Handle handle) {
        if (all) {
            var places = restatements.below(asked.area().id(), asked.tree(), handle);
            return report(asked, MoneyOfSubtree.rows(places, asked, handle), labels, null, null);
        }
        var shown = readable.below(asked.area().id(), asked.tree(), asked.latest(), handle);
        var rows = MoneyOfSubtree.rows(PlaceArray.of(shown.places()), asked, handle);
        return report(asked, rows, labels, null, shown.remark());
    }

    private BudgetExecution restated(
            BudgetExecution.Parameters asked, boolean all, Map<LineNames.Key, Label> labels, Handle handle) {
        var restatement = restatements.of(asked.area().id(), asked.tree(), handle);
        var shown = readable.of(restatement.touched(), all, asked.latest(), handle);
        var read = MoneyOfPlaces.read(
                shown.of(restatement.places(), restatement::array),
                shown.of(RestatedMoney.inside(restatement)),
                shown.of(RestatedMoney.outside(restatement)),
                asked,
                handle);
        var restated = RestatedMoney.of(restatement, read.ofEach(), asked, handle);
        return report(asked, read.together(), labels, restated, shown.remark());
    }

    private static BudgetExecution report(
            BudgetExecution.Parameters asked,
            List<MoneyRow> rows,
            Map<LineNames.Key, Label> labels,
            BudgetExecution.Restated restated,
            Boolean partial) {
        return new BudgetExecution(
                "budget-execution",
                asked,
                DEFINITIONS,
                lines(rows, labels),
                BudgetExecution.Sources.of(rows),
                restated,
                partial);
    }

    private static List<BudgetExecution.Line> lines(List<MoneyRow> rows, Map<LineNames.Key, Label> labels) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new LineNames.Key(row.programmeCode(), row.lineCode()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), labels))
                .toList();
    }

    private static BudgetExecution.Line line(LineNames.Key key, List<MoneyRow> rows, Map<LineNames.Key, Label> labels) {
        var sources = BudgetExecution.Sources.of(rows);
        return new BudgetExecution.Line(
                key.programme(), key.line(), labels.get(key), sources.central(), sources.local(), sources.total());
    }
}
