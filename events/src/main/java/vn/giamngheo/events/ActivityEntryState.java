package vn.giamngheo.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was done of an activity on a day, as it is known now. Type {@code activity-entry.v1}. It counts people and names none.
 *
 * @param deleted whether it was withdrawn
 * @param areaId where it was done, as the place was on {@code date}
 * @param output in the unit of the activity
 * @param participants null where nobody was counted
 */
public record ActivityEntryState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID activityId,
        UUID areaId,
        LocalDate date,
        BigDecimal output,
        Participants participants)
        implements EventData.State {

    public static final String TYPE = "activity-entry.v1";

    /** Of poor, near-poor and newly escaped each is one at most; women and ethnic minorities are counted beside them. */
    public record Participants(int total, int women, int ethnicMinority, int poor, int nearPoor, int newlyEscaped) {}
}
