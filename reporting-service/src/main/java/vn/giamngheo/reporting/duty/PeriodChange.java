package vn.giamngheo.reporting.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A period as it is to be; its days stay. Whoever is named no more owes nothing more. */
record PeriodChange(
        @NotBlank @Size(max = 100) String name,
        @NotNull LocalDate cutOff,
        @NotEmpty @Size(max = 6) List<@NotNull @Valid Due> due) {}
