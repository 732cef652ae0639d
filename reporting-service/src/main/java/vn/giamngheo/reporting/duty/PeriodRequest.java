package vn.giamngheo.reporting.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A period for which a report is owed.
 *
 * @param name as it is called, such as {@code Tháng 5/2026}
 * @param to the last day, whose places apply
 * @param cutOff the last day whose acts and facts count; {@code to} when absent
 * @param year the budget year; that of {@code to} when absent
 * @param due who owes it by when; who is not named owes nothing
 */
record PeriodRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        LocalDate cutOff,
        @Min(2000) @Max(2100) Integer year,
        @NotEmpty @Size(max = 6) List<@NotNull @Valid Due> due) {

    LocalDate lastDay() {
        return cutOff == null ? to : cutOff;
    }

    int budgetYear() {
        return year == null ? to.getYear() : year;
    }
}
