package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * What a figure of forms 1, 2 and 3 is made of.
 *
 * @param from the first day whose decisions and published totals count; null, and left out, for all
 * @param asOf the last one; null, and left out, for all
 * @param total the figure itself; null where all that state it leave it blank
 * @param results how many there are, on all pages
 * @param partial true when places are left out whose results the caller may not read; else null, and left out
 */
record ExplainedReview(
        ReportArea area,
        int year,
        String kind,
        String standard,
        LocalDate tree,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate from,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate asOf,
        String figure,
        Long total,
        long results,
        List<CountedResults.Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    ExplainedReview with(List<CountedResults.Item> page) {
        return new ExplainedReview(area, year, kind, standard, tree, from, asOf, figure, total, results, page, partial);
    }
}
