package vn.giamngheo.indicators.standard;

import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Label;
import vn.giamngheo.indicators.classification.Criteria;

/** A standard with its words, to be explained to those whom it is about. */
public record DescribedStandard(UUID id, String code, Label name, Criteria criteria, List<Indicator> indicators) {

    /** @param threshold when a household lacks it, in the words of the act; null while nobody has loaded them */
    public record Indicator(String code, Label name, Label threshold) {}

    static DescribedStandard of(StandardRow standard) {
        return new DescribedStandard(
                standard.id(),
                standard.code(),
                standard.name(),
                standard.content().criteria(),
                standard.content()
                        .indicators()
                        .map(indicator -> new Indicator(
                                indicator.code(),
                                indicator.name().label(),
                                indicator.threshold() == null
                                        ? null
                                        : indicator.threshold().label()))
                        .toList());
    }
}
