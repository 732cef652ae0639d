package vn.giamngheo.indicators.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.giamngheo.platform.act.Act;

/** Since when a policy no longer holds. @param validTo its last day */
record EndingRequest(
        @NotNull LocalDate validTo, @NotNull @Valid Act act) {}
