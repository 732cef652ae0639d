package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Somebody whom a plan names: an office, a committee, or many at once, such as {@code UBND các xã, thị trấn}.
 *
 * @param agencyCode the code of the agency where one is meant that is registered
 * @param name as the plan prints it
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Party(String agencyCode, @NotBlank @Size(max = 300) String name) {}
