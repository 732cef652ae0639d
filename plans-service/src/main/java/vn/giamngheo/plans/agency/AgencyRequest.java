package vn.giamngheo.plans.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.giamngheo.platform.value.AreaCode;

/**
 * An agency to add.
 *
 * @param code unique in the suite: letters, digits and dashes
 * @param area the code of its place on {@code validFrom}
 */
record AgencyRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull AreaCode area,
        @NotNull LocalDate validFrom,
        LocalDate validTo) {}
