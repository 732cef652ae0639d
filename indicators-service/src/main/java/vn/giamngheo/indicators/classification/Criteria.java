package vn.giamngheo.indicators.classification;

import java.util.Set;
import vn.giamngheo.platform.value.Money;

/**
 * What a standard says, as far as it decides about households.
 *
 * @param incomeLines of a person and month; at or below is within
 * @param averageLines the upper limits of the average living standard; null where the standard does not say
 * @param b1Thresholds points; null where the standard has no sheet B1
 * @param indicators the codes of all that a household can lack; empty where the standard does not say yet
 */
public record Criteria(
        PerSettlement<Money> incomeLines,
        PerSettlement<Money> averageLines,
        PerSettlement<Integer> b1Thresholds,
        DeprivationRule deprivation,
        Set<String> indicators) {

    /**
     * @param lacking codes of indicators of the standard
     * @throws IllegalArgumentException when the standard has no such indicator
     */
    public Classification classify(Settlement settlement, Means means, Set<String> lacking) {
        requireKnown(lacking);
        var withinLine = means.isWithinLine(this, settlement);
        return new Classification(
                povertyClass(settlement, means, withinLine, lacking.size()),
                settlement,
                withinLine,
                Set.copyOf(lacking),
                deprivation.score(lacking.size()));
    }

    /** NĐ 07/2021/NĐ-CP Art. 3(2): within the line and deprived is poor, within it only is near-poor. */
    private PovertyClass povertyClass(Settlement settlement, Means means, boolean withinLine, int lacking) {
        if (withinLine) {
            return deprivation.isDeprived(lacking) ? PovertyClass.POOR : PovertyClass.NEAR_POOR;
        }
        return means.isAverage(this, settlement) ? PovertyClass.AVERAGE_LIVING_STANDARD : PovertyClass.NONE;
    }

    private void requireKnown(Set<String> lacking) {
        if (!indicators.containsAll(lacking)) {
            throw new IllegalArgumentException("not all of " + lacking + " are indicators of the standard");
        }
    }
}
