package vn.giamngheo.plans.livelihood;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.value.AreaCode;

/**
 * A livelihood project as its community proposes it.
 *
 * @param area the code of the commune on {@code date}
 * @param date of the proposal
 * @param villages codes of the villages on {@code date}; absent or empty for all of the commune
 * @param plan the id of the plan in force that it carries out; absent where there is none
 * @param target the key of the plan's target that it counts for; absent where it counts for none
 * @param model what is raised, grown or made
 * @param approval where it was approved by a signed act before it came here: it is recorded as approved
 */
record LivelihoodRequest(
        @NotNull AreaCode area,
        @NotNull LocalDate date,
        @Size(max = 50) List<@NotNull AreaCode> villages,
        @NotBlank String programme,
        @NotBlank String line,
        UUID plan,
        @Size(max = 40) String target,
        @NotNull ProjectKind kind,
        @NotBlank @Size(max = 300) String title,
        @NotNull @Valid Community community,
        @NotBlank @Size(max = 200) String model,
        @NotNull @Valid Households households,
        @NotNull @Valid Costs costs,
        @Valid Approval approval) {

    LivelihoodRequest {
        villages = villages == null ? List.of() : villages;
    }

    /** @param name stays in this service */
    record Community(
            @NotNull CommunityKind kind,
            @NotBlank @Size(max = 300) String name) {}
}
