package vn.giamngheo.reporting.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.progress.ObservedFigure;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.SpeaksOf;
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
    public Compared asked(String figure, Given given, int year) {
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
                (places, askedYear) -> read(observed.read(places, askedYear, of)));
    }

    private static Value.OfYear read(Map<UUID, ObservedFigure.Known> known) {
        return new Value.OfYear(
                known.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> value(entry.getValue()))),
                known.values().stream().anyMatch(ObservedFigure.Known::partial));
    }

    private static Value value(ObservedFigure.Known known) {
        var figure = known.figure();
        return figure == null
                ? new Value(null, null, null, counted(known, null, null))
                : new Value(
                        figure.value(),
                        figure.numerator(),
                        figure.denominator(),
                        counted(known, how(figure.basis()), figure.state()));
    }

    private static Value.Counted counted(ObservedFigure.Known known, HowAdded how, String state) {
        return new Value.Counted(
                how,
                state,
                null,
                null,
                (long) known.places(),
                null,
                new SpeaksOf(known.ground(), known.days(), known.offTree()));
    }

    private static HowAdded how(String basis) {
        return basis.equals("recorded") ? HowAdded.RECORDED : HowAdded.SUMMED;
    }
}
