package vn.giamngheo.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How a target of a plan is given to places below. Type {@code target-assignment.v1}. A draft stays in its service.
 *
 * @param target the key of the target
 * @param method {@code by_hand}, {@code by_share} or {@code from_annex}
 * @param places of one level, as they were on the first day of the plan
 * @param handedOver what places that ended were given, by successor; null or empty while nothing has been handed over
 */
public record TargetAssignmentState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID planId,
        String target,
        String method,
        List<Part> places,
        List<HandedOver> handedOver)
        implements EventData.State {

    public static final String TYPE = "target-assignment.v1";

    /** An assignment of which nothing was handed over. */
    public TargetAssignmentState(
            UUID id, int eventVersion, boolean deleted, UUID planId, String target, String method, List<Part> places) {
        this(id, eventVersion, deleted, planId, target, method, places, null);
    }

    /**
     * What a successor answers for of what a place that ended was given.
     *
     * @param fromAreaId the place that ended
     * @param areaId the successor
     * @param value in the unit of the target; values of one place sum to what it was given where parts of the target add
     * @param effectiveOn the first day
     */
    public record HandedOver(UUID fromAreaId, UUID areaId, BigDecimal value, LocalDate effectiveOn) {}

    /** @param value in the unit of the target, by its comparator */
    public record Part(UUID areaId, BigDecimal value) {}
}
