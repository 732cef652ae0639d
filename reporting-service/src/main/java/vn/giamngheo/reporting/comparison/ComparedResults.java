package vn.giamngheo.reporting.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.progress.ObservedFigure;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.snapshot.Given;

/** What was observed of an indicator. */
@ApplicationScoped
class ComparedResults implements FigureKind {

    private static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.OBSERVATIONS);

    @Inject
    ObservedFigure observed;

    @Override
    public List<String> figures() {
        return List.of("observed");
    }

    @Override
    public Set<String> parameters() {
        return Set.of("indicator", "population", "basis", "asOf");
    }

    @Override
    public Set<Feed> feeds() {
        return FEEDS;
    }

    @Override
    public Compared asked(String figure, Given given, int year, LocalDate tree) {
        var code = Parameters.required("indicator", given.get("indicator"));
        var indicator = observed.indicator(code);
        var of = new ObservedFigure.Of(
                Basis.asked(given.get("basis"), Basis.RESTATED),
                Parameters.date("asOf", given.get("asOf"), null),
                code,
                given.get("population"));
        return new Compared(
                figure,
                indicator.name(),
                indicator.unit(),
                AskedComparison.parameters(
                        "indicator", code, "population", of.population(), "basis", of.basis(), "asOf", of.asOf()),
                of.basis() == Basis.RESTATED,
                FEEDS,
                (places, askedYear) -> read(places, askedYear, tree, of));
    }

    private Value.OfYear read(List<Place> places, int year, LocalDate tree, ObservedFigure.Of of) {
        var known = new HashMap<UUID, Value>();
        var partial = false;
        for (var place : places) {
            var found = observed.read(ReportArea.of(place), year, tree, of);
            found.figure().ifPresent(figure -> known.put(place.id(), value(figure)));
            partial |= found.partial();
        }
        return new Value.OfYear(known, partial);
    }

    private static Value value(ObservedFigure.Figure figure) {
        return new Value(
                figure.value(), figure.numerator(), figure.denominator(), figure.basis(), figure.state(), null, null);
    }
}
