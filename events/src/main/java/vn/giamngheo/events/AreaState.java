package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of one place: what it was called, under which code and below whom, and when. Type {@code area.v1}.
 *
 * @param eventVersion raised by one with each event of this place; a copy applies the event iff it is higher
 * @param level {@code country}, {@code province}, {@code district}, {@code commune} or {@code village}
 */
public record AreaState(UUID id, int eventVersion, boolean deleted, String level, List<Period> periods)
        implements EventData.State {

    public static final String TYPE = "area.v1";

    /**
     * @param validTo the last day, inclusive; null while no end is known
     * @param kind such as {@code huyen}, {@code xa}, {@code phuong}; null where the level says it all
     * @param parentId null for the country only
     */
    public record Period(
            LocalDate validFrom, LocalDate validTo, String code, String name, String kind, UUID parentId) {}
}
