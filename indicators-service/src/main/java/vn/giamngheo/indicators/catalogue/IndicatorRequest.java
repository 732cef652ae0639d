package vn.giamngheo.indicators.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import vn.giamngheo.platform.reference.Name;

/**
 * An indicator to add.
 *
 * @param rate whether it is observed as numerator and denominator
 */
record IndicatorRequest(
        @NotNull @Pattern(regexp = "[a-z0-9_]{2,60}") String code,
        @NotNull @Valid Name name,
        @NotNull Unit unit,
        @NotNull Adding adds,
        @NotNull Boolean rate) {}
