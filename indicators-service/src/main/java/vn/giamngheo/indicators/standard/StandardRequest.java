package vn.giamngheo.indicators.standard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.reference.Name;
import vn.giamngheo.platform.value.AreaCode;

/**
 * A standard to add, or what it is to say from now on.
 *
 * @param area {@code VN}, or the code on the first day of the province whose own standard it is
 * @param validTo the last day, inclusive; later acts extend it
 * @param act that sets the standard
 */
record StandardRequest(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{3,40}") String code,
        @NotNull @Valid Name name,
        @NotNull AreaCode area,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validTo,
        @NotNull @Valid StandardContent content,
        @NotNull @Valid Act act) {}
