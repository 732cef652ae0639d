package vn.giamngheo.reporting.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Act;
import vn.giamngheo.reporting.restatement.How;

/**
 * What the figure of an indicator is made of.
 *
 * @param population whom it counts; null for the whole place
 * @param actual the figure itself; null when nothing was observed
 * @param figures how many observations, or parts of them, it sums, on all pages
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
record ExplainedProgress(
        PlanProgress.Parameters parameters,
        String indicator,
        String population,
        PlanProgress.Actual actual,
        int figures,
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * An observation, or the part of it that was carried here.
     *
     * @param observation its id, to be read with all its versions
     * @param place where it was recorded
     * @param how it was carried onto the tree; null, and left out, where it was recorded on it
     * @param share how much of its place came here, in percent; left out unless it was apportioned
     * @param to where it stands on the tree; left out where it was recorded on it
     * @param acts by which it was carried; left out where it was recorded on the tree
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID observation,
            ReportArea place,
            LocalDate periodFrom,
            LocalDate periodTo,
            Long numerator,
            Long denominator,
            BigDecimal value,
            int version,
            LocalDate approvedOn,
            String source,
            How how,
            BigDecimal share,
            ReportArea to,
            List<Act> acts) {}

    ExplainedProgress with(List<Item> page) {
        return new ExplainedProgress(parameters, indicator, population, actual, figures, page, partial);
    }
}
