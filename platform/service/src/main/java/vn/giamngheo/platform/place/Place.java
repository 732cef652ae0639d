package vn.giamngheo.platform.place;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A place as it was on a day.
 *
 * @param level {@code country}, {@code province}, {@code district}, {@code commune} or {@code village}
 * @param kind such as {@code huyen} or {@code xa}; may be null
 * @param parentId null for the country
 * @param validTo the last day of this code, name and parent, inclusive; null while no end is known
 */
public record Place(
        UUID id,
        String level,
        String code,
        String name,
        String kind,
        UUID parentId,
        LocalDate validFrom,
        LocalDate validTo) {

    /** Whether it has this code, name and parent on the day. */
    public boolean isOn(LocalDate day) {
        return nearestDay(day).equals(day);
    }

    /** The day, or the nearest one of this code, name and parent. */
    LocalDate nearestDay(LocalDate day) {
        if (day.isBefore(validFrom)) {
            return validFrom;
        }
        return validTo != null && day.isAfter(validTo) ? validTo : day;
    }
}
