package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.OffTree;
import vn.giamngheo.reporting.restatement.WhyNoChange;

/**
 * How poverty went over several years, by what their reviews found.
 *
 * @param total of the asked place
 * @param places directly below it, by code
 * @param partial true when places are left out whose results the caller may not read; else null, and left out
 */
record PovertyDynamics(
        Parameters parameters,
        OfPlace total,
        List<OfPlace> places,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * @param since the first year
     * @param year the last one
     * @param tree the day whose places apply, of all years
     * @param asOf the last day whose decisions and published totals count; null, and left out, for all
     */
    record Parameters(
            ReportArea area,
            int since,
            int year,
            String standard,
            String kind,
            LocalDate tree,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate asOf) {}

    /** @param years of which something is known, the first one first */
    record OfPlace(ReportArea place, List<OfYear> years) {}

    /**
     * A year of a place.
     *
     * @param villages how many there are on the day of the tree
     * @param reported of how many of them there is a result
     * @param published which forms rest on published totals
     * @param offTree places that are not on the tree and have figures of the year that are not in these; null, and left out, for
     *     none
     */
    record OfYear(
            int year,
            long villages,
            long reported,
            List<Published> published,
            Course households,
            Course persons,
            @JsonInclude(JsonInclude.Include.NON_NULL) OffTree offTree) {

        /** Whether there are figures of it in a line of the forms. */
        boolean has(Line line) {
            return reported > 0 || published.stream().anyMatch(line::isOf);
        }
    }

    /** In households or in persons. What is blank is null. @param multidimensional poor and near-poor together, of all */
    record Course(Long total, OfClass poor, OfClass nearPoor, Rate multidimensional) {

        /** Why something is not held against the year before, each once. */
        List<WhyNoChange> noChanges() {
            return Stream.of(
                            poor.rate().noChange(),
                            nearPoor.rate().noChange(),
                            multidimensional.noChange(),
                            poor.openingNoChange(),
                            nearPoor.openingNoChange())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }

    /**
     * The poor or the near-poor.
     *
     * @param escaped of the poor, who became near-poor or rose above; of the near-poor, who rose above
     * @param openingDiffers the opening less the closing of the year before; null where either is not known, or
     *     {@code openingNoChange} says why
     * @param openingNoChange why an opening and a closing that are known are not held against each other; else null, and left out
     */
    record OfClass(
            Flow flow,
            Long escaped,
            Long openingDiffers,
            Rate rate,
            @JsonInclude(JsonInclude.Include.NON_NULL) WhyNoChange openingNoChange) {}

    /**
     * @param change in percentage points since the year before, of the fractions; null where either is not known, or
     *     {@code noChange} says why
     * @param noChange why two rates that are known are not held against each other; else null, and left out
     */
    record Rate(
            Long numerator,
            Long denominator,
            BigDecimal percent,
            BigDecimal change,
            @JsonInclude(JsonInclude.Include.NON_NULL) WhyNoChange noChange) {}
}
