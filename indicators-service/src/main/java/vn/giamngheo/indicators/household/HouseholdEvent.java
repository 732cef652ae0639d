package vn.giamngheo.indicators.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What happened to a household. It names nobody.
 *
 * @param fromVillageId null unless it went from one village
 * @param toVillageId null unless it came into one
 * @param otherHouseholdId what it was merged into, or what was split off; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HouseholdEvent(
        UUID id,
        UUID householdId,
        String kind,
        LocalDate happenedOn,
        UUID fromVillageId,
        UUID toVillageId,
        UUID otherHouseholdId) {}
