package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * From where a target starts.
 *
 * @param numerator the count, or of a rate what is counted
 * @param denominator of how many; absent where nothing but a count is stated
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Baseline(
        @NotNull @PositiveOrZero Long numerator, @Positive Long denominator) {}
