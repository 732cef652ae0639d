package vn.giamngheo.indicators.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.giamngheo.platform.act.Act;

/** How reviews of a kind proceed. @param validTo the last day, inclusive; absent while no end is known */
record RuleRequest(
        @NotNull ReviewKind kind,
        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @NotNull @Valid RuleContent content,
        @NotNull @Valid Act act) {}
