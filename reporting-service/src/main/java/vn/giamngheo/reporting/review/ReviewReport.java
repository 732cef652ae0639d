package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * The result of a year's reviews of a kind.
 *
 * @param tree the day whose places apply
 * @param from the first day whose decisions and published totals count; null, and left out, for all
 * @param asOf the last one; null, and left out, for all
 * @param total of the asked place
 * @param places directly below it, by code
 * @param partial true when places are left out whose results the caller may not read; else null, and left out
 */
public record ReviewReport(
        int year,
        String kind,
        String standard,
        LocalDate tree,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate from,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate asOf,
        PlaceResult total,
        List<PlaceResult> places,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {}
