package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.reporting.figure.ReportArea;

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
     */
    record Parameters(ReportArea area, int since, int year, String standard, String kind, LocalDate tree) {}

    /** @param years of which something is known, the first one first */
    record OfPlace(ReportArea place, List<OfYear> years) {}

    /**
     * A year of a place.
     *
     * @param villages how many there are on the day of the tree
     * @param reported of how many of them there is a result
     * @param published which forms rest on published totals
     */
    record OfYear(
            int year, long villages, long reported, List<Published> published, Course households, Course persons) {}

    /** In households or in persons. What is blank is null. @param multidimensional poor and near-poor together, of all */
    record Course(Long total, OfClass poor, OfClass nearPoor, Rate multidimensional) {}

    /**
     * The poor or the near-poor.
     *
     * @param escaped of the poor, who became near-poor or rose above; of the near-poor, who rose above
     * @param openingDiffers the opening less the closing of the year before; null where either is not known, or they are of
     *     another number of villages
     */
    record OfClass(Flow flow, Long escaped, Long openingDiffers, Rate rate) {}

    /**
     * @param change in percentage points since the year before; null where either is not known, or they are of another
     *     number of villages
     */
    record Rate(Long numerator, Long denominator, BigDecimal percent, BigDecimal change) {}
}
