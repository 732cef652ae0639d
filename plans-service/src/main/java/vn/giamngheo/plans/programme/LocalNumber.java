package vn.giamngheo.plans.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.giamngheo.plans.Dated;

/**
 * A line that a place runs, and the number that it has there.
 *
 * @param line its national code
 * @param number such as {@code Tiểu dự án 2}; absent where the place has none of its own
 * @param validTo the last day, inclusive; absent while no end is known
 * @param act the number of the act that says so; may be absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LocalNumber(
        @NotBlank String line,
        @Size(min = 1, max = 60) String number,
        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @Size(max = 100) String act)
        implements Dated {}
