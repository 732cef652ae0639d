package vn.giamngheo.reporting.disbursement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.execution.CountedPosting;

/**
 * What a figure of the sheet is made of. All amounts are in đồng.
 *
 * @param capital {@code ofYear}, {@code carriedIn} or {@code together}
 * @param figure as the sheet calls it
 * @param total the figure itself: the sum of all postings, on all pages
 * @param postings how many there are, on all pages
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
record ExplainedDisbursement(
        Disbursement.Parameters parameters,
        Disbursement.Holder row,
        String capital,
        String figure,
        Money total,
        long postings,
        List<CountedPosting> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    ExplainedDisbursement with(List<CountedPosting> page) {
        return new ExplainedDisbursement(parameters, row, capital, figure, total, postings, page, partial);
    }
}
