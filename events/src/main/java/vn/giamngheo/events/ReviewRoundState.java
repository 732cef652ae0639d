package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of a review of a commune as a proceeding. Type {@code review-round.v1}; it holds no person and no
 * household.
 *
 * @param areaId the commune
 * @param kind {@code yearly}, {@code regular} or {@code ad_hoc}
 * @param standard the code of the poverty standard
 * @param decidedOn null while it is under way
 * @param handedOverTo who goes on with it, the commune having ended
 */
public record ReviewRoundState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID areaId,
        String kind,
        String standard,
        int year,
        LocalDate openedOn,
        LocalDate decidedOn,
        List<HandedOver> handedOverTo)
        implements EventData.State {

    public static final String TYPE = "review-round.v1";

    /**
     * @param areaId a successor of the commune
     * @param effectiveOn the first day
     */
    public record HandedOver(UUID areaId, LocalDate effectiveOn) {}
}
