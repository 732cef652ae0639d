package vn.giamngheo.indicators.standard;

import jakarta.validation.constraints.NotNull;
import vn.giamngheo.indicators.classification.PerSettlement;
import vn.giamngheo.platform.value.Money;

/** Amounts of a person and month, for rural and urban villages. */
record Lines(@NotNull Money rural, @NotNull Money urban) {

    PerSettlement<Money> perSettlement() {
        return new PerSettlement<>(rural, urban);
    }

    /** Whether neither amount is below the other's and one is above. */
    boolean isHigherThan(Lines other) {
        return isAtLeast(other) && !equals(other);
    }

    boolean isAtLeast(Lines other) {
        return rural.compareTo(other.rural) >= 0 && urban.compareTo(other.urban) >= 0;
    }
}
