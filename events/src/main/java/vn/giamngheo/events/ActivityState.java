package vn.giamngheo.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of one activity of a plan. Type {@code activity.v1}.
 *
 * @param deleted whether it was withdrawn
 * @param areaId the place that carries it out, as it was on {@code startOn}
 * @param target the key of the plan's target that its results count toward; null for none
 * @param counts what of its results does: {@code output}, {@code participants}, {@code women}, {@code ethnic_minority},
 *     {@code poor}, {@code near_poor} or {@code newly_escaped}; null where there is no target
 * @param kind a code such as {@code training}; others may be added
 * @param leadAgencyCode the agency that leads it; null where it is not registered
 * @param plannedOutput how much it is to bring about, in {@code unit}
 * @param handedOverTo who answers for it since its place ended; null or empty while nobody has taken it over
 * @param leadName the office that leads it, as it is called; null of activities that were told before there was this
 */
public record ActivityState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID areaId,
        UUID planId,
        String programmeCode,
        String lineCode,
        String target,
        String counts,
        String kind,
        Label kindName,
        String title,
        String leadAgencyCode,
        LocalDate startOn,
        LocalDate dueOn,
        BigDecimal plannedOutput,
        String unit,
        List<HandedOver> handedOverTo,
        String leadName)
        implements EventData.State {

    public static final String TYPE = "activity.v1";

    /**
     * Who answers for an activity of a place that has ended.
     *
     * @param areaId a successor of the place
     * @param effectiveOn the first day
     */
    public record HandedOver(UUID areaId, LocalDate effectiveOn) {}
}
