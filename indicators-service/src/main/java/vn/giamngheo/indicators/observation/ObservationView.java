package vn.giamngheo.indicators.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was observed: the approved version, else the last one. Either numerator and denominator are null, or value.
 *
 * @param population whom it counts; null, and left out, for the whole place
 * @param state {@code approved} or {@code provisional}
 * @param statedOn the day from which the version is known
 * @param approvedOn the day from which it is in force; left out while it is provisional
 * @param pendingVersion a correction that waits for its approval; left out where there is none
 */
public record ObservationView(
        UUID id,
        String indicator,
        UUID areaId,
        LocalDate periodFrom,
        LocalDate periodTo,
        @JsonInclude(JsonInclude.Include.NON_NULL) String population,
        Long numerator,
        Long denominator,
        BigDecimal value,
        String source,
        int version,
        Said state,
        LocalDate statedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate approvedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer pendingVersion) {}
