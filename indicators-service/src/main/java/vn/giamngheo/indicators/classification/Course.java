package vn.giamngheo.indicators.classification;

import java.util.UUID;

/**
 * Where a household stood at the beginning and at the end of a period.
 *
 * @param opening null when it was not there
 * @param closing null when it is not there any more
 * @param wasPoor whether it was poor at any time before it came to its class at the end
 * @param wasNearPoor whether it was near-poor before that
 * @param brought whether it came with a class that it had already at the beginning, elsewhere or uncounted
 */
public record Course(Spot opening, Spot closing, boolean wasPoor, boolean wasNearPoor, boolean brought) {

    /** @param persons members on that day */
    public record Spot(UUID village, PovertyClass povertyClass, long persons) {}

    boolean was(PovertyClass povertyClass) {
        return povertyClass == PovertyClass.POOR ? wasPoor : wasNearPoor;
    }
}
