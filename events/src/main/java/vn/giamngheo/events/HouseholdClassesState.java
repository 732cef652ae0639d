package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of the classes of one household by one poverty standard, in the order of their days. Type
 * {@code household-classes.v1}; internal: it names the household by its id and nobody in it.
 *
 * @param standard the code of the standard
 */
public record HouseholdClassesState(
        UUID id, int eventVersion, boolean deleted, UUID householdId, String standard, List<Spell> spells)
        implements EventData.State {

    public static final String TYPE = "household-classes.v1";

    /**
     * A class that held from one day to another.
     *
     * @param povertyClass {@code poor}, {@code near_poor}, {@code average_living_standard} or {@code none}
     * @param validTo the last day, inclusive; null while no end is known
     */
    public record Spell(String povertyClass, LocalDate validFrom, LocalDate validTo) {}
}
