package vn.giamngheo.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of one place: what it was called, under which code and below whom, and when. Type {@code area.v1}.
 *
 * @param eventVersion raised by one with each event of this place; a copy applies the event iff it is higher
 * @param level {@code country}, {@code province}, {@code district}, {@code commune} or {@code village}
 * @param boundaryActId the boundary act that changed the place last: nobody shows this state before that act's own
 *     event has come and all of its places are here; null when no such act has
 * @param successors what a boundary act made of the place when it ended; null or empty while it has not
 */
public record AreaState(
        UUID id,
        int eventVersion,
        boolean deleted,
        String level,
        List<Period> periods,
        UUID boundaryActId,
        List<Successor> successors)
        implements EventData.State {

    public static final String TYPE = "area.v1";

    /** A place that no boundary act has changed. */
    public AreaState(UUID id, int eventVersion, boolean deleted, String level, List<Period> periods) {
        this(id, eventVersion, deleted, level, periods, null, null);
    }

    /**
     * @param validTo the last day, inclusive; null while no end is known
     * @param kind such as {@code huyen}, {@code xa}, {@code phuong}; null where the level says it all
     * @param parentId null for the country only
     */
    public record Period(
            LocalDate validFrom, LocalDate validTo, String code, String name, String kind, UUID parentId) {}

    /**
     * Where the place went, wholly or in part.
     *
     * @param effectiveOn the first day of the successor, the day after the last one of the place
     * @param extent {@code whole} or {@code part}
     * @param share how much of a divided place went there, in percent; null while nobody has stated it
     * @param shareBase what the share is of: {@code households}, {@code population} or {@code area}; null without one
     */
    public record Successor(
            UUID areaId,
            UUID boundaryActId,
            LocalDate effectiveOn,
            String extent,
            BigDecimal share,
            String shareBase) {}
}
