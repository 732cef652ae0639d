package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole state of what somebody expects or promises that a holder will have disbursed by a day (ước thực hiện, cam kết giải
 * ngân). Never a posting. Of those for the same day the one that was said last counts. Type {@code disbursement-forecast.v1}.
 *
 * @param areaId the place of the holder, or whose agency it is
 * @param date the day on which it was said
 * @param holderKind {@code area} or {@code agency}
 * @param lineCode null when it is about the programme as a whole
 * @param year the budget year
 * @param kind {@code estimate} (ước thực hiện) or {@code pledge} (cam kết)
 * @param horizon {@code month_end}, {@code quarter_end}, {@code year_end} (31 December) or {@code closing} (31 January)
 * @param until the last day of the horizon
 * @param amount in đồng: all that is disbursed of the budget year by that day
 * @param reason why it is late; null when it is not
 */
public record DisbursementForecastState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID areaId,
        LocalDate date,
        String holderKind,
        UUID holderId,
        String programmeCode,
        String lineCode,
        int year,
        String kind,
        String horizon,
        LocalDate until,
        long amount,
        String reason)
        implements DatedState, OfLine {

    public static final String TYPE = "disbursement-forecast.v1";
}
