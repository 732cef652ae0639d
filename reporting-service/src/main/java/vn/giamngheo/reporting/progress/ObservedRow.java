package vn.giamngheo.reporting.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/**
 * One observation inside a subtree.
 *
 * @param depth 0 at the asked place itself
 * @param adds how the indicator adds; null when the indicator is not known here yet
 * @param population whom it counts; null for the whole place
 */
public record ObservedRow(
        String indicatorCode,
        UUID areaId,
        int depth,
        LocalDate periodTo,
        Long numerator,
        Long denominator,
        BigDecimal value,
        String adds,
        String population,
        @Nested Stated stated) {

    Measured measured() {
        return new Measured(indicatorCode, population);
    }
}
