package vn.giamngheo.reporting.resources;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.sheet.PublishedSheet;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Lines;
import vn.giamngheo.reporting.snapshot.Question;
import vn.giamngheo.reporting.snapshot.Readers;

/** All resources of a year, to be published. */
@ApplicationScoped
class PublishedResources extends PublishedSheet {

    @Inject
    ReportingResources reporting;

    @Override
    public String name() {
        return "all-resources";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(AllResourcesResource.class);
    }

    @Override
    public Set<Feed> feeds() {
        return AllResourcesResource.FEEDS;
    }

    @Override
    public InWords inWords(JsonNode body) {
        return ResourcesInWords.of(body);
    }

    @Override
    public List<Lines> lines() {
        return List.of(
                Lines.of("sources", "$.ledger.sources[*]", "source"),
                Lines.of("ledger", "$.ledger").without("sources"),
                Lines.of("policyCredit", "$.policyCredit[*]", "creditProgramme"),
                Lines.of("integrated", "$.integrated[*]", "origin", "source"),
                Lines.of("mobilised", "$.mobilised[*]", "form"),
                Lines.heldAbove("$.heldAbove[*]"),
                Lines.DEFINITIONS);
    }

    @Override
    protected Basis usualBasis() {
        return Basis.RESTATED;
    }

    @Override
    protected Question.Answer answer(AskedSheet.Asked asked) {
        var report = reporting.report(new AllResources.Parameters(
                asked.area(), asked.year(), asked.on(), asked.tree(), asked.programme(), asked.basis()));
        return Question.Answer.of(report, report.partial());
    }
}
