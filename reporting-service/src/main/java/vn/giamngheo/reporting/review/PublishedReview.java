package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.snapshot.Given;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Lines;
import vn.giamngheo.reporting.snapshot.PublishedReport;
import vn.giamngheo.reporting.snapshot.Question;
import vn.giamngheo.reporting.snapshot.Readers;
import vn.giamngheo.reporting.snapshot.Settled;

/** The result of a year's reviews, to be published. */
@ApplicationScoped
class PublishedReview implements PublishedReport {

    @Inject
    ReportingReview reporting;

    @Inject
    AskedReview review;

    @Override
    public String name() {
        return "review-results";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(ReviewResultResource.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of("area", "year", "standard", "kind", "tree", "from", "asOf");
    }

    @Override
    public boolean isOfPeriod(Map<String, String> parameters) {
        return AskedReview.isOfPeriod(parameters);
    }

    @Override
    public LocalDate latest(int year, Map<String, String> parameters) {
        var between = parameters.keySet().containsAll(Set.of("from", "asOf"));
        return AskedReview.isOfDays(parameters.get("kind"), between)
                ? Days.read(parameters.get("asOf"))
                : PublishedReport.super.latest(year, parameters);
    }

    @Override
    public Set<Feed> feeds() {
        return ReviewResultResource.FEEDS;
    }

    @Override
    public List<Lines> lines() {
        return List.of(Lines.of("places", "$.places[*]", "place.id"), Lines.of("total", "$.total"));
    }

    @Override
    public InWords inWords(JsonNode body) {
        return ReviewInWords.of(body);
    }

    @Override
    public Question ask(Given given) {
        var asked = review.asked(given);
        var filter = asked.filter();
        var settled = Settled.of(filter.area(), filter.year())
                .with("standard", filter.standard())
                .with("kind", filter.kind())
                .with("tree", filter.tree())
                .with("from", filter.from())
                .with("asOf", filter.asOf());
        return new Question(
                ReportArea.of(asked.place()), filter.year(), filter.tree(), settled.parameters(), false, () -> {
                    var report = reporting.report(asked.place(), filter);
                    return Question.Answer.of(report, report.partial());
                });
    }
}
