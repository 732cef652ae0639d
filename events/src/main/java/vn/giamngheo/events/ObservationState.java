package vn.giamngheo.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole state of what was observed of one indicator at one place over one period. Type {@code observation.v1}.
 * Either numerator and denominator, or value.
 */
public record ObservationState(
        UUID id,
        int eventVersion,
        boolean deleted,
        String indicatorCode,
        UUID areaId,
        LocalDate periodFrom,
        LocalDate periodTo,
        Long numerator,
        Long denominator,
        BigDecimal value)
        implements EventData.State {

    public static final String TYPE = "observation.v1";
}
