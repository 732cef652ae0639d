package vn.giamngheo.indicators.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of an observation. What it has not is left out.
 *
 * @param state {@code provisional}, {@code approved}, {@code corrected} by a later approved one, or {@code replaced}
 *     before it was approved
 * @param reason why it replaces the version before it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionView(
        int version,
        Said state,
        Long numerator,
        Long denominator,
        BigDecimal value,
        String source,
        LocalDate statedOn,
        LocalDate approvedOn,
        String reason,
        Instant recordedAt) {

    static VersionView of(Version version, Said state) {
        return new VersionView(
                version.number(),
                state,
                version.figure().numerator(),
                version.figure().denominator(),
                version.figure().value(),
                version.source(),
                version.statedOn(),
                version.approvedOn(),
                version.reason(),
                version.recordedAt());
    }
}
