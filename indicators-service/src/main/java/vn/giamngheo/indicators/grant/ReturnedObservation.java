package vn.giamngheo.indicators.grant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.value.AreaCode;

/**
 * What a recipient has returned is to be what was observed of an indicator.
 *
 * @param on the day that was returned; of those entitled on it are as many the denominator
 * @param area code of the place, on that day and on the last one of the period
 * @param population whom it counts, in the words of the plan that has a target for them; absent for the whole place
 * @param reason why the figure differs from the one that is there; it is then its next version
 */
record ReturnedObservation(
        @NotNull UUID grant,
        @NotNull ReturnKind kind,
        @NotNull LocalDate on,
        @NotNull AreaCode area,
        @NotBlank String indicator,
        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTo,
        @Size(min = 1, max = 300) String population,
        @Size(min = 1, max = 500) String reason) {

    static final int LONGEST_SOURCE = 300;
}
