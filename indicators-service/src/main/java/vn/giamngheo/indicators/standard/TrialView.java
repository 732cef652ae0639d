package vn.giamngheo.indicators.standard;

import java.util.List;
import vn.giamngheo.events.Label;
import vn.giamngheo.indicators.classification.Classification;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.classification.Settlement;

/**
 * What a standard would make of a household.
 *
 * @param lacks what the household lacks, in the words of the standard
 * @param average false where the standard says nothing of the average living standard
 */
record TrialView(
        String standard,
        Settlement settlement,
        PovertyClass povertyClass,
        boolean withinLine,
        int b2Score,
        int b2Mark,
        List<Lack> lacks,
        boolean average) {

    /** @param threshold null while nobody has loaded it */
    record Lack(String code, Label name, Label threshold) {}

    static TrialView of(StandardRow standard, Classification result) {
        return new TrialView(
                standard.code(),
                result.settlement(),
                result.povertyClass(),
                result.withinLine(),
                result.b2Score(),
                standard.content().deprivation().mark(),
                standard.content()
                        .indicators()
                        .filter(indicator -> result.lacking().contains(indicator.code()))
                        .map(indicator -> new Lack(
                                indicator.code(),
                                indicator.name().label(),
                                indicator.threshold() == null
                                        ? null
                                        : indicator.threshold().label()))
                        .toList(),
                standard.content().averageLivingLines() != null);
    }
}
