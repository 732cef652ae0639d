package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole state of money of another programme or project that serves the same ends at a place (vốn lồng ghép). It stands
 * beside the ledger. Figures run from the beginning of the year to the day, so the last one of a year counts. Type {@code integrated-fund.v1}.
 *
 * @param areaId the place with all below it
 * @param date the day up to which it is counted
 * @param programmeCode the programme beside whose money it is shown
 * @param lineCode null when it is beside the programme as a whole
 * @param year the budget year
 * @param origin the other programme or project
 * @param source {@code central} or {@code local}
 * @param allocated in đồng
 * @param disbursed in đồng; not above what is allocated
 */
public record IntegratedFundState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID areaId,
        LocalDate date,
        String programmeCode,
        String lineCode,
        int year,
        String origin,
        String source,
        long allocated,
        long disbursed)
        implements DatedState, OfLine {

    public static final String TYPE = "integrated-fund.v1";
}
