package vn.giamngheo.reporting.execution;

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
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.snapshot.Given;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Lines;
import vn.giamngheo.reporting.snapshot.PublishedReport;
import vn.giamngheo.reporting.snapshot.Question;
import vn.giamngheo.reporting.snapshot.Readers;
import vn.giamngheo.reporting.snapshot.Settled;

/** The money that plans state, to be published. */
@ApplicationScoped
class PublishedFunding implements PublishedReport {

    @Inject
    ReportingFunding reporting;

    @Inject
    Scope scope;

    @Override
    public String name() {
        return "plan-funding";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(PlanFundingResource.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of("area", "year", "tree", "basis", "asOf");
    }

    @Override
    public Set<Feed> feeds() {
        return PlanFundingResource.FEEDS;
    }

    @Override
    public InWords inWords(JsonNode body) {
        return FundingInWords.of(body);
    }

    @Override
    public List<Lines> lines() {
        return List.of(
                Lines.of("plans", "$.plans[*]", "id", "programme").without("lines", "total"),
                Lines.of("lines", "$.lines[*]", "line").within("$.plans[*]", "id", "programme"),
                Lines.of("total", "$.total").within("$.plans[*]", "id", "programme"),
                Lines.heldAbove("$.heldAbove[*]"),
                Lines.DEFINITIONS);
    }

    @Override
    public Question ask(Given given) {
        var year = Parameters.year("year", given.get("year"));
        var day = Parameters.date("tree", given.get("tree"), Period.year(year).to());
        var place = ReportArea.of(scope.asked(Parameters.areaCode("area", given.get("area")), day, "area"));
        var basis = Basis.asked(given.get("basis"), Basis.RESTATED);
        var asOf = Parameters.date("asOf", given.get("asOf"), null);
        var settled = Settled.of(place.id(), year).with("tree", day).with(basis).with("asOf", asOf);
        return new Question(place, year, day, settled.parameters(), basis == Basis.RESTATED, () -> {
            var report = reporting.report(new PlanFunding.Parameters(place, year, day, basis, asOf));
            return Question.Answer.of(report, report.partial());
        });
    }
}
