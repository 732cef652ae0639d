package vn.giamngheo.indicators.standard;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import vn.giamngheo.indicators.classification.PerSettlement;

/** Points of sheet B1 for rural and urban villages; at or below is within the line. */
record Points(
        @NotNull @PositiveOrZero Integer rural,
        @NotNull @PositiveOrZero Integer urban) {

    PerSettlement<Integer> perSettlement() {
        return new PerSettlement<>(rural, urban);
    }
}
