package vn.giamngheo.reporting.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.review.AskedReview;
import vn.giamngheo.reporting.review.ReviewResultResource;
import vn.giamngheo.reporting.review.ReviewSideBySide;
import vn.giamngheo.reporting.snapshot.Given;

/** Households and persons by class, as the reviews of each year found them. */
@ApplicationScoped
class ComparedHouseholds implements FigureKind {

    @Inject
    ReviewSideBySide reviews;

    @Inject
    AskedReview review;

    @Override
    public List<String> figures() {
        return ClassFigure.all().map(ClassFigure::name).toList();
    }

    @Override
    public Set<String> parameters() {
        return Set.of("standard", "kind", "asOf");
    }

    @Override
    public Set<Feed> feeds() {
        return ReviewResultResource.FEEDS;
    }

    @Override
    public Compared asked(String figure, Given given, int year) {
        var asked = review.asked(given, year).filter();
        var of = ClassFigure.all()
                .filter(each -> each.name().equals(figure))
                .findFirst()
                .orElseThrow();
        return new Compared(
                figure,
                of.label(),
                of.unit(),
                AskedComparison.parameters("standard", asked.standard(), "kind", asked.kind(), "asOf", asked.asOf()),
                false,
                feeds(),
                (places, askedYear) -> read(reviews.read(places, asked.of(askedYear), of.columns()), of));
    }

    private static Value.OfYear read(Map<UUID, ReviewSideBySide.Known> known, ClassFigure of) {
        return new Value.OfYear(
                known.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> of.value(entry.getValue()))),
                known.values().stream().anyMatch(ReviewSideBySide.Known::partial));
    }
}
