package vn.giamngheo.indicators.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.platform.value.AreaCode;

/**
 * A household to register.
 *
 * @param code the household's number in its village
 * @param village its code on {@code since}
 * @param since the first day on which it lives there, as far as is known
 */
record HouseholdRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9./-]{1,30}") String code,
        @NotNull AreaCode village,
        @NotNull LocalDate since,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid MemberRequest> members,
        @NotNull Boolean noLabourCapacity,
        @NotNull Boolean personOfMerit,
        @NotNull @Size(max = 8) List<@NotNull PovertyCause> causes,
        @NotNull @Size(max = 6) List<@NotNull SupportNeed> supportNeeds) {

    Traits traits() {
        return new Traits(noLabourCapacity, personOfMerit, causes, supportNeeds);
    }
}
