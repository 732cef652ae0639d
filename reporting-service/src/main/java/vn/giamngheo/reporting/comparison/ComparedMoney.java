package vn.giamngheo.reporting.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.execution.Execution;
import vn.giamngheo.reporting.execution.MoneyFigure;
import vn.giamngheo.reporting.execution.MoneySideBySide;
import vn.giamngheo.reporting.figure.LineNames;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.SpeaksOf;
import vn.giamngheo.reporting.snapshot.Given;

/** Figures of budget execution, of all money or of a programme line and source. */
@ApplicationScoped
class ComparedMoney implements FigureKind {

    private static final Set<Feed> FEEDS = Set.of(Feed.PLACES, Feed.LEDGER);
    private static final String RATE = "disbursementRate";

    @Inject
    LineNames names;

    @Override
    public List<String> figures() {
        return Stream.concat(MoneyFigure.names().stream(), Stream.of(RATE)).toList();
    }

    @Override
    public Set<String> parameters() {
        return Set.of("programme", "line", "source", "basis", "asOf");
    }

    @Override
    public Set<Feed> feeds() {
        return FEEDS;
    }

    @Override
    public Compared asked(String figure, Given given, int year) {
        var of = new MoneySideBySide.Of(
                Basis.asked(given.get("basis"), Basis.RESTATED),
                Parameters.date("asOf", given.get("asOf"), null),
                programme(given.get("programme")),
                line(given),
                MoneySideBySide.source(given.get("source")));
        var rate = figure.equals(RATE);
        return new Compared(
                figure,
                rate
                        ? new Label("Tỷ lệ giải ngân", "Rate of disbursement")
                        : MoneyFigure.asked(figure).label(),
                rate ? Compared.PERCENT : Compared.DONG,
                AskedComparison.parameters(
                        "programme",
                        of.programme(),
                        "line",
                        of.line(),
                        "source",
                        of.source(),
                        "basis",
                        of.basis(),
                        "asOf",
                        of.asOf()),
                of.basis() == Basis.RESTATED,
                FEEDS,
                (places, askedYear) -> read(MoneySideBySide.read(places, askedYear, of), amount(figure)));
    }

    private String programme(String asked) {
        if (asked != null && !names.knows(asked)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("programme"), asked, "");
        }
        return asked;
    }

    /** A line is one of its programme. */
    private String line(Given given) {
        var line = given.get("line");
        if (line != null) {
            var programme = Parameters.required("programme", given.get("programme"));
            if (!names.knows(programme, line)) {
                throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("line"), line, "");
            }
        }
        return line;
    }

    private static Value.OfYear read(Map<UUID, MoneySideBySide.Known> known, Function<Execution, Amount> amount) {
        var values = new HashMap<UUID, Value>();
        known.forEach((place, each) -> values.put(
                place, each.figures().map(amount).orElse(Amount.NOTHING).with(counted(each))));
        return new Value.OfYear(values, known.values().stream().anyMatch(MoneySideBySide.Known::partial));
    }

    private static Value.Counted counted(MoneySideBySide.Known known) {
        return new Value.Counted(
                known.figures().isPresent() ? HowAdded.LEDGER : null,
                null,
                null,
                null,
                known.places(),
                null,
                new SpeaksOf(known.offTree(), List.of(), known.offTree()));
    }

    private record Amount(BigDecimal amount, Long numerator, Long denominator) {

        private static final Amount NOTHING = new Amount(null, null, null);

        private Value with(Value.Counted counted) {
            return new Value(amount, numerator, denominator, counted);
        }
    }

    private static Function<Execution, Amount> amount(String figure) {
        if (figure.equals(RATE)) {
            return figures -> new Amount(
                    figures.rate().percent(),
                    figures.rate().numerator(),
                    figures.rate().denominator());
        }
        var amount = MoneyFigure.asked(figure);
        return figures -> new Amount(BigDecimal.valueOf(amount.of(figures).dong()), null, null);
    }
}
