package vn.giamngheo.plans.cascade;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.events.TargetAssignmentState;

/**
 * What a successor answers for of what a place that has ended was given of a target.
 *
 * @param fromAreaId the place that has ended
 * @param areaId the successor
 * @param value in the unit of the target
 * @param effectiveOn the first day
 * @param actId the act that says so
 */
@Embeddable
record AssignedHandover(UUID fromAreaId, UUID areaId, BigDecimal value, LocalDate effectiveOn, UUID actId) {

    TargetAssignmentState.HandedOver state() {
        return new TargetAssignmentState.HandedOver(fromAreaId, areaId, value, effectiveOn);
    }
}
