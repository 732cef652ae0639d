package vn.giamngheo.budget.support;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;

/**
 * What a household got of a payment by a policy.
 *
 * @param household its id, as the register of households gives it
 * @param policy code of the policy
 * @param amount in đồng, above zero
 */
record SupportPart(
        @NotNull UUID household,
        @NotBlank @Size(max = 60) String policy,
        @NotNull Money amount) {}
