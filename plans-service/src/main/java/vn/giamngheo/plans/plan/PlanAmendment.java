package vn.giamngheo.plans.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.giamngheo.platform.act.Act;

/**
 * An amendment of an issued plan.
 *
 * @param act that amends it
 * @param plan all that the plan says since then
 */
record PlanAmendment(
        @NotNull @Valid Act act, @NotNull @Valid PlanRequest plan) {}
