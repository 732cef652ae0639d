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
 * A period as it is to be. Whoever is named no more owes nothing more.
 *
 * @param from its first day, last day and budget year: they stay when absent, and once a report was drafted
 */
record PeriodChange(
        @NotBlank @Size(max = 100) String name,
        LocalDate from,
        LocalDate to,
        @NotNull LocalDate cutOff,
        @Min(2000) @Max(2100) Integer year,
        @NotEmpty @Size(max = 6) List<@NotNull @Valid Due> due) {

    Period of(Period before) {
        return new Period(
                before.id(),
                before.dutyId(),
                name.strip(),
                from == null ? before.from() : from,
                to == null ? before.to() : to,
                cutOff,
                year == null ? before.year() : year,
                due);
    }
}
