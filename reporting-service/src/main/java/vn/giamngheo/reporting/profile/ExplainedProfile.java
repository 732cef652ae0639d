package vn.giamngheo.reporting.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.review.CountedResults;

/**
 * What a count of a profile is made of.
 *
 * @param asOf the last day whose decisions count; null, and left out, for all
 * @param total the count itself
 * @param results how many there are, on all pages
 * @param partial true when places are left out whose results the caller may not read; else null, and left out
 */
record ExplainedProfile(
        ReportArea area,
        int year,
        String kind,
        String standard,
        LocalDate tree,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate asOf,
        String figure,
        String unit,
        long total,
        long results,
        List<CountedResults.Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    ExplainedProfile with(List<CountedResults.Item> page) {
        return new ExplainedProfile(
                area, year, kind, standard, tree, asOf, figure, unit, total, results, page, partial);
    }
}
