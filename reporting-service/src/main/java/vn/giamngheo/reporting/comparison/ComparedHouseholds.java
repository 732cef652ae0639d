package vn.giamngheo.reporting.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.review.AskedReview;
import vn.giamngheo.reporting.review.PlaceResult;
import vn.giamngheo.reporting.review.ReportingReview;
import vn.giamngheo.reporting.review.ReviewFilter;
import vn.giamngheo.reporting.review.ReviewReport;
import vn.giamngheo.reporting.review.ReviewResultResource;
import vn.giamngheo.reporting.snapshot.Given;

/** Households and persons by class, as the reviews of each year found them. */
@ApplicationScoped
class ComparedHouseholds implements FigureKind {

    @Inject
    ReportingReview reporting;

    @Inject
    AskedReview review;

    @Override
    public List<String> figures() {
        return ClassFigure.all().map(ClassFigure::name).toList();
    }

    @Override
    public Set<String> parameters() {
        return Set.of("standard", "kind");
    }

    @Override
    public Set<Feed> feeds() {
        return ReviewResultResource.FEEDS;
    }

    @Override
    public Compared asked(String figure, Given given, int year, LocalDate tree) {
        var asked = review.asked(given.get("area"), year, given.get("standard"), given.get("kind"), given.get("tree"))
                .filter();
        var of = ClassFigure.all()
                .filter(each -> each.name().equals(figure))
                .findFirst()
                .orElseThrow();
        return new Compared(
                figure,
                of.label(),
                of.unit(),
                AskedComparison.parameters("standard", asked.standard(), "kind", asked.kind()),
                false,
                feeds(),
                (places, askedYear) -> read(places, askedYear, asked, of));
    }

    /** One report knows the asked place and all directly below it; what lies deeper is asked for by itself. */
    private Value.OfYear read(List<Place> places, int year, ReviewFilter asked, ClassFigure of) {
        var known = new HashMap<UUID, Value>();
        var partial = false;
        for (var place : places) {
            if (!known.containsKey(place.id())) {
                var report = report(place, year, asked);
                results(report)
                        .forEach(result -> known.putIfAbsent(result.place().id(), of.value(result)));
                partial |= Boolean.TRUE.equals(report.partial());
            }
        }
        return new Value.OfYear(known, partial);
    }

    private ReviewReport report(Place place, int year, ReviewFilter asked) {
        return reporting.report(
                place, new ReviewFilter(place.id(), asked.tree(), year, asked.kind(), asked.standard()));
    }

    private static Stream<PlaceResult> results(ReviewReport report) {
        return Stream.concat(Stream.of(report.total()), report.places().stream());
    }
}
