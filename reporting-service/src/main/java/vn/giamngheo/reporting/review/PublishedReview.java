package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Period;
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
    Scope scope;

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
        return Set.of("area", "year", "standard", "kind", "tree");
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
        var year = Parameters.year("year", given.get("year"));
        var day = Parameters.date("tree", given.get("tree"), Period.year(year).to());
        var place = scope.asked(Parameters.areaCode("area", given.get("area")), day, "area");
        var filter = new ResultRows.Filter(
                place.id(),
                day,
                year,
                ReviewResultResource.kind(given.get("kind")),
                Parameters.required("standard", given.get("standard")));
        var settled = Settled.of(place.id(), year)
                .with("standard", filter.standard())
                .with("kind", filter.kind())
                .with("tree", day);
        return new Question(ReportArea.of(place), year, day, settled.parameters(), false, () -> {
            var report = reporting.report(place, filter);
            return Question.Answer.of(report, report.partial());
        });
    }
}
