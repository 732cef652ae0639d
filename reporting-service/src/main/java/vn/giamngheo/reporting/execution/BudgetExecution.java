package vn.giamngheo.reporting.execution;

import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * The report of budget execution. All amounts are in đồng.
 *
 * @param definitions what each figure means and how it adds
 */
record BudgetExecution(
        String report, Parameters parameters, List<Measure.Definition> definitions, List<Line> lines, Sources total) {

    /**
     * @param tree the day whose places and parents apply
     * @param asOf the last day whose acts count; null for all
     * @param programme null for all programmes
     * @param basis {@code original}: facts stand where they were recorded
     */
    record Parameters(ReportArea area, int year, LocalDate tree, LocalDate asOf, String programme, String basis) {}

    /** @param name null when the programme is not known here yet */
    record Line(String programme, String line, Label name, Execution central, Execution local, Execution total) {}

    /** Central money, the money of all local budgets, and both. */
    record Sources(Execution central, Execution local, Execution total) {

        static Sources of(List<MoneyRow> rows) {
            return new Sources(
                    Execution.of(rows.stream().filter(MoneyRow::isCentral).toList()),
                    Execution.of(rows.stream().filter(row -> !row.isCentral()).toList()),
                    Execution.of(rows));
        }
    }
}
