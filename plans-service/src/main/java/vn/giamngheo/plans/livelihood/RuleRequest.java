package vn.giamngheo.plans.livelihood;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.AreaCode;

/**
 * What an act requires of livelihood projects.
 *
 * @param area the place, with all below it, by its code on {@code validFrom}
 * @param validTo the last day, inclusive; absent while no end is known
 */
record RuleRequest(
        @NotNull AreaCode area,
        @NotNull ProjectKind kind,
        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @NotNull @Valid Rule.Limits limits,
        @NotNull @Valid Act act) {}
