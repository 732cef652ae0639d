package vn.giamngheo.reporting.counterpart;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.sheet.PublishedSheet;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Lines;
import vn.giamngheo.reporting.snapshot.Question;
import vn.giamngheo.reporting.snapshot.Readers;

/** The local share that acts require, to be published. */
@ApplicationScoped
class PublishedCounterpart extends PublishedSheet {

    @Inject
    ReportingCounterpart reporting;

    @Override
    public String name() {
        return "counterpart";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(CounterpartResource.class);
    }

    @Override
    public Set<Feed> feeds() {
        return CounterpartResource.FEEDS;
    }

    @Override
    public InWords inWords(JsonNode body) {
        return CounterpartInWords.of(body);
    }

    @Override
    public List<Lines> lines() {
        return List.of(Lines.of("rules", "$.rules[*]", "id"), Lines.heldAbove("$.heldAbove[*]"), Lines.DEFINITIONS);
    }

    @Override
    protected Question.Answer answer(AskedSheet.Asked asked) {
        var report = reporting.report(new CounterpartReport.Parameters(
                asked.area(), asked.year(), asked.on(), asked.tree(), asked.programme(), asked.basis()));
        return Question.Answer.of(report, report.partial());
    }
}
