package vn.giamngheo.reporting.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.review.AskedReview;
import vn.giamngheo.reporting.snapshot.Given;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Lines;
import vn.giamngheo.reporting.snapshot.PublishedReport;
import vn.giamngheo.reporting.snapshot.Question;
import vn.giamngheo.reporting.snapshot.Readers;
import vn.giamngheo.reporting.snapshot.Settled;

/** A comparison, to be published. */
@ApplicationScoped
class PublishedComparison implements PublishedReport {

    @Inject
    AskedComparison comparison;

    @Inject
    ReportingComparison reporting;

    @Override
    public String name() {
        return "comparison";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(ComparisonResource.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of(
                "area",
                "places",
                "year",
                "since",
                "tree",
                "figure",
                "basis",
                "asOf",
                "indicator",
                "population",
                "programme",
                "line",
                "source",
                "standard",
                "kind");
    }

    @Override
    public Set<String> parameters(Map<String, String> said) {
        return comparison.parameters(parameters(), said.get("figure"));
    }

    @Override
    public boolean isOfPeriod(Map<String, String> parameters) {
        return AskedReview.isOfPeriod(parameters);
    }

    @Override
    public Set<Feed> feeds() {
        return comparison.feeds();
    }

    @Override
    public List<Lines> lines() {
        return List.of(
                Lines.of("places", "$.years[*]", "year").within("$.places[*]", "place.id"),
                Lines.of("total", "$.total.years[*]", "year"));
    }

    @Override
    public InWords inWords(JsonNode body) {
        return ComparisonInWords.of(body);
    }

    @Override
    public Question ask(Given given) {
        var asked = comparison.asked(given);
        var settled = Settled.of(asked.area().id(), asked.year())
                .with("since", asked.since())
                .with("tree", asked.tree())
                .with("figure", asked.compared().figure())
                .with("places", asked.listed() == null ? null : ids(asked));
        asked.compared().parameters().forEach(settled::with);
        return new Question(
                ReportArea.of(asked.area()),
                asked.year(),
                asked.tree(),
                settled.parameters(),
                asked.compared().restated(),
                () -> {
                    var report = reporting.report(asked);
                    return Question.Answer.of(report, report.partial());
                });
    }

    private static String ids(AskedComparison.Asked asked) {
        return asked.listed().stream().map(place -> place.id().toString()).collect(Collectors.joining(","));
    }
}
