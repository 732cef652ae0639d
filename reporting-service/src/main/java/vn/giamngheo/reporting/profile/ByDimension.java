package vn.giamngheo.reporting.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.reporting.review.Share;

/** What households of one class, or of two together, lack, by dimension. */
final class ByDimension {

    private final List<ClassProfile> classes;

    private ByDimension(ClassProfile... classes) {
        this.classes = List.of(classes);
    }

    static DeprivationProfile of(ProfileReport report) {
        return new DeprivationProfile(
                report.year(),
                report.kind(),
                report.standard(),
                report.tree(),
                report.asOf(),
                ofPlace(report.total()),
                report.places().stream().map(ByDimension::ofPlace).toList(),
                report.partial());
    }

    private static DeprivationProfile.OfPlace ofPlace(PlaceProfile place) {
        return new DeprivationProfile.OfPlace(
                place.place(),
                place.villages(),
                place.reported(),
                new ByDimension(place.poor()).ofClass(),
                new ByDimension(place.nearPoor()).ofClass(),
                new ByDimension(place.poor(), place.nearPoor()).ofClass());
    }

    private DeprivationProfile.OfClass ofClass() {
        return new DeprivationProfile.OfClass(
                households(),
                persons(),
                classes.stream().mapToLong(ClassProfile::surveyed).sum(),
                together(classes.stream().flatMap(each -> each.dimensions().stream())).stream()
                        .map(this::ofDimension)
                        .toList());
    }

    private DeprivationProfile.OfDimension ofDimension(Counted dimension) {
        var indicators = classes.stream()
                .flatMap(each -> each.lacking().stream())
                .filter(indicator -> dimension.code().equals(indicator.dimension()));
        return new DeprivationProfile.OfDimension(
                dimension.code(),
                dimension.name(),
                new Share(dimension.households(), households()),
                new Share(dimension.persons(), persons()),
                together(indicators).stream().map(this::ofIndicator).toList());
    }

    private DeprivationProfile.OfIndicator ofIndicator(Counted indicator) {
        return new DeprivationProfile.OfIndicator(
                indicator.code(),
                indicator.name(),
                new Share(indicator.households(), households()),
                new Share(indicator.persons(), persons()));
    }

    private long households() {
        return classes.stream().mapToLong(ClassProfile::households).sum();
    }

    private long persons() {
        return classes.stream().mapToLong(ClassProfile::persons).sum();
    }

    /** A household is of one class, so that classes add. */
    private static List<Counted> together(Stream<Counted> some) {
        var together = new LinkedHashMap<String, Counted>();
        some.forEach(each -> together.merge(each.code(), each, Counted::plus));
        return new ArrayList<>(together.values());
    }
}
