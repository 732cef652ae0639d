package vn.giamngheo.plans.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.plans.Dated;
import vn.giamngheo.platform.value.AreaCode;

/**
 * Where a line applies, all of it.
 *
 * @param periods none for everywhere
 */
record ApplicabilityRequest(@NotNull @Size(max = 50) List<@Valid @NotNull Period> periods) {

    /**
     * @param validTo the last day, inclusive; absent while no end is known
     * @param act the number of the act that lists the places; may be absent
     * @param areas the codes of the places on {@code validFrom}; the line applies there and below
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Period(
            @NotNull LocalDate validFrom,
            LocalDate validTo,
            @Size(max = 100) String act,
            @NotEmpty @Size(max = 4000) List<@NotNull AreaCode> areas)
            implements Dated {}
}
