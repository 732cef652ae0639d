package vn.giamngheo.indicators.household;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A row of {@code household}.
 *
 * @param villageId where it lives, or lived last
 * @param presenceSince since when it has been present, or not
 * @param splitFrom the household that it came from; null unless it was split off
 */
public record Household(
        UUID id,
        String code,
        UUID villageId,
        Presence presence,
        LocalDate presenceSince,
        UUID splitFrom,
        Traits traits) {}
