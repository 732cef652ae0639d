package vn.giamngheo.plans.area;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.giamngheo.platform.value.AreaCode;

/**
 * A place to add.
 *
 * @param parent the code of the place directly above, as it was on {@code validFrom}
 * @param kind such as {@code tinh}, {@code thanh_pho}, {@code huyen}, {@code xa}, {@code phuong}
 * @param validTo the last day, inclusive; absent while no end is known
 */
record AreaRequest(
        @NotNull AreaCode code,
        @NotBlank @Size(max = 200) String name,
        @NotNull Level level,
        @Size(max = 60) String kind,
        @NotNull AreaCode parent,
        @NotNull LocalDate validFrom,
        LocalDate validTo) {}
