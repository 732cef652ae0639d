package vn.giamngheo.indicators.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What is to be known of a household from now on: corrections. Who comes or goes is recorded as what happened.
 *
 * @param members all that have not left, each once
 */
record HouseholdChange(
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Corrected> members,
        @NotNull Boolean noLabourCapacity,
        @NotNull Boolean personOfMerit,
        @NotNull @Size(max = 8) List<@NotNull PovertyCause> causes,
        @NotNull @Size(max = 6) List<@NotNull SupportNeed> supportNeeds) {

    /** A member with what is right about it. */
    record Corrected(@NotNull UUID id, @NotNull @Valid MemberRequest person) {}

    Traits traits() {
        return new Traits(noLabourCapacity, personOfMerit, causes, supportNeeds);
    }
}
