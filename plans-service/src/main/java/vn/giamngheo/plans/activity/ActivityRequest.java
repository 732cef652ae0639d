package vn.giamngheo.plans.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.value.AreaCode;

/**
 * What a plan has done.
 *
 * @param area the code of the place that carries it out, on {@code startOn}
 * @param plan the id of the plan in force that it carries out
 * @param planActivity the key of the plan's activity that it is a part of; absent where it is of none
 * @param target the key of the plan's target that its results count toward; absent where it serves none
 * @param counts what of its results counts toward the target; {@code output} by default
 * @param kind the code of a kind of activities
 * @param plannedOutput how much it is to bring about, in {@code unit}
 */
record ActivityRequest(
        @NotNull AreaCode area,
        @NotNull UUID plan,
        @NotBlank String programme,
        @NotBlank String line,
        @Size(max = 40) String planActivity,
        @Size(max = 40) String target,
        Counting counts,
        @NotBlank String kind,
        @NotBlank @Size(max = 500) String title,
        @NotNull @Valid Lead lead,
        @NotNull LocalDate startOn,
        @NotNull LocalDate dueOn,

        @NotNull @Positive @Digits(integer = 15, fraction = 4)
        BigDecimal plannedOutput,

        @NotBlank @Size(max = 40) String unit) {

    ActivityRequest {
        counts = counts == null && target != null ? Counting.OUTPUT : counts;
    }
}
