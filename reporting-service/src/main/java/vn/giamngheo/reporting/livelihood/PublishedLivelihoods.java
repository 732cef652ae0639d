package vn.giamngheo.reporting.livelihood;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.reporting.figure.AskedYear;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.snapshot.Given;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Lines;
import vn.giamngheo.reporting.snapshot.PublishedReport;
import vn.giamngheo.reporting.snapshot.Question;
import vn.giamngheo.reporting.snapshot.Readers;
import vn.giamngheo.reporting.snapshot.Settled;

/** Livelihood projects as they are asked, by their route or to be published. */
@ApplicationScoped
class PublishedLivelihoods implements PublishedReport {

    static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.LIVELIHOODS, Feed.FUNDING, Feed.CONTRACTS);

    @Inject
    ReportingLivelihoods reporting;

    @Inject
    AskedYear years;

    @Override
    public String name() {
        return "livelihood-projects";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(LivelihoodReportResource.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of("area", "year", "tree", "basis", "programme", "line", "state");
    }

    @Override
    public Set<Feed> feeds() {
        return FEEDS;
    }

    @Override
    public List<Lines> lines() {
        return List.of(
                Lines.of("rows", "$.rows[*]", "place.id", "programme", "line", "state"),
                Lines.of("total", "$.total"),
                Lines.heldAbove("$.heldAbove[*]"),
                Lines.DEFINITIONS);
    }

    @Override
    public InWords inWords(JsonNode body) {
        return LivelihoodsInWords.of(body);
    }

    @Override
    public Question ask(Given given) {
        var asked = asked(
                given.get("area"),
                given.get("year"),
                given.get("tree"),
                given.get("basis"),
                given.get("programme"),
                given.get("line"),
                given.get("state"));
        var settled = Settled.of(asked.area().id(), asked.year())
                .with("tree", asked.tree())
                .with("basis", asked.basis())
                .with("programme", asked.programme())
                .with("line", asked.line())
                .with("state", asked.state());
        return new Question(
                asked.area(), asked.year(), asked.tree(), settled.parameters(), asked.basis() == Basis.RESTATED, () -> {
                    var report = reporting.report(asked);
                    return Question.Answer.of(report, report.partial());
                });
    }

    LivelihoodReport.Parameters asked(
            String area, String year, String tree, String basis, String programme, String line, String state) {
        var asked = years.asked(area, year, tree);
        return new LivelihoodReport.Parameters(
                asked.area(), asked.year(), asked.tree(), programme, line, state(state), Basis.asked(basis));
    }

    private static String state(String state) {
        if (state != null && !ProjectWords.STATES.contains(state)) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_VALUE,
                    Where.parameter("state"),
                    state,
                    String.join(", ", ProjectWords.STATES));
        }
        return state;
    }
}
