package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The places where one line of a programme applies. Type {@code line-applicability.v1}. A line of which nothing was
 * ever told, or that has no periods, applies everywhere.
 *
 * @param lineCode of the programme
 */
public record LineApplicabilityState(
        UUID id, int eventVersion, boolean deleted, UUID programmeId, String lineCode, List<Period> periods)
        implements EventData.State {

    public static final String TYPE = "line-applicability.v1";

    /**
     * @param validTo the last day, inclusive; null while no end is known
     * @param actNumber the number of the act that lists the places; may be null
     * @param areaIds the places, with all that lies below them
     */
    public record Period(LocalDate validFrom, LocalDate validTo, String actNumber, List<UUID> areaIds) {}
}
