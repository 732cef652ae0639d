package vn.giamngheo.reporting.disbursement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.Ratio;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.HeldAbove;

/**
 * The sheet of disbursement of a place on a day. All amounts are in đồng.
 *
 * @param rows together they hold all that the place and all below it hold, each đồng in one of them
 * @param movedInside what rows gave to each other: with it, the total is the sum of the rows; received and passed on
 *     count in it in neither
 * @param sinceSnapshot the last published sheet, of the same or an earlier day, that said other figures; null, and left out,
 *     when there is none
 * @param heldAbove places of which only a part lies in the asked one, and whose money is in no row; null, and left out, on the
 *     original basis
 * @param partial true when places are left out of which the caller may not read what they recorded; else null, and left out
 */
record Disbursement(
        String report,
        Parameters parameters,
        List<Measure.Definition> definitions,
        List<Row> rows,
        MovedInside movedInside,
        Row total,
        @JsonInclude(JsonInclude.Include.NON_NULL) SinceSnapshot.Published sinceSnapshot,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HeldAbove> heldAbove,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /** With what has changed since a sheet was published. */
    Disbursement since(SinceSnapshot last) {
        return new Disbursement(
                report,
                parameters,
                definitions,
                rows.stream().map(row -> row.since(last)).toList(),
                movedInside,
                total.since(last),
                last.published(),
                heldAbove,
                partial);
    }

    /**
     * @param on the last day whose acts count
     * @param from the first day of the period
     * @param tree the day whose places and parents apply
     * @param programme null for all programmes
     * @param agency whose money alone is asked; null, and left out, for the place with all below it
     */
    record Parameters(
            ReportArea area,
            int year,
            LocalDate on,
            LocalDate from,
            LocalDate tree,
            String programme,
            Basis basis,
            @JsonInclude(JsonInclude.Include.NON_NULL) ReportAgency agency) {

        /** The same question a year earlier, of the same places. */
        @JsonIgnore
        Parameters aYearBefore() {
            return new Parameters(area, year - 1, on.minusYears(1), from.minusYears(1), tree, programme, basis, agency);
        }
    }

    enum Kind {
        /** A place directly below, with its agencies and all below it, and what stands there of places that are not on the tree. */
        @JsonProperty("place")
        PLACE,
        /** An agency of the asked place, or of a place that stands there. */
        @JsonProperty("agency")
        AGENCY,
        /** What the asked place, and whatever stands there, holds itself, without agencies and places below. */
        @JsonProperty("own")
        OWN,
        @JsonProperty("total")
        TOTAL;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Holder(Kind kind, UUID id, String code, String name) {}

    /**
     * @param rank among the rows of its kind by the rate of both capitals; equal rates share one; null where there is none
     * @param belowAverage whether its rate is below that of the total; null where one of them is not known
     * @param sinceSnapshot null, and left out, where no sheet with this row was published
     */
    record Row(
            Holder holder,
            Integer rank,
            Boolean belowAverage,
            Capital capital,
            LastYear lastYear,
            Outlook outlook,
            @JsonInclude(JsonInclude.Include.NON_NULL) SinceSnapshot.Change sinceSnapshot) {

        Row since(SinceSnapshot last) {
            return new Row(holder, rank, belowAverage, capital, lastYear, outlook, last.of(this));
        }

        @JsonIgnore
        Ratio rate() {
            return capital.together().rate();
        }
    }

    /** Both capitals on the same day of the year before. */
    record LastYear(LocalDate on, Money allocated, Money disbursed, Ratio rate) {

        static LastYear of(LocalDate on, Figures figures) {
            return new LastYear(on, figures.allocated(), figures.disbursed(), figures.rate());
        }
    }

    record MovedInside(Money ofYear, Money carriedIn, Money together) {

        static MovedInside of(List<Row> rows, Capital total) {
            return new MovedInside(
                    of(rows.stream().map(row -> row.capital().ofYear()).toList(), total.ofYear()),
                    of(rows.stream().map(row -> row.capital().carriedIn()).toList(), total.carriedIn()),
                    of(rows.stream().map(row -> row.capital().together()).toList(), total.together()));
        }

        private static Money of(List<Figures> rows, Figures total) {
            return Money.sum(rows.stream().map(Figures::passedOn).toList()).minus(total.passedOn());
        }
    }
}
