package vn.giamngheo.plans.livelihood;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import vn.giamngheo.events.LivelihoodProjectState;

/**
 * Households that take part, counted and not named. Each is of one class at most; those of ethnic minorities are counted
 * beside the classes.
 *
 * @param total with those of no class
 */
@Embeddable
record Households(
        @NotNull @Min(1) @Max(100_000) @Column(name = "households")
        Integer total,

        @NotNull @Min(0) @Max(100_000) Integer poor,
        @NotNull @Min(0) @Max(100_000) Integer nearPoor,
        @NotNull @Min(0) @Max(100_000) Integer newlyEscaped,
        @NotNull @Min(0) @Max(100_000) Integer ethnicMinority) {

    /** Those whom the programme is for. */
    int beneficiaries() {
        return poor + nearPoor + newlyEscaped;
    }

    LivelihoodProjectState.Households state() {
        return new LivelihoodProjectState.Households(total, poor, nearPoor, newlyEscaped, ethnicMinority);
    }
}
