package vn.giamngheo.reporting.history;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.figure.AskedYear;
import vn.giamngheo.reporting.figure.LineNames;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.snapshot.Given;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Lines;
import vn.giamngheo.reporting.snapshot.PublishedReport;
import vn.giamngheo.reporting.snapshot.Question;
import vn.giamngheo.reporting.snapshot.Readers;
import vn.giamngheo.reporting.snapshot.Settled;

/** The history of allocations as it is asked, by its route or to be published. */
@ApplicationScoped
class PublishedHistory implements PublishedReport {

    static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.LEDGER);

    @Inject
    ReportingHistory reporting;

    @Inject
    LineNames names;

    @Inject
    AskedYear years;

    @Override
    public String name() {
        return "allocation-history";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(AllocationHistoryResource.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of("area", "year", "tree", "asOf", "programme", "line");
    }

    @Override
    public Set<Feed> feeds() {
        return FEEDS;
    }

    /** The total is that of the last entry. */
    @Override
    public List<Lines> lines() {
        return List.of(Lines.of(
                "entries",
                "$.entries[*]",
                "document",
                "direction",
                "from.id",
                "to.id",
                "source",
                "nature",
                "originYear"));
    }

    @Override
    public InWords inWords(JsonNode body) {
        return HistoryInWords.of(body);
    }

    @Override
    public Question ask(Given given) {
        var asked = asked(
                given.get("area"),
                given.get("programme"),
                given.get("line"),
                given.get("year"),
                given.get("tree"),
                given.get("asOf"));
        var settled = Settled.of(asked.area().id(), asked.year())
                .with("tree", asked.tree())
                .with("asOf", asked.asOf())
                .with("programme", asked.programme())
                .with("line", asked.line());
        return new Question(
                asked.area(),
                asked.year(),
                asked.tree(),
                settled.parameters(),
                false,
                () -> Question.Answer.of(reporting.report(asked), null));
    }

    AllocationHistory.Parameters asked(
            String area, String programme, String line, String year, String tree, String asOf) {
        var asked = years.asked(area, year, tree);
        checkLine(Parameters.required("programme", programme), Parameters.required("line", line));
        return new AllocationHistory.Parameters(
                asked.area(), asked.year(), asked.tree(), Parameters.date("asOf", asOf, null), programme, line);
    }

    private void checkLine(String programme, String line) {
        if (!names.knows(programme)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("programme"), programme, "");
        }
        if (!names.all().containsKey(new LineNames.Key(programme, line))) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("line"), line, "");
        }
    }
}
