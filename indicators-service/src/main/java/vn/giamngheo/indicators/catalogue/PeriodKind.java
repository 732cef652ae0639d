package vn.giamngheo.indicators.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.value.Period;

/** A kind of period over which an indicator is observed: whole months of one year, from where such a period begins. */
public enum PeriodKind {
    @JsonProperty("month")
    MONTH(1, "tháng", "month"),
    @JsonProperty("quarter")
    QUARTER(3, "quý", "quarter"),
    @JsonProperty("half_year")
    HALF_YEAR(6, "6 tháng", "half-year"),
    @JsonProperty("year")
    YEAR(12, "năm", "year");

    private final int months;
    private final Words words;

    PeriodKind(int months, String vi, String en) {
        this.months = months;
        this.words = new Words(vi, en);
    }

    Words words() {
        return words;
    }

    /** Whether the period is one of this kind. */
    boolean is(Period period) {
        return begins(period.from())
                && period.to().equals(period.from().plusMonths(months).minusDays(1));
    }

    private boolean begins(LocalDate day) {
        return day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % months == 0;
    }
}
