package vn.giamngheo.reporting.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Act;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.HeldAbove;
import vn.giamngheo.reporting.restatement.How;

/**
 * The report of budget execution. All amounts are in đồng.
 *
 * @param definitions what each figure means and how it adds
 * @param restated what was carried onto the asked tree; null, and left out, on the original basis
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
record BudgetExecution(
        String report,
        Parameters parameters,
        List<Measure.Definition> definitions,
        List<Line> lines,
        Sources total,
        @JsonInclude(JsonInclude.Include.NON_NULL) Restated restated,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * @param tree the day whose places and parents apply
     * @param asOf the last day whose acts count; null for all
     * @param programme null for all programmes
     * @param agency whose money alone is asked; null, and left out, for the place with all below it
     */
    record Parameters(
            ReportArea area,
            int year,
            LocalDate tree,
            LocalDate asOf,
            String programme,
            Basis basis,
            @JsonInclude(JsonInclude.Include.NON_NULL) ReportAgency agency) {

        /** The last day of which it shows anything. */
        LocalDate latest() {
            return Readable.latest(year, asOf);
        }
    }

    /** @param name null when the programme is not known here yet */
    record Line(String programme, String line, Label name, Execution central, Execution local, Execution total) {}

    /**
     * Allocated, disbursed and remaining of a place are those of its own, of the rows that stand there, and of the
     * places below it together. Received and passed on are not: they count what crosses a border, and each place has
     * its own.
     *
     * @param own what the asked place itself holds with its agencies, without the places below it
     * @param carried rows that stand at the asked place or directly below it; the total holds those further down, too
     * @param heldAbove whose money is not in the total
     */
    record Restated(Sources own, List<Carried> carried, List<HeldAbove> heldAbove) {}

    /**
     * What a place that is not on the asked tree held with its agencies.
     *
     * @param to where it stands on the asked tree
     */
    record Carried(ReportArea place, List<Act> acts, How how, ReportArea to, Sources figures) {}

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
