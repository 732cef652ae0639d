package vn.giamngheo.reporting.livelihood;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.HeldAbove;
import vn.giamngheo.reporting.restatement.Holding;

/**
 * The livelihood projects that were proposed in a year, of a place and all below it, as they stand. Amounts are in đồng.
 *
 * @param heldAbove places of which only a part lies in the asked one; null, and left out, on the original basis
 * @param partial true when places are left out of which the caller may not read what they recorded; else null, and left out
 */
record LivelihoodReport(
        String report,
        Parameters parameters,
        List<Measure.Definition> definitions,
        List<Row> rows,
        Figures total,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HeldAbove> heldAbove,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * @param tree the day whose places and parents apply
     * @param programme null for all programmes
     * @param line null for all lines
     * @param state null for all states
     */
    record Parameters(
            ReportArea area, int year, LocalDate tree, String programme, String line, String state, Basis basis) {}

    /**
     * @param place the commune, as it is called on the day of the tree
     * @param standsAt where a place stands that is not on the tree; else null, and left out
     * @param name of the line; null, and left out, where its programme is not known
     */
    record Row(
            ReportArea place,
            @JsonInclude(JsonInclude.Include.NON_NULL) Holding.StandsAt standsAt,
            String programme,
            String line,
            @JsonInclude(JsonInclude.Include.NON_NULL) Label name,
            String state,
            Figures figures) {

        /** The row below the headings of a table. */
        static Row total(Figures figures) {
            return new Row(null, null, null, null, null, null, figures);
        }

        Row at(ReportArea named, Holding.StandsAt where) {
            return new Row(named, where, programme, line, name, state, figures);
        }
    }

    record Figures(
            long projects,
            long inLedger,
            long households,
            long poor,
            long nearPoor,
            long newlyEscaped,
            long ethnicMinority,
            Money stateBudget,
            Money loans,
            Money own,
            Money cost,
            Money reserved,
            Money returned,
            Money lentOn) {

        static final Figures NOTHING = new Figures(
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO);

        Figures plus(Figures other) {
            return new Figures(
                    projects + other.projects,
                    inLedger + other.inLedger,
                    households + other.households,
                    poor + other.poor,
                    nearPoor + other.nearPoor,
                    newlyEscaped + other.newlyEscaped,
                    ethnicMinority + other.ethnicMinority,
                    stateBudget.plus(other.stateBudget),
                    loans.plus(other.loans),
                    own.plus(other.own),
                    cost.plus(other.cost),
                    reserved.plus(other.reserved),
                    returned.plus(other.returned),
                    lentOn.plus(other.lentOn));
        }
    }
}
