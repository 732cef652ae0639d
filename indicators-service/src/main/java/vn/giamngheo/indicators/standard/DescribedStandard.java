package vn.giamngheo.indicators.standard;

import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Label;
import vn.giamngheo.indicators.classification.Criteria;
import vn.giamngheo.indicators.classification.NamedDimension;

/** A standard with its words, to be explained to those whom it is about. */
public record DescribedStandard(
        UUID id,
        String code,
        Label name,
        Criteria criteria,
        List<Indicator> indicators,
        List<NamedDimension> dimensions) {

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
                        .toList(),
                standard.content().dimensions().stream()
                        .map(DescribedStandard::named)
                        .toList());
    }

    private static NamedDimension named(Dimension dimension) {
        return new NamedDimension(
                dimension.code(),
                dimension.name().label().vi(),
                dimension.indicators().stream()
                        .map(indicator -> new NamedDimension.Indicator(
                                indicator.code(), indicator.name().label().vi()))
                        .toList());
    }
}
