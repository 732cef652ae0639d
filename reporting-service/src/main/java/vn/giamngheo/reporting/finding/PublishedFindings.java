package vn.giamngheo.reporting.finding;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.finding.FindingWords;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.reporting.figure.AskedYear;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.snapshot.Given;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Lines;
import vn.giamngheo.reporting.snapshot.PublishedReport;
import vn.giamngheo.reporting.snapshot.Question;
import vn.giamngheo.reporting.snapshot.Readers;
import vn.giamngheo.reporting.snapshot.Settled;

/** Findings as they are asked, by their route or to be published: then all on one page. */
@ApplicationScoped
class PublishedFindings implements PublishedReport {

    private static final Set<String> SEVERITIES = Set.of("info", "warning", "error");

    @Inject
    ListingFindings listing;

    @Inject
    AskedYear years;

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(FindingResource.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of("area", "year", "tree", "code", "severity", "open");
    }

    @Override
    public Set<Feed> feeds() {
        return FindingResource.FEEDS;
    }

    @Override
    public List<Lines> lines() {
        return List.of(Lines.of("findings", "$.findings[*]", "id"));
    }

    @Override
    public InWords inWords(JsonNode body) {
        return FindingsInWords.of(body);
    }

    @Override
    public Question ask(Given given) {
        var asked = asked(
                given.get("area"),
                given.get("year"),
                given.get("tree"),
                given.get("code"),
                given.get("severity"),
                given.get("open"));
        var settled = Settled.of(asked.area().id(), asked.year())
                .with("tree", asked.tree())
                .with("code", asked.code())
                .with("severity", asked.severity())
                .with("open", asked.open());
        return new Question(asked.area(), asked.year(), asked.tree(), settled.parameters(), false, () -> {
            // What is too long to be published is refused by its bytes, and never cut off.
            var all = listing.list(asked, FindingsOfSubtree.After.NOTHING, Integer.MAX_VALUE);
            return Question.Answer.of(all, all.partial());
        });
    }

    FindingList.Parameters asked(String area, String year, String tree, String code, String severity, String open) {
        var asked = years.asked(area, year, tree);
        return new FindingList.Parameters(
                asked.area(), asked.year(), asked.tree(), code(code), severity(severity), open(open));
    }

    private static String code(String code) {
        return known("code", code, code != null && FindingWords.knows(code));
    }

    private static String severity(String severity) {
        return known("severity", severity, severity != null && SEVERITIES.contains(severity));
    }

    private static Boolean open(String open) {
        var known = known("open", open, "true".equals(open) || "false".equals(open));
        return known == null ? null : Boolean.valueOf(known);
    }

    private static String known(String parameter, String value, boolean isKnown) {
        if (value != null && !isKnown) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter(parameter), value, "");
        }
        return value;
    }
}
