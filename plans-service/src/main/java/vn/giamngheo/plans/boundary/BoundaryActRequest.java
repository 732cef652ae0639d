package vn.giamngheo.plans.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.giamngheo.platform.act.Act;

/**
 * A boundary act to prepare: its units and conversions follow as files.
 *
 * @param act the paper; it must have a number, by which files name it
 * @param effectiveOn the first day of the new places
 */
record BoundaryActRequest(@NotNull @Valid Act act, @NotNull LocalDate effectiveOn) {}
