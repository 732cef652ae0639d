package vn.giamngheo.indicators.classification;

import java.util.Set;

/**
 * What a standard makes of a household.
 *
 * @param withinLine whether its income, or its points of B1, are at or below the line
 * @param lacking codes of the indicators that it lacks
 * @param b2Score their points
 */
public record Classification(
        PovertyClass povertyClass, Settlement settlement, boolean withinLine, Set<String> lacking, int b2Score) {}
