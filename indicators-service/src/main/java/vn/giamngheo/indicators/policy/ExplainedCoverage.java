package vn.giamngheo.indicators.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a figure of coverage is made of.
 *
 * @param day whose classes entitle and whose tree applies
 * @param policy whose figure it is; left out of what was done to houses
 * @param total the figure itself, money in đồng: the sum of all items, on all pages
 * @param parts how many there are, on all pages
 */
record ExplainedCoverage(
        UUID area,
        int year,
        LocalDate day,
        CoverageFigure figure,
        @JsonInclude(JsonInclude.Include.NON_NULL) String policy,
        long total,
        long parts,
        List<Item> items) {

    /**
     * A household that is entitled, or a support.
     *
     * @param kind {@code household} or {@code support}
     * @param id of it, to be read at its own route
     * @param village code of the village that it counts for
     * @param from the first day of a support; left out of a household
     * @param counts what it adds to the figure: a support 0 where its beneficiary counts already
     */
    record Item(
            String kind,
            UUID id,
            String village,
            String villageName,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate from,
            long counts) {}

    ExplainedCoverage with(List<Item> page) {
        return new ExplainedCoverage(area, year, day, figure, policy, total, parts, page);
    }
}
