package vn.giamngheo.reporting.execution;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.figure.AskedAgency;
import vn.giamngheo.reporting.figure.AskedYear;
import vn.giamngheo.reporting.figure.LineNames;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.snapshot.Given;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Lines;
import vn.giamngheo.reporting.snapshot.PublishedReport;
import vn.giamngheo.reporting.snapshot.Question;
import vn.giamngheo.reporting.snapshot.Readers;
import vn.giamngheo.reporting.snapshot.Settled;

/** Budget execution as it is asked, by its route or to be published. */
@ApplicationScoped
class PublishedExecution implements PublishedReport {

    static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.LEDGER);

    @Inject
    ReportingExecution reporting;

    @Inject
    LineNames names;

    @Inject
    AskedYear years;

    @Inject
    AskedAgency agencies;

    @Override
    public String name() {
        return "budget-execution";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(BudgetExecutionResource.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of("area", "year", "tree", "basis", "asOf", "programme", ReportAgency.PARAMETER);
    }

    @Override
    public Set<Feed> feeds() {
        return FEEDS;
    }

    @Override
    public List<Lines> lines() {
        return List.of(
                Lines.of("lines", "$.lines[*]", "programme", "line"),
                Lines.of("total", "$.total"),
                Lines.of("own", "$.restated.own"),
                Lines.of("carried", "$.restated.carried[*]", "place.id", "to.id"),
                Lines.heldAbove("$.restated.heldAbove[*]"),
                Lines.DEFINITIONS);
    }

    @Override
    public InWords inWords(JsonNode body) {
        return ExecutionInWords.of(body);
    }

    @Override
    public Question ask(Given given) {
        var asked = asked(
                given.get("area"),
                given.get("year"),
                given.get("tree"),
                given.get("basis"),
                given.get("asOf"),
                given.get("programme"),
                given.get(ReportAgency.PARAMETER));
        var settled = Settled.of(asked.area().id(), asked.year())
                .with("tree", asked.tree())
                .with("basis", asked.basis())
                .with("asOf", asked.asOf())
                .with("programme", asked.programme())
                .with(ReportAgency.PARAMETER, ReportAgency.idOf(asked.agency()));
        return new Question(
                asked.area(), asked.year(), asked.tree(), settled.parameters(), asked.basis() == Basis.RESTATED, () -> {
                    var report = reporting.report(asked);
                    return Question.Answer.of(report, report.partial());
                });
    }

    BudgetExecution.Parameters asked(
            String area, String year, String tree, String basis, String asOf, String programme, String agency) {
        var asked = years.asked(area, year, tree);
        checkProgramme(programme);
        return new BudgetExecution.Parameters(
                asked.area(),
                asked.year(),
                asked.tree(),
                Parameters.date("asOf", asOf, null),
                programme,
                Basis.asked(basis),
                agencies.asked(agency, asked.area()));
    }

    private void checkProgramme(String programme) {
        if (programme != null && !names.knows(programme)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("programme"), programme, "");
        }
    }
}
