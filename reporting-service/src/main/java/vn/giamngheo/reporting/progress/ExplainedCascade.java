package vn.giamngheo.reporting.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * What a figure of the cascade is made of.
 *
 * @param target key of the headline
 * @param place code of the only place that is asked for; null for all
 * @param total the figure itself: the sum of all items, on all pages; null where there is none, or parts of the indicator do
 *     not add
 * @param parts how many there are, on all pages
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
record ExplainedCascade(
        TargetCascade.Parameters parameters,
        UUID plan,
        String target,
        String place,
        CascadeFigure figure,
        BigDecimal total,
        int parts,
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * What a place was given, or what its own plan wants.
     *
     * @param from the place that had it before the handover; left out of what was assigned to the place itself, {@code takenOn}
     *     too
     * @param plan of the place, with its {@code document}; left out of what was assigned
     * @param counts what it adds to the figure of its place
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(ReportArea place, ReportArea from, LocalDate takenOn, UUID plan, String document, BigDecimal counts) {

        /** What tells an item apart, in the order of the list. */
        List<String> keys() {
            return List.of(
                    place.code(),
                    place.id().toString(),
                    takenOn == null ? "" : takenOn.toString(),
                    from == null ? "" : from.id().toString());
        }
    }

    ExplainedCascade with(List<Item> page) {
        return new ExplainedCascade(parameters, plan, target, place, figure, total, parts, page, partial);
    }
}
