package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of one work (công trình). Type {@code work.v1}. What is committed and paid for it is told by postings
 * that name it, what is accepted by the contracts that do.
 *
 * @param investorId the agency that is its investor
 * @param decisionIssuedOn a day, a month or a year; null where the decision is not dated
 * @param costs the total cost by source, in đồng
 * @param capital what is planned for a year, by source, in đồng
 * @param startOn when it began or is to begin; null while not known
 * @param finishOn when it was finished or is to be; null while not known
 * @param handedOverTo who took it over from a place that has ended; null in events from before works were handed over
 */
public record WorkState(
        UUID id,
        int eventVersion,
        boolean deleted,
        String code,
        String name,
        String programmeCode,
        UUID areaId,
        UUID investorId,
        String decisionNumber,
        String decisionIssuedOn,
        List<Cost> costs,
        List<Capital> capital,
        LocalDate startOn,
        LocalDate finishOn,
        List<HandedOver> handedOverTo)
        implements EventData.State {

    public static final String TYPE = "work.v1";

    /** @param source {@code central}, {@code province}, {@code district} or {@code commune} */
    public record Cost(String source, long amount) {}

    /** @param source as of a cost */
    public record Capital(int year, String source, long amount) {}

    /**
     * Whoever answers for it from a day on.
     *
     * @param areaId a successor of the place where it is
     * @param effectiveOn the first day
     */
    public record HandedOver(UUID areaId, LocalDate effectiveOn) {}
}
