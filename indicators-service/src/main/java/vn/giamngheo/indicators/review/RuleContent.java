package vn.giamngheo.indicators.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * What the law says of a kind of review. What is absent it does not say, or nobody knows.
 *
 * @param windowFrom the first day of the year on which a review may be opened, such as {@code 09-01}
 * @param windowTo the last day of the year for it, {@code 12-14}
 * @param startDay of a month, from which requests are taken up, 15
 * @param decisionWithinDays of the opening
 * @param postingDays how long the result is posted at least
 * @param agreementPercent of those who attend the meeting, 50
 * @param districtOpinion whether the chairman of the district is heard before the decision
 * @param newlyEscapedMonths calendar months for which an escape is new, 36
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleContent(
        @Pattern(regexp = "[01][0-9]-[0-3][0-9]") String windowFrom,
        @Pattern(regexp = "[01][0-9]-[0-3][0-9]") String windowTo,
        @Min(1) @Max(28) Integer startDay,
        @Min(1) @Max(365) Integer decisionWithinDays,
        @Min(1) @Max(60) Integer postingDays,
        @NotNull @Min(1) @Max(100) Integer agreementPercent,
        @NotNull Boolean districtOpinion,
        @NotNull @Min(1) @Max(120) Integer newlyEscapedMonths) {

    /** Whether a review of the year may be opened on the day. */
    boolean mayOpen(int year, LocalDate day) {
        var isInWindow = windowFrom == null || !day.isBefore(day(windowFrom, year));
        var isInTime = windowTo == null || !day.isAfter(day(windowTo, year));
        var isAfterStart = startDay == null || day.getDayOfMonth() >= startDay;
        return isInWindow && isInTime && isAfterStart;
    }

    /** By when it is to be decided; null when the law does not say. */
    LocalDate dueOn(int year, LocalDate openedOn) {
        if (decisionWithinDays != null) {
            return openedOn.plusDays(decisionWithinDays);
        }
        return windowTo == null ? null : day(windowTo, year);
    }

    /** Whether at least the needed share of those who attended agreed. */
    boolean isAgreed(int attended, int agreed) {
        return attended > 0 && 100L * agreed >= (long) agreementPercent * attended;
    }

    /** Whether a posting is long enough; its first and last day count. */
    boolean isLongEnough(LocalDate from, LocalDate to) {
        return postingDays == null || !to.isBefore(from.plusDays(postingDays - 1L));
    }

    private static LocalDate day(String monthDay, int year) {
        return MonthDay.parse("--" + monthDay).atYear(year);
    }
}
