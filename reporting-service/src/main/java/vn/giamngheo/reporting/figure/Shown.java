package vn.giamngheo.reporting.figure;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The places of a report of which the caller may read what they recorded.
 *
 * @param partial whether the report is about others, too, which it leaves out
 * @param told whether it says so: not of villages alone, which move along with their communes
 */
public record Shown(Set<UUID> places, boolean partial, boolean told) {

    Shown(Set<UUID> places, boolean partial) {
        this(places, partial, partial);
    }

    /** Of these places the ones that are shown, for a statement. @param all the same places for a statement */
    public PlaceArray of(Collection<UUID> some, Supplier<PlaceArray> all) {
        return partial ? PlaceArray.of(some.stream().filter(places::contains).toList()) : all.get();
    }

    /** What a report says of itself: true, or nothing where it is whole. */
    public Boolean remark() {
        return told ? true : null;
    }
}
