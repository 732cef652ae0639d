package vn.giamngheo.plans.activity;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.events.ActivityState;
import vn.giamngheo.platform.place.Taker;

/**
 * Who took over the activity of a place that has ended.
 *
 * @param areaId a successor of the activity's place
 * @param effectiveOn the first day on which the successor answers for it
 * @param actId the act that says so
 */
@Embeddable
record ActivityHandover(UUID areaId, LocalDate effectiveOn, UUID actId) {

    Taker taker() {
        return new Taker(areaId, effectiveOn);
    }

    ActivityState.HandedOver state() {
        return new ActivityState.HandedOver(areaId, effectiveOn);
    }
}
