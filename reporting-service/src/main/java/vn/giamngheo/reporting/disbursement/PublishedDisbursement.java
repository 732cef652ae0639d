package vn.giamngheo.reporting.disbursement;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.figure.AskedAgency;
import vn.giamngheo.reporting.figure.LineNames;
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

/** The sheet of disbursement as it is asked, by its route or to be published: then {@code on} may mean the day of it. */
@ApplicationScoped
class PublishedDisbursement implements PublishedReport {

    static final String NAME = "disbursement";
    static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.LEDGER, Feed.FORECASTS);

    @Inject
    ReportingDisbursement reporting;

    @Inject
    LineNames names;

    @Inject
    Scope scope;

    @Inject
    AskedAgency agencies;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> roles() {
        return Readers.of(DisbursementResource.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of("area", "year", "on", "from", "tree", "basis", "programme", ReportAgency.PARAMETER);
    }

    @Override
    public boolean isOfPeriod(Map<String, String> parameters) {
        return true;
    }

    @Override
    public Set<Feed> feeds() {
        return FEEDS;
    }

    @Override
    public List<Lines> lines() {
        return List.of(
                Lines.of("rows", "$.rows[*]", "holder.kind", "holder.id").without("sinceSnapshot"),
                Lines.of("movedInside", "$.movedInside"),
                Lines.of("total", "$.total").without("sinceSnapshot"),
                Lines.heldAbove("$.heldAbove[*]"),
                Lines.DEFINITIONS);
    }

    @Override
    public InWords inWords(JsonNode body) {
        return DisbursementInWords.of(body);
    }

    @Override
    public Question ask(Given given) {
        var asked = asked(
                given.get("area"),
                given.get("year"),
                given.get("on") == null ? given.today().toString() : given.get("on"),
                given.get("from"),
                given.get("tree"),
                given.get("basis"),
                given.get("programme"),
                given.get(ReportAgency.PARAMETER));
        var moves = given.get("on") == null;
        var settled = moves
                ? settled(asked, null, given.get("from"), given.get("tree"))
                : settled(asked, given.get("on"), asked.from(), asked.tree());
        var restated = asked.basis() == Basis.RESTATED;
        return new Question(
                asked.area(),
                asked.year(),
                asked.tree(),
                settled,
                restated,
                () -> {
                    var report = reporting.report(asked);
                    return Question.Answer.of(report, report.partial());
                },
                moves ? null : new Question.Undated(asked.on(), undated(asked)));
    }

    private static SortedMap<String, String> settled(
            Disbursement.Parameters asked, Object on, Object from, Object tree) {
        return Settled.of(asked.area().id(), asked.year())
                .with("on", on)
                .with("from", from)
                .with("tree", tree)
                .with(asked.basis())
                .with("programme", asked.programme())
                .with(ReportAgency.PARAMETER, ReportAgency.idOf(asked.agency()))
                .parameters();
    }

    /** Without the day, with and without what follows from it. */
    private static List<SortedMap<String, String>> undated(Disbursement.Parameters asked) {
        return ifUsual(asked.from(), firstOfMonth(asked.on()))
                .flatMap(from -> ifUsual(asked.tree(), asked.on())
                        .map(tree -> settled(asked, null, from.orElse(null), tree.orElse(null))))
                .toList();
    }

    private static Stream<Optional<LocalDate>> ifUsual(LocalDate day, LocalDate usual) {
        return day.equals(usual) ? Stream.of(Optional.of(day), Optional.empty()) : Stream.of(Optional.of(day));
    }

    private static LocalDate firstOfMonth(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    Disbursement.Parameters asked(
            String area,
            String year,
            String on,
            String from,
            String tree,
            String basis,
            String programme,
            String agency) {
        var budgetYear = Parameters.year("year", year);
        var last = Parameters.date("on", on, null);
        var first = Parameters.date("from", from, firstOfMonth(last));
        if (first.isAfter(last)) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_VALUE,
                    Where.parameter("from"),
                    from,
                    new Words("không sau ngày on", "not after the day on"));
        }
        var day = Parameters.date("tree", tree, last);
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        if (programme != null && !names.knows(programme)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("programme"), programme, "");
        }
        var asked = ReportArea.of(place);
        return new Disbursement.Parameters(
                asked,
                budgetYear,
                last,
                first,
                day,
                programme,
                Basis.asked(basis, Basis.RESTATED),
                agencies.asked(agency, asked));
    }
}
