package vn.giamngheo.reporting.profile;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** What poor and near-poor households are like, to be published. */
@ApplicationScoped
class PublishedProfile implements PublishedReport {

    @Inject
    ReportingProfile reporting;

    @Inject
    AskedReview review;

    @Override
    public String name() {
        return "review-profiles";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(ReviewProfileResource.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of("area", "year", "standard", "kind", "tree", "asOf");
    }

    @Override
    public boolean isOfPeriod(Map<String, String> parameters) {
        return AskedReview.isOfPeriod(parameters);
    }

    @Override
    public Set<Feed> feeds() {
        return ReviewProfileResource.FEEDS;
    }

    @Override
    public List<Lines> lines() {
        return List.of(Lines.of("places", "$.places[*]", "place.id"), Lines.of("total", "$.total"));
    }

    @Override
    public InWords inWords(JsonNode body) {
        return ProfileInWords.of(body);
    }

    @Override
    public Question ask(Given given) {
        var asked = review.asked(given);
        var filter = asked.filter();
        var settled = Settled.of(filter.area(), filter.year())
                .with("standard", filter.standard())
                .with("kind", filter.kind())
                .with("tree", filter.tree())
                .with("asOf", filter.asOf());
        return new Question(
                ReportArea.of(asked.place()), filter.year(), filter.tree(), settled.parameters(), false, () -> {
                    var report = reporting.report(asked.place(), filter, null);
                    return Question.Answer.of(report, report.partial());
                });
    }
}
