package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * A step that a plan took.
 *
 * @param by the subject of whoever had it take the step
 * @param reason why it was returned; absent of all others
 * @param act the plan's act that amends or closes it; absent of all others
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanStep(
        @Enumerated(EnumType.STRING) PlanStatus status,
        @Column(name = "taken_at") Instant at,
        @Column(name = "taken_by") String by,
        String reason,
        @Column(name = "act_id") UUID act) {

    static PlanStep to(PlanStatus status, String by) {
        return new PlanStep(status, Instant.now(), by, null, null);
    }

    static PlanStep returned(String reason, String by) {
        return new PlanStep(PlanStatus.RETURNED, Instant.now(), by, reason, null);
    }

    static PlanStep by(UUID act, PlanStatus status, String by) {
        return new PlanStep(status, Instant.now(), by, null, act);
    }
}
