package vn.giamngheo.plans.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Label;

/**
 * An activity; {@link ActivityRequest} says what its parts mean.
 *
 * @param revision raised by each change
 * @param handedOverTo who has taken it over since its place ended
 * @param withdrawn absent of one that counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityView(
        UUID id,
        int revision,
        UUID areaId,
        UUID plan,
        String programme,
        String line,
        String planActivity,
        String target,
        Counting counts,
        String kind,
        Label kindName,
        String title,
        Lead lead,
        LocalDate startOn,
        LocalDate dueOn,
        BigDecimal plannedOutput,
        String unit,
        List<ActivityHandover> handedOverTo,
        Withdrawal withdrawn) {}
