package vn.giamngheo.reporting.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.giamngheo.platform.value.Days;

/**
 * When a schedule is due, in Việt Nam.
 *
 * @param day of the week or month; null for what is daily
 * @param hour 0 to 23
 * @param until the last day; null for no end
 */
record Times(Cadence cadence, Integer day, int hour, LocalDate from, LocalDate until) {

    Optional<Instant> first() {
        return onOrAfter(from);
    }

    /** The one after a time on which it was due. */
    Optional<Instant> after(Instant due) {
        return onOrAfter(dayOf(due).plusDays(1));
    }

    /** The day in Việt Nam to which a due time belongs. */
    static LocalDate dayOf(Instant due) {
        return due.atZone(Days.ZONE).toLocalDate();
    }

    private Optional<Instant> onOrAfter(LocalDate earliest) {
        var next = cadence.onOrAfter(earliest, day == null ? 0 : day);
        return until != null && next.isAfter(until)
                ? Optional.empty()
                : Optional.of(next.atTime(hour, 0).atZone(Days.ZONE).toInstant());
    }

    Times until(LocalDate last) {
        return new Times(cadence, day, hour, from, last);
    }
}
