package vn.giamngheo.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.reporting.figure.ReportArea;

/** Reports how poverty went over several years at a place and below it, each year as its own report has it. */
@ApplicationScoped
class ReportingDynamics {

    @Inject
    ReportingReview reporting;

    /** @param last of the last year that is asked; its tree is that of all years */
    PovertyDynamics report(Place place, int since, ReviewFilter last) {
        var years = years(place, since, last);
        return new PovertyDynamics(
                new PovertyDynamics.Parameters(
                        ReportArea.of(place), since, last.year(), last.standard(), last.kind(), last.tree()),
                ofPlace(ReportArea.of(place), map(years, ReviewReport::total)),
                below(years),
                years.values().stream().anyMatch(year -> Boolean.TRUE.equals(year.partial())) ? true : null);
    }

    private SortedMap<Integer, ReviewReport> years(Place place, int since, ReviewFilter last) {
        return IntStream.rangeClosed(since, last.year())
                .mapToObj(last::of)
                .collect(Collectors.toMap(
                        ReviewFilter::year,
                        filter -> reporting.report(place, filter),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static List<PovertyDynamics.OfPlace> below(SortedMap<Integer, ReviewReport> years) {
        return years.values().stream()
                .flatMap(year -> year.places().stream().map(PlaceResult::place))
                .collect(Collectors.toMap(ReportArea::code, each -> each, (one, other) -> one, TreeMap::new))
                .values()
                .stream()
                .map(place -> ofPlace(place, map(years, year -> of(year, place.id()))))
                .toList();
    }

    /** @return null when the year knows nothing of it */
    private static PlaceResult of(ReviewReport year, UUID place) {
        return year.places().stream()
                .filter(each -> each.place().id().equals(place))
                .findFirst()
                .orElse(null);
    }

    private static SortedMap<Integer, PlaceResult> map(
            SortedMap<Integer, ReviewReport> years, Function<ReviewReport, PlaceResult> result) {
        var known = new TreeMap<Integer, PlaceResult>();
        years.forEach((year, report) -> Stream.ofNullable(result.apply(report))
                .filter(PlaceResult::isKnown)
                .forEach(found -> known.put(year, found)));
        return known;
    }

    private static PovertyDynamics.OfPlace ofPlace(ReportArea place, Map<Integer, PlaceResult> known) {
        var years = new ArrayList<PovertyDynamics.OfYear>();
        known.forEach((year, result) -> years.add(FollowingYears.of(year, known.get(year - 1), result)));
        return new PovertyDynamics.OfPlace(place, List.copyOf(years));
    }
}
