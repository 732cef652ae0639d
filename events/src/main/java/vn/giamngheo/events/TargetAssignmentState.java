package vn.giamngheo.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * How a target of a plan is given to places below. Type {@code target-assignment.v1}. A draft stays in its service.
 *
 * @param target the key of the target
 * @param method {@code by_hand}, {@code by_share} or {@code from_annex}
 * @param places of one level, as they were on the first day of the plan
 */
public record TargetAssignmentState(
        UUID id, int eventVersion, boolean deleted, UUID planId, String target, String method, List<Part> places)
        implements EventData.State {

    public static final String TYPE = "target-assignment.v1";

    /** @param value in the unit of the target, by its comparator */
    public record Part(UUID areaId, BigDecimal value) {}
}
