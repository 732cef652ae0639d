package vn.giamngheo.reporting.duty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A period for which a report is owed.
 *
 * @param to the last day, whose places apply
 * @param cutOff the last day whose acts and facts count
 * @param year the budget year
 */
public record Period(
        UUID id,
        @JsonIgnore UUID dutyId,
        String name,
        LocalDate from,
        LocalDate to,
        LocalDate cutOff,
        int year,
        List<Due> due) {

    /** For a place whose last day, where it has one, is {@code end}: it has nothing of later days. */
    public Period upTo(LocalDate end) {
        return end.isBefore(cutOff) ? new Period(id, dutyId, name, from, to, end, year, due) : this;
    }

    /** Whether the same days of the same budget year are reported. */
    boolean isAbout(Period other) {
        return from.equals(other.from) && to.equals(other.to) && year == other.year;
    }
}
