package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How far the figures of a form are those of published totals; what none covers is added up from villages.
 *
 * @param unit {@code both} in form 1, else {@code households} or {@code persons}
 * @param totals how many of them are in the figures
 * @param actNumber of the act, where there is one total only
 * @param blank the columns that one of the totals leaves blank; nothing is added for them
 */
public record Published(
        int form,
        String unit,
        long totals,
        @JsonInclude(JsonInclude.Include.NON_NULL) String actNumber,
        List<Integer> blank) {}
