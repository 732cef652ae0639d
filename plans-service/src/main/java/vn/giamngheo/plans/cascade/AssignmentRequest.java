package vn.giamngheo.plans.cascade;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.AreaCode;

/**
 * How a target of a plan is given to places below.
 *
 * @param plan the id of a plan in force
 * @param target the key of one of its targets
 * @param base what the points are, such as the poor households of the places; absent unless it goes by shares
 * @param places one level of places below the plan's; empty when the annex says it
 * @param act the signed act that assigns it; absent while it is a draft, or when the annex of the signed plan says it
 */
record AssignmentRequest(
        @NotNull UUID plan,
        @NotBlank @Size(max = 40) String target,
        @NotNull Method method,
        @Size(min = 1, max = 200) String base,
        @Size(max = 2000) List<@Valid @NotNull Part> places,
        @Valid Act act) {

    AssignmentRequest {
        places = places == null ? List.of() : places;
    }

    /**
     * @param area the code on the first day of the plan
     * @param value in the unit of the target; absent when it goes by shares
     * @param points how much of the base it has; absent unless it goes by shares
     */
    record Part(
            @NotNull AreaCode area,

            @PositiveOrZero @Digits(integer = 15, fraction = 4)
            BigDecimal value,

            @PositiveOrZero @Digits(integer = 15, fraction = 4)
            BigDecimal points) {}
}
