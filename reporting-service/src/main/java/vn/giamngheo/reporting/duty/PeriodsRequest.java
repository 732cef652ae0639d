package vn.giamngheo.reporting.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The periods of a year, or as many as are known. */
record PeriodsRequest(@NotEmpty @Size(max = 60) List<@NotNull @Valid PeriodRequest> periods) {}
