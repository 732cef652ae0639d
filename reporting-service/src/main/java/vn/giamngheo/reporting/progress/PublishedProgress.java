package vn.giamngheo.reporting.progress;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.AskedAgency;
import vn.giamngheo.reporting.figure.ReportAgency;
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

/** Plan progress, to be published. */
@ApplicationScoped
class PublishedProgress implements PublishedReport {

    @Inject
    ReportingProgress reporting;

    @Inject
    Scope scope;

    @Inject
    AskedAgency agencies;

    @Override
    public String name() {
        return "plan-progress";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(PlanProgressResource.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of("area", "year", "tree", "asOf", "basis", ReportAgency.PARAMETER);
    }

    @Override
    public Set<Feed> feeds() {
        return PlanProgressResource.FEEDS;
    }

    @Override
    public List<Lines> lines() {
        return List.of(
                Lines.of("plans", "$.plans[*]", "id").without("targets"),
                Lines.of("targets", "$.targets[*]", "key").within("$.plans[*]", "id"),
                Lines.of(
                        "carried",
                        "$.restated.carried[*]",
                        "place.id",
                        "to.id",
                        "indicator",
                        "population",
                        "periodFrom",
                        "periodTo"),
                Lines.heldAbove("$.restated.heldAbove[*]"));
    }

    @Override
    public InWords inWords(JsonNode body) {
        return ProgressInWords.of(body);
    }

    @Override
    public Question ask(Given given) {
        var year = Parameters.year("year", given.get("year"));
        var day = Parameters.date("tree", given.get("tree"), Period.year(year).to());
        var place = ReportArea.of(scope.asked(Parameters.areaCode("area", given.get("area")), day, "area"));
        var until = Parameters.date("asOf", given.get("asOf"), null);
        var basis = Basis.asked(given.get("basis"));
        var agency = agencies.asked(given.get(ReportAgency.PARAMETER), place);
        var settled = Settled.of(place.id(), year)
                .with("tree", day)
                .with("asOf", until)
                .with("basis", basis)
                .with(ReportAgency.PARAMETER, ReportAgency.idOf(agency));
        return new Question(place, year, day, settled.parameters(), basis == Basis.RESTATED, () -> {
            var report = reporting.report(place, year, day, until, basis, agency);
            return Question.Answer.of(report, report.partial());
        });
    }
}
