package vn.giamngheo.indicators.household;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Whose household is looked for. */
record SearchRequest(
        @NotNull @Pattern(regexp = "[0-9]{9}|[0-9]{12}") String citizenId) {

    @Override
    public String toString() {
        return "SearchRequest";
    }
}
