package vn.giamngheo.reporting.progress;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.giamngheo.reporting.figure.AskedYear;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.snapshot.Given;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Lines;
import vn.giamngheo.reporting.snapshot.PublishedReport;
import vn.giamngheo.reporting.snapshot.Question;
import vn.giamngheo.reporting.snapshot.Readers;
import vn.giamngheo.reporting.snapshot.Settled;

/** What plans want of the places below, to be published. */
@ApplicationScoped
class PublishedCascade implements PublishedReport {

    @Inject
    ReportingCascade reporting;

    @Inject
    AskedYear years;

    @Override
    public String name() {
        return "target-cascade";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(TargetCascadeResource.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of("area", "year", "tree");
    }

    @Override
    public Set<Feed> feeds() {
        return TargetCascadeResource.FEEDS;
    }

    @Override
    public List<Lines> lines() {
        return List.of(
                Lines.of("plans", "$.plans[*]", "id").without("targets"),
                Lines.of("targets", "$.targets[*]", "key")
                        .within("$.plans[*]", "id")
                        .without("places"),
                Lines.of("places", "$.places[*]", "place.id")
                        .within("$.plans[*].targets[*]", "key", "indicator", "population", "dueOn"));
    }

    @Override
    public InWords inWords(JsonNode body) {
        return CascadeInWords.of(body);
    }

    @Override
    public Question ask(Given given) {
        var asked = years.asked(given.get("area"), given.get("year"), given.get("tree"));
        var settled = Settled.of(asked.area().id(), asked.year()).with("tree", asked.tree());
        return new Question(asked.area(), asked.year(), asked.tree(), settled.parameters(), false, () -> {
            var report = reporting.report(asked.area(), asked.year(), asked.tree());
            return Question.Answer.of(report, report.partial());
        });
    }
}
