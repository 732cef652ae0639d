package vn.giamngheo.reporting.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.review.Share;

/**
 * What poor and near-poor households lack, by dimension.
 *
 * @param tree the day whose places apply
 * @param asOf the last day whose decisions count; null, and left out, for all
 * @param total of the asked place
 * @param places directly below it, by code
 * @param partial true when places are left out whose results the caller may not read; else null, and left out
 */
record DeprivationProfile(
        int year,
        String kind,
        String standard,
        LocalDate tree,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate asOf,
        OfPlace total,
        List<OfPlace> places,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * @param villages how many there are on the day of the tree
     * @param reported of how many of them dimensions were counted
     * @param multidimensional poor and near-poor together
     */
    record OfPlace(
            ReportArea place, long villages, long reported, OfClass poor, OfClass nearPoor, OfClass multidimensional) {}

    /** @param surveyed of how many households it is known what they lack */
    record OfClass(long households, long persons, long surveyed, List<OfDimension> dimensions) {}

    /** @param households that lack at least one of the indicators, of all households of the class */
    record OfDimension(String code, String name, Share households, Share persons, List<OfIndicator> indicators) {}

    record OfIndicator(String code, String name, Share households, Share persons) {}
}
