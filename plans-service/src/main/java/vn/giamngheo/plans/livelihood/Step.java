package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A step that a project took.
 *
 * @param date on which it took it
 * @param at when that was recorded
 * @param by the subject of whoever recorded it
 * @param reason why it was amended, refused, cancelled or sent back; absent of all others
 * @param act the id of the project's act by which it took it; absent where there is none
 * @param said what the act that approves or amends it says of it; absent of all others
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Step(
        @Enumerated(EnumType.STRING) ProjectState state,
        LocalDate date,
        @Column(name = "taken_at") Instant at,
        @Column(name = "taken_by") String by,
        String reason,
        @Column(name = "act_id") UUID act,
        @Embedded Said said) {

    /** @param reason null for none; @param act null for none */
    static Step to(ProjectState state, LocalDate date, String by, String reason, UUID act) {
        return new Step(state, date, Instant.now(), by, reason, act, null);
    }

    Step saying(Said what) {
        return new Step(state, date, at, by, reason, act, what);
    }

    /** Whether it is one that an act took which amends: such come in any order. */
    boolean amends() {
        return said != null && reason != null;
    }
}
