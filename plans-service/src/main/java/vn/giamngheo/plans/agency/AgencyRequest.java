package vn.giamngheo.plans.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.plans.Dated;
import vn.giamngheo.platform.value.AreaCode;

/**
 * An agency to add.
 *
 * @param code unique in the suite: letters, digits and dashes
 * @param area the code of its place on {@code validFrom}
 * @param roles absent for none
 * @param reportsTo absent for nobody
 */
record AgencyRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull AreaCode area,
        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @Size(max = 200) List<@Valid @NotNull AgencyRole> roles,
        @Size(max = 50) List<@Valid @NotNull ReportsTo> reportsTo)
        implements Dated {

    AgencyRequest {
        roles = roles == null ? List.of() : roles;
        reportsTo = reportsTo == null ? List.of() : reportsTo;
    }
}
