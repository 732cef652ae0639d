package vn.giamngheo.indicators.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;

/**
 * A review of a commune.
 *
 * @param dueOn by when it is to be decided; null when the law does not say
 * @param late whether that day has passed and it is not decided, or was decided later
 * @param households how many stand at which step
 * @param act the decision; null while it is under way
 * @param handovers who goes on with it, its commune having ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundView(
        UUID id,
        UUID communeId,
        ReviewKind kind,
        String standard,
        int year,
        LocalDate openedOn,
        LocalDate openingOn,
        LocalDate dueOn,
        boolean late,
        LocalDate opinionOn,
        LocalDate decidedOn,
        LocalDate effectiveOn,
        boolean signed,
        Act act,
        Map<Step, Long> households,
        List<Villages.Held> villages,
        List<RoundHandover> handovers) {}
