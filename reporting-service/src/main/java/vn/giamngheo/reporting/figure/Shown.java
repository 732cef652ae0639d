package vn.giamngheo.reporting.figure;

import java.util.Set;
import java.util.UUID;

/**
 * The places of a report of which the caller may read what they recorded.
 *
 * @param partial whether the report is about others, too, which it leaves out
 */
public record Shown(Set<UUID> places, boolean partial) {

    /** What a report says of itself: true, or nothing where it is whole. */
    public Boolean remark() {
        return partial ? true : null;
    }
}
