package vn.giamngheo.reporting.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.Ratio;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.HeldAbove;
import vn.giamngheo.reporting.restatement.Holding;

/**
 * The works of a place and all below it in a budget year, up to a day. All amounts are in đồng.
 *
 * @param heldAbove places of which only a part lies in the asked one; null, and left out, on the original basis
 * @param partial true when places are left out of which the caller may not read what they recorded; else null, and left out
 */
record WorksReport(
        String report,
        Parameters parameters,
        List<Measure.Definition> definitions,
        List<Work> works,
        Figures total,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HeldAbove> heldAbove,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * @param on the last day whose acts count
     * @param tree the day whose places and parents apply
     * @param programme null for all programmes
     * @param agency that invests in what is asked for; null, and left out, for the place with all below it
     */
    record Parameters(
            ReportArea area,
            int year,
            LocalDate on,
            LocalDate tree,
            String programme,
            Basis basis,
            @JsonInclude(JsonInclude.Include.NON_NULL) ReportAgency agency) {}

    /**
     * @param place as it is called on the day of the tree; of one that is not on it, as it last was
     * @param standsAt where a place stands that is not on the tree; else null, and left out
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
            @JsonInclude(JsonInclude.Include.NON_NULL) Holding.StandsAt standsAt,
            Investor investor,
            Decision decision,
            List<Cost> costs,
            Figures figures) {

        /** The row below the headings of a table. */
        static Work total(Figures figures) {
            return new Work(null, null, null, null, null, null, null, null, List.of(), figures);
        }

        /** Where its place stands. */
        Work at(ReportArea place, Holding.StandsAt standsAt) {
            return new Work(id, code, name, programme, place, standsAt, investor, decision, costs, figures);
        }
    }

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
