package vn.giamngheo.plans.livelihood;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.giamngheo.platform.act.Act;

/**
 * The act that approves a project. What is wrong with it becomes a finding.
 *
 * @param act signed: with its number and its day or month
 * @param costs as approved; those of the proposal when absent
 */
record Approval(@NotNull @Valid Act act, @Valid Costs costs) {}
