package vn.giamngheo.plans.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.plans.Dated;

/**
 * What an agency is to a programme at its place, and when.
 *
 * @param programme the code of the programme
 * @param line the code of the line that it leads or helps with; absent for the whole programme
 * @param validTo the last day, inclusive; absent while no end is known
 * @param act the number of the act that gives the role; may be absent
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgencyRole(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "role")
        Kind role,

        @NotBlank @Column(name = "programme_code") String programme,

        @Column(name = "line_code") String line,

        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @Size(max = 100) @Column(name = "act_number") String act)
        implements Dated {

    enum Kind {
        /** Cơ quan thường trực of the programme: one at a place. */
        @JsonProperty("standing_agency")
        STANDING_AGENCY,
        /** Cơ quan chủ trì of a line: one at a place. */
        @JsonProperty("line_lead")
        LINE_LEAD,
        /** Cơ quan phối hợp: any number. */
        @JsonProperty("coordinator")
        COORDINATOR;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether both are the same role, whenever. */
    boolean isSameAs(AgencyRole other) {
        return role == other.role && programme.equals(other.programme) && Objects.equals(line, other.line);
    }

    AgencyState.Role state() {
        return new AgencyState.Role(role.wireName(), programme, line, validFrom, validTo, act);
    }
}
