package vn.giamngheo.reporting.handover;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A successor of a place that has ended, as it was called on its first day.
 *
 * @param extent {@code whole} or {@code part}
 * @param share percent of the place that ended; null while nobody has stated it
 * @param shareBase {@code households}, {@code population} or {@code area}; null without a share
 */
public record SuccessorRow(
        @JsonIgnore UUID of,
        UUID id,
        String code,
        String name,
        String level,
        String extent,
        BigDecimal share,
        String shareBase) {}
