package vn.giamngheo.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Restatement;

/** Makes the report of budget execution from the postings. */
@ApplicationScoped
class ReportingExecution {

    private static final List<Measure.Definition> DEFINITIONS =
            Arrays.stream(Measure.values()).map(Measure::definition).toList();

    @Inject
    MoneyOfSubtree money;

    @Inject
    LineNames names;

    @Inject
    Readable readable;

    @Inject
    Jdbi jdbi;

    BudgetExecution report(BudgetExecution.Parameters asked) {
        return asked.basis() == Basis.RESTATED ? restated(asked) : report(asked, original(asked), null);
    }

    private List<MoneyRow> original(BudgetExecution.Parameters asked) {
        return readable.below(asked.area().id(), asked.tree(), asked.year())
                .map(places -> jdbi.withHandle(handle -> MoneyOfSubtree.rows(places, asked, handle)))
                .orElseGet(() ->
                        money.rows(asked.area().id(), asked.year(), asked.tree(), asked.asOf(), asked.programme()));
    }

    /** From one state of the database: the rows are those of the total. */
    private BudgetExecution restated(BudgetExecution.Parameters asked) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var restatement = Restatement.of(asked.area().id(), asked.tree(), handle);
            var shown = readable.of(restatement.touched(), asked.area().id(), asked.tree(), asked.year());
            var places = restatement.places().stream().filter(shown::contains).toList();
            var rows = MoneyOfSubtree.rows(places, asked, handle);
            return report(asked, rows, RestatedMoney.of(restatement, shown, asked, handle));
        });
    }

    private BudgetExecution report(
            BudgetExecution.Parameters asked, List<MoneyRow> rows, BudgetExecution.Restated restated) {
        return new BudgetExecution(
                "budget-execution", asked, DEFINITIONS, lines(rows), BudgetExecution.Sources.of(rows), restated);
    }

    private List<BudgetExecution.Line> lines(List<MoneyRow> rows) {
        var labels = names.all();
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
