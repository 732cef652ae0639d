package vn.giamngheo.indicators.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.giamngheo.platform.reference.Name;

/**
 * An indicator to add.
 *
 * @param rate whether it is observed as numerator and denominator
 * @see Meaning for the others
 */
record IndicatorRequest(
        @NotNull @Pattern(regexp = "[a-z0-9_]{2,60}") String code,
        @NotNull @Valid Name name,
        @NotNull Unit unit,
        @NotNull Adding adds,
        @NotNull Boolean rate,
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
