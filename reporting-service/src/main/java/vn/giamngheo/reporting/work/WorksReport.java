package vn.giamngheo.reporting.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.Ratio;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * The works of a place and all below it in a budget year, up to a day. All amounts are in đồng.
 *
 * @param partial true when places are left out of which the caller may not read what they recorded; else null, and left out
 */
record WorksReport(
        String report,
        Parameters parameters,
        List<Measure.Definition> definitions,
        List<Work> works,
        Figures total,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * @param on the last day whose acts count
     * @param tree the day whose places and parents apply
     * @param programme null for all programmes
     */
    record Parameters(ReportArea area, int year, LocalDate on, LocalDate tree, String programme) {}

    /**
     * @param place as it is called on the day of the tree
     * @param investor null when the agency is not known here yet
     * @param decision the investment decision in force
     * @param costs the total cost by source, in the order central, province, district, commune
     */
    record Work(
            UUID id,
            String code,
            String name,
            String programme,
            ReportArea place,
            Investor investor,
            Decision decision,
            List<Cost> costs,
            Figures figures) {}

    record Investor(UUID id, String code, String name) {}

    /** @param issuedOn a day, a month or a year; null where it is not dated */
    record Decision(String number, String issuedOn) {}

    record Cost(String source, Money amount) {}

    record Figures(
            Money totalCost,
            Money capitalOfYear,
            Money committed,
            Money disbursedInYear,
            Money disbursed,
            Money accepted,
            Ratio rate,
            Ratio rateOnCost) {

        static Figures of(
                Money totalCost,
                Money capitalOfYear,
                Money committed,
                Money disbursedInYear,
                Money disbursed,
                Money accepted) {
            return new Figures(
                    totalCost,
                    capitalOfYear,
                    committed,
                    disbursedInYear,
                    disbursed,
                    accepted,
                    Ratio.of(disbursedInYear, capitalOfYear),
                    Ratio.of(disbursed, totalCost));
        }

        Figures plus(Figures other) {
            return of(
                    totalCost.plus(other.totalCost),
                    capitalOfYear.plus(other.capitalOfYear),
                    committed.plus(other.committed),
                    disbursedInYear.plus(other.disbursedInYear),
                    disbursed.plus(other.disbursed),
                    accepted.plus(other.accepted));
        }
    }
}
