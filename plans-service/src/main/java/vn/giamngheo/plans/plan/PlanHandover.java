package vn.giamngheo.plans.plan;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.events.PlanState;

/**
 * Who took over the plan of a place that has ended.
 *
 * @param areaId a successor of the plan's place
 * @param effectiveOn the first day on which the successor is responsible
 * @param actId the act that says so
 */
@Embeddable
record PlanHandover(UUID areaId, LocalDate effectiveOn, UUID actId) {

    PlanState.HandedOver state() {
        return new PlanState.HandedOver(areaId, effectiveOn);
    }
}
