package vn.giamngheo.reporting.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.execution.CountedPosting;

/**
 * What a figure of works is made of. All amounts are in đồng.
 *
 * @param work whose figure it is; null for the total
 * @param figure as the report calls it
 * @param total the figure itself: the sum of all postings, on all pages
 * @param postings how many there are, on all pages
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
record ExplainedWorks(
        WorksReport.Parameters parameters,
        UUID work,
        String figure,
        Money total,
        long postings,
        List<CountedPosting> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    ExplainedWorks with(List<CountedPosting> page) {
        return new ExplainedWorks(parameters, work, figure, total, postings, page, partial);
    }
}
