package vn.giamngheo.reporting.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;

/**
 * What a figure of plan funding is made of. All amounts are in đồng.
 *
 * @param programme the edition that the plan serves
 * @param line null for all
 * @param source {@code central} or {@code local}; null for both
 * @param total the figure itself: the sum of all items, on all pages
 * @param parts how many there are, on all pages
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
record ExplainedFunding(
        PlanFunding.Parameters parameters,
        UUID plan,
        String programme,
        String line,
        String source,
        FundingFigure figure,
        Money total,
        long parts,
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * A line of money of the plan, or a posting.
     *
     * @param kind {@code fund_line} or {@code posting}
     * @param counts what it adds to the figure
     * @param posting left out of a line of the plan
     */
    record Item(
            String kind,
            String line,
            String nature,
            Money counts,
            @JsonInclude(JsonInclude.Include.NON_NULL) CountedPosting posting) {

        static Item of(CountedPosting posting) {
            return new Item("posting", posting.line(), posting.nature(), posting.counts(), posting);
        }

        /** By which a page goes on. */
        List<?> keys() {
            return posting == null ? List.of(line, nature) : List.of(posting.date(), posting.posting());
        }
    }

    ExplainedFunding with(List<Item> page) {
        return new ExplainedFunding(parameters, plan, programme, line, source, figure, total, parts, page, partial);
    }
}
