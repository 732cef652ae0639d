package vn.giamngheo.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.Shown;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Restatements;

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
    Restatements restatements;

    @Inject
    Jdbi jdbi;

    BudgetExecution report(BudgetExecution.Parameters asked) {
        return asked.basis() == Basis.RESTATED ? restated(asked) : original(asked);
    }

    private BudgetExecution original(BudgetExecution.Parameters asked) {
        var shown = readable.below(asked.area().id(), asked.tree(), asked.year());
        var rows = shown.map(some -> jdbi.withHandle(handle -> MoneyOfSubtree.rows(some.places(), asked, handle)))
                .orElseGet(() ->
                        money.rows(asked.area().id(), asked.year(), asked.tree(), asked.asOf(), asked.programme()));
        return report(asked, rows, null, shown.map(Shown::remark).orElse(null));
    }

    /** From one state of the database: the rows are those of the total. */
    private BudgetExecution restated(BudgetExecution.Parameters asked) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var restatement = restatements.of(asked.area().id(), asked.tree(), handle);
            var shown = readable.of(restatement.touched(), asked.area().id(), asked.tree(), asked.year());
            var read = MoneyOfPlaces.read(
                    kept(restatement.places(), shown), kept(RestatedMoney.places(restatement), shown), asked, handle);
            var restated = RestatedMoney.of(restatement, read.ofEach(), asked, handle);
            return report(asked, read.together(), restated, shown.remark());
        });
    }

    private static Set<UUID> kept(Collection<UUID> places, Shown shown) {
        return places.stream().filter(shown.places()::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private BudgetExecution report(
            BudgetExecution.Parameters asked, List<MoneyRow> rows, BudgetExecution.Restated restated, Boolean partial) {
        return new BudgetExecution(
                "budget-execution",
                asked,
                DEFINITIONS,
                lines(rows),
                BudgetExecution.Sources.of(rows),
                restated,
                partial);
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
