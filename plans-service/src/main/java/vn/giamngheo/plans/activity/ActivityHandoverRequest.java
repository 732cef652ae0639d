package vn.giamngheo.plans.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.AreaCode;

/**
 * The handover of an activity whose place has ended.
 *
 * @param act the act that hands it over
 * @param successor the code of the place that takes it over, on {@code on}
 * @param on the first day on which the successor answers for it, after the end
 */
record ActivityHandoverRequest(
        @NotNull @Valid Act act,
        @NotNull AreaCode successor,
        @NotNull LocalDate on) {}
