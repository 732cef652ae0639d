package vn.giamngheo.plans.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.giamngheo.platform.act.Act;

/** The act that closes a plan. */
record PlanClosing(@NotNull @Valid Act act) {}
