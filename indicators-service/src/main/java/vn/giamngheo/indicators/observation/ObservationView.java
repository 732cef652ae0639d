package vn.giamngheo.indicators.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What was observed. Either numerator and denominator are null, or value. */
public record ObservationView(
        UUID id,
        String indicator,
        UUID areaId,
        LocalDate periodFrom,
        LocalDate periodTo,
        Long numerator,
        Long denominator,
        BigDecimal value,
        String source) {}
