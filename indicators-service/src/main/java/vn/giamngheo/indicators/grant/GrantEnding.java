package vn.giamngheo.indicators.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.giamngheo.platform.act.Act;

/** Takes a grant back. @param validTo its last day, not after the one that it had */
record GrantEnding(
        @NotNull LocalDate validTo, @NotNull @Valid Act act) {}
