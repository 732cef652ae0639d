package vn.giamngheo.reporting.activity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.sheet.PublishedSheet;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Lines;
import vn.giamngheo.reporting.snapshot.Question;
import vn.giamngheo.reporting.snapshot.Readers;

/** What was done of activities in a year, to be published. */
@ApplicationScoped
class PublishedActivities extends PublishedSheet {

    @Inject
    ReportingActivities reporting;

    @Override
    public String name() {
        return "activity-results";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(ActivityResultsResource.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of("area", "year", "on", "tree", "basis", "programme", ReportAgency.PARAMETER);
    }

    @Override
    public Set<Feed> feeds() {
        return ActivityResultsResource.FEEDS;
    }

    @Override
    public List<Lines> lines() {
        return List.of(
                Lines.of("activities", "$.activities[*]", "id"),
                Lines.of("places", "$.places[*]", "place.id"),
                Lines.of("total", "$.total"),
                Lines.heldAbove("$.heldAbove[*]"),
                Lines.DEFINITIONS);
    }

    @Override
    public InWords inWords(JsonNode body) {
        return ActivitiesInWords.of(body);
    }

    @Override
    protected Question.Answer answer(AskedSheet.Asked asked) {
        var report = reporting.report(new ActivityResults.Parameters(
                asked.area(),
                asked.year(),
                asked.on(),
                asked.tree(),
                asked.programme(),
                asked.basis(),
                asked.agency()));
        return Question.Answer.of(report, report.partial());
    }
}
