package vn.giamngheo.platform.value;

import java.time.LocalDate;

/**
 * A span of days, both ends inclusive, in Asia/Ho_Chi_Minh.
 *
 * @param to not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }

    /** The budget year: 1 January to 31 December. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
