package vn.giamngheo.reporting.escape;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.reporting.figure.AskedYear;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.review.Standards;
import vn.giamngheo.reporting.snapshot.Given;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Lines;
import vn.giamngheo.reporting.snapshot.PublishedReport;
import vn.giamngheo.reporting.snapshot.Question;
import vn.giamngheo.reporting.snapshot.Readers;
import vn.giamngheo.reporting.snapshot.Settled;

/** The escape register in figures as it is asked, by its route or to be published. It knows no household. */
@ApplicationScoped
class PublishedEscapes implements PublishedReport {

    static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.ESCAPES, Feed.PLANS, Feed.ASSIGNMENTS, Feed.OBSERVATIONS);

    private static final String HOUSEHOLDS = "households";

    @Inject
    ReportingEscapes reporting;

    @Inject
    Standards standards;

    @Inject
    AskedYear years;

    @Override
    public String name() {
        return "escape-register";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(EscapeReportResource.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of("area", "year", "standard", "tree", "basis", "poorIndicator", "nearPoorIndicator");
    }

    @Override
    public Set<Feed> feeds() {
        return FEEDS;
    }

    @Override
    public List<Lines> lines() {
        return List.of(
                Lines.of("places", "$.places[*]", "place.id"),
                Lines.of("total", "$.total"),
                Lines.heldAbove("$.heldAbove[*]"),
                Lines.DEFINITIONS);
    }

    @Override
    public InWords inWords(JsonNode body) {
        return EscapesInWords.of(body);
    }

    @Override
    public Question ask(Given given) {
        var asked = asked(
                        given.get("area"),
                        given.get("year"),
                        given.get("standard"),
                        given.get("tree"),
                        given.get("basis"))
                .against(
                        counting(given.get("poorIndicator"), "poorIndicator"),
                        counting(given.get("nearPoorIndicator"), "nearPoorIndicator"));
        var settled = Settled.of(asked.area().id(), asked.year())
                .with("standard", asked.standard())
                .with("tree", asked.tree())
                .with("basis", asked.basis())
                .with("poorIndicator", asked.poorIndicator())
                .with("nearPoorIndicator", asked.nearPoorIndicator());
        return new Question(
                asked.area(), asked.year(), asked.tree(), settled.parameters(), asked.basis() == Basis.RESTATED, () -> {
                    var report = reporting.report(asked);
                    return Question.Answer.of(report, report.partial());
                });
    }

    EscapeReport.Parameters asked(String area, String year, String standard, String tree, String basis) {
        var asked = years.asked(area, year, tree);
        return new EscapeReport.Parameters(
                asked.area(), asked.year(), standards.asked(standard), asked.tree(), Basis.asked(basis), null, null);
    }

    /**
     * The indicator whose targets households are held against: one that counts households.
     *
     * @param indicator its code; null for none
     */
    String counting(String indicator, String parameter) {
        if (indicator == null) {
            return null;
        }
        var unit = reporting
                .unit(indicator)
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter(parameter), indicator, ""));
        if (unit.rate() || !unit.unit().equals(HOUSEHOLDS)) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_VALUE,
                    Where.parameter(parameter),
                    indicator,
                    new Words("phải là chỉ tiêu tính bằng hộ", "it must be an indicator in households"));
        }
        return indicator;
    }
}
