package vn.giamngheo.plans.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * An agency as it is to be. Its code, its place and its first day stay.
 *
 * @param validTo the last day, inclusive; absent while no end is known
 * @param roles all of them, also those of the past
 * @param reportsTo all of it, also that of the past
 */
record AgencyChange(
        @NotBlank @Size(max = 200) String name,
        LocalDate validTo,
        @NotNull @Size(max = 200) List<@Valid @NotNull AgencyRole> roles,
        @NotNull @Size(max = 50) List<@Valid @NotNull ReportsTo> reportsTo) {}
