package vn.giamngheo.indicators.escape;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What is said of a registered household, as a whole; all else follows from what is known of it.
 *
 * @param lacking indicators of the standard; only where no decided review has found what the household lacks
 * @param supports what is planned, in order; none where nothing is yet
 * @param helper null while nobody has taken it on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EscapePlan(
        @Size(max = 12) List<@NotNull @Size(max = 60) String> lacking,
        @NotNull @Size(max = 20) List<@NotNull @Valid PlannedSupport> supports,
        @Valid Helper helper) {}
