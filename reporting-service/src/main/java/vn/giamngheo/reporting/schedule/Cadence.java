package vn.giamngheo.reporting.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** How often something is due. */
enum Cadence {
    @JsonProperty("daily")
    DAILY(0) {
        @Override
        LocalDate onOrAfter(LocalDate from, int day) {
            return from;
        }
    },
    /** On a day of the week, 1 = Monday. */
    @JsonProperty("weekly")
    WEEKLY(7) {
        @Override
        LocalDate onOrAfter(LocalDate from, int day) {
            return from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day)));
        }
    },
    /** On a day of the month, in a shorter one on its last. */
    @JsonProperty("monthly")
    MONTHLY(31) {
        @Override
        LocalDate onOrAfter(LocalDate from, int day) {
            return inMonth(YearMonth.from(from), 1, from, day);
        }
    },
    /** On a day of the first month of the quarter. */
    @JsonProperty("quarterly")
    QUARTERLY(31) {
        @Override
        LocalDate onOrAfter(LocalDate from, int day) {
            var first = YearMonth.of(from.getYear(), (from.getMonthValue() - 1) / 3 * 3 + 1);
            return inMonth(first, 3, from, day);
        }
    };

    private final int lastDay;

    Cadence(int lastDay) {
        this.lastDay = lastDay;
    }

    /** The highest number of a day; 0 where none is named. */
    int lastDay() {
        return lastDay;
    }

    /** The first day on which it is due. @param day of the week or month; of no meaning for what is daily */
    abstract LocalDate onOrAfter(LocalDate from, int day);

    private static LocalDate inMonth(YearMonth month, int step, LocalDate from, int day) {
        var due = month.atDay(Math.min(day, month.lengthOfMonth()));
        return due.isBefore(from) ? inMonth(month.plusMonths(step), step, from, day) : due;
    }
}
