package vn.giamngheo.reporting.duty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;

/**
 * A reporting duty as it was recorded.
 *
 * @param areaId the place in which it holds, with all below it
 * @param validTo null, and left out, while no end is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Duty(
        UUID id,
        UUID areaId,
        String programme,
        String name,
        PeriodKind periodKind,
        List<OwedReport> reports,
        LocalDate validFrom,
        LocalDate validTo,
        Act act,
        @JsonIgnore UUID actId) {

    Duty with(Act itsAct) {
        return new Duty(id, areaId, programme, name, periodKind, reports, validFrom, validTo, itsAct, actId);
    }
}
