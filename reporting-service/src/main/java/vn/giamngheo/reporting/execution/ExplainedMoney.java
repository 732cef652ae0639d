package vn.giamngheo.reporting.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import vn.giamngheo.platform.value.Money;

/**
 * What a figure of budget execution is made of. All amounts are in đồng.
 *
 * @param source {@code central} or {@code local}; null for both
 * @param total the figure itself: the sum of all postings, on all pages
 * @param postings how many there are, on all pages
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
record ExplainedMoney(
        BudgetExecution.Parameters parameters,
        String line,
        String source,
        MoneyFigure figure,
        Money total,
        long postings,
        List<CountedPosting> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    ExplainedMoney with(List<CountedPosting> page) {
        return new ExplainedMoney(parameters, line, source, figure, total, postings, page, partial);
    }
}
