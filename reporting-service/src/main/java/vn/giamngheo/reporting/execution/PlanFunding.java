package vn.giamngheo.reporting.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.HeldAbove;

/**
 * The report of plan funding: the money that the plans of a place state, against what the place and all below it were
 * allocated and have disbursed for the years of the plan. All amounts are in đồng.
 *
 * @param heldAbove places of which only a part lies in the asked one, and whose money is in none of its own plans; null, and left
 *     out, on the original basis
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
record PlanFunding(
        String report,
        Parameters parameters,
        List<Measure.Definition> definitions,
        List<Plan> plans,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HeldAbove> heldAbove,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * @param tree the day whose places and parents apply
     * @param asOf the last day whose acts of allocation and payment count; null, and left out, for all
     */
    record Parameters(
            ReportArea area,
            int year,
            LocalDate tree,
            Basis basis,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate asOf) {}

    /**
     * A plan, once for each edition that it serves.
     *
     * @param programme the edition
     * @param years whose money counts: those of the plan
     * @param place whose plan it is, when the asked one has taken it over: it is held against the money of that place while that was
     *     there; else null, and left out
     * @param lines what the plan states or the ledger knows of its programme
     */
    record Plan(
            UUID id,
            String programme,
            String title,
            String status,
            List<Integer> years,
            @JsonInclude(JsonInclude.Include.NON_NULL) ReportArea place,
            List<Line> lines,
            Line total) {}

    /** @param line null in the total */
    record Line(
            @JsonInclude(JsonInclude.Include.NON_NULL) String line,
            @JsonInclude(JsonInclude.Include.NON_NULL) Label name,
            Figures central,
            Figures local,
            Figures total) {}

    /**
     * @param difference stated less allocated: more than zero when the plan states more than there is
     * @param disbursed payments and advances outstanding
     */
    record Figures(Money stated, Money allocated, Money difference, Money disbursed) {

        static Figures of(Money stated, Execution execution) {
            return new Figures(
                    stated, execution.allocated(), stated.minus(execution.allocated()), execution.disbursed());
        }
    }
}
