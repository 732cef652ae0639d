package vn.giamngheo.plans.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.plans.Dated;

/**
 * Whom an agency reports to, and when.
 *
 * @param agency the code of the other agency, which is there on {@code validFrom}
 * @param validTo the last day, inclusive; absent while no end is known
 * @param act the number of the act that says so; may be absent
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportsTo(
        @NotBlank @Column(name = "agency_code") String agency,

        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @Size(max = 100) @Column(name = "act_number") String act)
        implements Dated {

    AgencyState.ReportsTo state() {
        return new AgencyState.ReportsTo(agency, validFrom, validTo, act);
    }
}
