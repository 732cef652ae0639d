package vn.giamngheo.reporting.work;

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

/** The works of a budget year, to be published. */
@ApplicationScoped
class PublishedWorks extends PublishedSheet {

    @Inject
    ReportingWorks reporting;

    @Override
    public String name() {
        return "works";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(WorksReportResource.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of("area", "year", "on", "tree", "basis", "programme", ReportAgency.PARAMETER);
    }

    @Override
    public Set<Feed> feeds() {
        return WorksReportResource.FEEDS;
    }

    @Override
    public InWords inWords(JsonNode body) {
        return WorksInWords.of(body);
    }

    @Override
    public List<Lines> lines() {
        return List.of(
                Lines.of("works", "$.works[*]", "id"),
                Lines.of("total", "$.total"),
                Lines.heldAbove("$.heldAbove[*]"),
                Lines.DEFINITIONS);
    }

    @Override
    protected Question.Answer answer(AskedSheet.Asked asked) {
        var report = reporting.report(new WorksReport.Parameters(
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
