package vn.giamngheo.reporting.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.OffTree;
import vn.giamngheo.reporting.restatement.WhyNoChange;

/**
 * One figure of several places and years side by side.
 *
 * @param name of the figure
 * @param unit of its values: {@code dong}, {@code percent}, {@code households}, {@code persons}, or that of an indicator
 * @param changeUnit {@code percentage_points} of what is in percent, else the same
 * @param total of the asked place
 * @param places those that are compared, by code
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
record ComparisonReport(
        String report,
        Parameters parameters,
        Label name,
        String unit,
        String changeUnit,
        OfPlace total,
        List<OfPlace> places,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * @param since the first year
     * @param year the last one
     * @param tree the day whose places apply, of all years
     * @param of what else tells the figure apart, by the names of the parameters
     * @param named what the codes among them are called; left out where nobody has told of any
     * @param places codes of those that were asked for; null, and left out, for those directly below
     */
    record Parameters(
            ReportArea area,
            int since,
            int year,
            LocalDate tree,
            String figure,
            SortedMap<String, String> of,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Label> named,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<String> places) {}

    /** @param years all that are asked, the first one first */
    record OfPlace(ReportArea place, List<OfYear> years) {}

    /**
     * @param value null where nothing is known, or a rate has nothing to be taken of
     * @param numerator of a rate, with {@code denominator}; else null, and left out
     * @param change since the year before, in {@code changeUnit}; null where either is not known, or {@code noChange} says why
     * @param changePercent the same in percent of the year before; null, and left out, of a rate, and where there was nothing
     *     before
     * @param basis of an observation {@code recorded} or {@code summed}; else null, and left out, and {@code state}, too
     * @param villages of households how many villages there are, and {@code reported} of how many of them there is a result;
     *     else null, and left out
     * @param how the value was added up; null, and left out, where there is nothing
     * @param places how many places have observations or money in it; null, and left out, of households
     * @param published of households how far it is that of published totals, and what these leave blank; null, and left out, where
     *     it rests on none
     * @param offTree what is not in it; null, and left out, where that is nothing
     * @param noChange why two values that are known are not held against each other; else null, and left out
     */
    record OfYear(
            int year,
            BigDecimal value,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long numerator,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long denominator,
            BigDecimal change,
            @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal changePercent,
            @JsonInclude(JsonInclude.Include.NON_NULL) String basis,
            @JsonInclude(JsonInclude.Include.NON_NULL) String state,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long villages,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long reported,
            @JsonInclude(JsonInclude.Include.NON_NULL) HowAdded how,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long places,
            @JsonInclude(JsonInclude.Include.NON_NULL) InTotals published,
            @JsonInclude(JsonInclude.Include.NON_NULL) OffTree offTree,
            @JsonInclude(JsonInclude.Include.NON_NULL) WhyNoChange noChange) {}

    /**
     * How far a value is that of published totals.
     *
     * @param totals how many of them are in it
     * @param blank the columns of form 1 that one of them leaves blank
     */
    record InTotals(long totals, List<Integer> blank) {}

    /** The total first. */
    Stream<OfPlace> all() {
        return Stream.concat(Stream.of(total), places.stream());
    }
}
