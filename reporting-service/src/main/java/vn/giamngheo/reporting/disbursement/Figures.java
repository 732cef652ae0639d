package vn.giamngheo.reporting.disbursement;

import java.util.Collection;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Ratio;

/** The money of one row of the sheet; see {@code SheetMeasure} for the definitions. In đồng. */
record Figures(
        Money assignedFromAbove,
        Money assignedByOwnCouncil,
        Money assigned,
        Money passedOn,
        Money allocated,
        Money detailed,
        Money notYetDetailed,
        Money committed,
        Money disbursedInPeriod,
        Money paid,
        Money advancesOutstanding,
        Money disbursed,
        Money carriedOver,
        Money remaining,
        Ratio rate,
        Ratio rateOnDetailed) {

    static Figures of(Collection<PartRow> rows) {
        var assigned = sum(rows, Part.ABOVE).plus(sum(rows, Part.OWN));
        var allocated = assigned.minus(sum(rows, Part.PASSED_ON));
        var detailed = allocated.minus(sum(rows, Part.UNDETAILED));
        var disbursed = sum(rows, Part.PAID).plus(sum(rows, Part.ADVANCED));
        return new Figures(
                sum(rows, Part.ABOVE),
                sum(rows, Part.OWN),
                assigned,
                sum(rows, Part.PASSED_ON),
                allocated,
                detailed,
                sum(rows, Part.UNDETAILED),
                sum(rows, Part.COMMITTED),
                sum(rows, Part.IN_PERIOD),
                sum(rows, Part.PAID),
                sum(rows, Part.ADVANCED),
                disbursed,
                sum(rows, Part.CARRIED_OVER),
                allocated.minus(sum(rows, Part.CARRIED_OVER)).minus(disbursed),
                Ratio.of(disbursed, allocated),
                Ratio.of(disbursed, detailed));
    }

    private static Money sum(Collection<PartRow> rows, Part part) {
        return Money.sum(rows.stream()
                .filter(row -> row.part() == part)
                .map(row -> Money.of(row.amount()))
                .toList());
    }
}
