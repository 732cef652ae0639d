package vn.giamngheo.plans.plan;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** What a target wants in one year of its plan: a part of it where the indicator adds over years, else how far to come by then. */
record YearValue(
        @Min(2000) @Max(2100) int year,

        @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 4)
        BigDecimal value) {

    /** From two columns; nothing is stored where a target has no path. */
    static List<YearValue> of(List<Integer> years, List<BigDecimal> values) {
        return years == null
                ? null
                : IntStream.range(0, years.size())
                        .mapToObj(i -> new YearValue(years.get(i), values.get(i)))
                        .toList();
    }
}
