package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.snapshot.Given;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Lines;
import vn.giamngheo.reporting.snapshot.PublishedReport;
import vn.giamngheo.reporting.snapshot.Question;
import vn.giamngheo.reporting.snapshot.Readers;
import vn.giamngheo.reporting.snapshot.Settled;

/** How poverty went over several years, to be published. */
@ApplicationScoped
class PublishedDynamics implements PublishedReport {

    private static final int YEARS_BEFORE = 4;

    /** More years than a standard has held. */
    private static final int MOST_YEARS_BEFORE = 9;

    @Inject
    ReportingDynamics reporting;

    @Inject
    AskedReview review;

    @Override
    public String name() {
        return "poverty-dynamics";
    }

    @Override
    public Set<String> roles() {
        return Readers.of(PovertyDynamicsResource.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of("area", "year", "since", "standard", "kind", "tree", "asOf");
    }

    @Override
    public boolean isOfPeriod(Map<String, String> parameters) {
        return AskedReview.isOfPeriod(parameters);
    }

    @Override
    public Set<Feed> feeds() {
        return ReviewResultResource.FEEDS;
    }

    @Override
    public List<Lines> lines() {
        return List.of(
                Lines.of("places", "$.years[*]", "year").within("$.places[*]", "place.id"),
                Lines.of("total", "$.total.years[*]", "year"));
    }

    @Override
    public InWords inWords(JsonNode body) {
        return DynamicsInWords.of(body);
    }

    @Override
    public Question ask(Given given) {
        var asked = asked(given);
        var last = asked.last();
        var settled = Settled.of(last.filter().area(), last.filter().year())
                .with("since", asked.since())
                .with("standard", last.filter().standard())
                .with("kind", last.filter().kind())
                .with("tree", last.filter().tree())
                .with("asOf", last.filter().asOf());
        return new Question(
                ReportArea.of(last.place()),
                last.filter().year(),
                last.filter().tree(),
                settled.parameters(),
                false,
                () -> {
                    var report = report(asked);
                    return Question.Answer.of(report, report.partial());
                });
    }

    /**
     * What is asked.
     *
     * @param since the first year
     * @param last of the last one
     */
    record Asked(int since, AskedReview.Asked last) {}

    Asked asked(Given given) {
        var asked = review.asked(given);
        return new Asked(since(given.get("since"), asked.filter().year()), asked);
    }

    PovertyDynamics report(Asked asked) {
        return reporting.report(
                asked.last().place(), asked.since(), asked.last().filter());
    }

    private static int since(String since, int last) {
        var first = since == null ? last - YEARS_BEFORE : Parameters.year("since", since);
        if (first > last || first < last - MOST_YEARS_BEFORE) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_VALUE,
                    Where.parameter("since"),
                    since,
                    (last - MOST_YEARS_BEFORE) + " – " + last);
        }
        return first;
    }
}
