package vn.giamngheo.reporting.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    ExplainedMoney with(List<Item> page) {
        return new ExplainedMoney(parameters, line, source, figure, total, postings, page, partial);
    }

    /**
     * A posting.
     *
     * @param document the paper that it stands in
     * @param kind of the paper
     * @param actNumber of the act that the paper records; left out where none is known
     * @param from null, and left out, where money enters the ledger
     * @param to null, and left out, where it is paid out or leaves the year
     * @param counts what it adds to the figure; below zero for what it takes away
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID posting,
            UUID document,
            String kind,
            LocalDate date,
            String actNumber,
            String issuedOn,
            UUID reverses,
            String programme,
            String line,
            String source,
            String nature,
            int originYear,
            Holder from,
            Holder to,
            Money counts) {}

    record Holder(String kind, UUID id, String code, String name) {}
}
