package vn.giamngheo.indicators.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.giamngheo.platform.reference.Name;

/**
 * What an indicator is called and means, as a whole. What it is counted in and how it adds stays: figures rest on it.
 *
 * @see Meaning for all but the name
 */
record IndicatorChange(
        @NotNull @Valid Name name,
        @Pattern(regexp = "[a-z0-9_]{2,40}") String dimension,
        @Valid Name numerator,
        @Valid Name denominator,
        Direction direction,
        @Size(max = 5) List<@NotNull Level> levels,
        @Size(max = 4) List<@NotNull PeriodKind> periodKinds,
        @Size(min = 1, max = 200) String owner) {

    Meaning meaning() {
        return new Meaning(dimension, numerator, denominator, direction, levels, periodKinds, owner);
    }
}
