package vn.giamngheo.indicators.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.giamngheo.platform.value.Period;

/** Of which period a figure is taken. */
enum Over {
    /** The one that is checked. */
    @JsonProperty("same")
    SAME,
    /** The one of as many months before it. */
    @JsonProperty("previous")
    PREVIOUS;

    /** @return empty where there is none: it does not have whole months */
    Optional<Period> from(Period checked) {
        return this == SAME ? Optional.of(checked) : months(checked).map(months -> shifted(checked, -months));
    }

    /** The period that is checked with a figure of this one. */
    Optional<Period> checkedWith(Period figure) {
        return this == SAME ? Optional.of(figure) : months(figure).map(months -> shifted(figure, months));
    }

    private static Optional<Long> months(Period period) {
        var end = period.to().plusDays(1);
        return period.from().getDayOfMonth() == 1 && end.getDayOfMonth() == 1
                ? Optional.of(ChronoUnit.MONTHS.between(period.from(), end))
                : Optional.empty();
    }

    private static Period shifted(Period period, long months) {
        return new Period(
                period.from().plusMonths(months),
                lastDay(period.to().plusDays(1).plusMonths(months)));
    }

    private static LocalDate lastDay(LocalDate after) {
        return after.minusDays(1);
    }
}
