package vn.giamngheo.plans.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The office that leads an activity.
 *
 * @param agencyCode the code of the agency; absent where it is not registered
 * @param name of the office, as it is known to others where it is not registered
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Lead(
        @Column(name = "lead_agency_code") String agencyCode,

        @NotBlank @Size(max = 300) @Column(name = "lead_name")
        String name) {}
