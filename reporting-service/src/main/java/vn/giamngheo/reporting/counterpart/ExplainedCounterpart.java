package vn.giamngheo.reporting.counterpart;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.execution.CountedPosting;

/**
 * What the central or local money of a rule is made of. All amounts are in đồng.
 *
 * @param figure {@code central} or {@code local}
 * @param total the figure itself: the sum of all postings, on all pages
 * @param postings how many there are, on all pages
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
record ExplainedCounterpart(
        CounterpartReport.Parameters parameters,
        UUID rule,
        String figure,
        Money total,
        long postings,
        List<CountedPosting> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    ExplainedCounterpart with(List<CountedPosting> page) {
        return new ExplainedCounterpart(parameters, rule, figure, total, postings, page, partial);
    }
}
