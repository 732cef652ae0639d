package vn.giamngheo.indicators.selfassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.events.Label;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.classification.Criteria;
import vn.giamngheo.indicators.classification.Means;
import vn.giamngheo.indicators.classification.ScoreSheet;
import vn.giamngheo.indicators.classification.Settlement;
import vn.giamngheo.indicators.scoresheet.DescribedSheet;
import vn.giamngheo.indicators.scoresheet.FindingSheets;
import vn.giamngheo.indicators.standard.DescribedStandard;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.AreaClasses;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Days;

/** Holds what a household says of itself against the standards, as a review would; whoever asks, and nothing is kept. */
@ApplicationScoped
class Assessing {

    private static final String SETTLEMENT = "settlement";

    @Inject
    FindingStandards standards;

    @Inject
    FindingSheets sheets;

    @Inject
    AreaClasses areaClasses;

    @Inject
    Scope scope;

    /** Where and when a household lives. */
    private record Home(Place place, LocalDate on, Settlement settlement) {}

    AssessmentView assess(Answers answers, Locale locale) {
        var on = answers.on() == null ? Days.today() : answers.on();
        var place = scope.existing(answers.area(), on, "/area");
        var home = new Home(place, on, settlement(place, on, answers.settlement(), Where.body("/settlement")));
        var asked = standards(answers, place, on);
        requireOneOf(answers);
        requireKnown(answers.lacking(), asked);
        var words = new PlainWords(locale);
        return new AssessmentView(
                on,
                home.settlement(),
                asked.stream().map(each -> assessed(each, answers, home, words)).toList(),
                words.advice());
    }

    /** @param said null for what acts say of the place */
    QuestionsView questions(AreaCode area, LocalDate on, Settlement said) {
        var place = scope.named(area, on, "area");
        var settlement = settlement(place, on, said, Where.parameter(SETTLEMENT));
        return new QuestionsView(
                on,
                settlement,
                standards.described(place.id(), on).stream()
                        .map(each -> questions(each, new Home(place, on, settlement)))
                        .toList());
    }

    private QuestionsView.OfStandard questions(DescribedStandard standard, Home home) {
        return new QuestionsView.OfStandard(
                standard.code(),
                standard.name(),
                standard.indicators().stream()
                        .map(each -> new QuestionsView.Lacking(each.code(), each.name(), each.threshold()))
                        .toList(),
                sheets.described(standard.id(), home.place().id(), home.settlement(), home.on())
                        .map(sheet -> new QuestionsView.Sheet(sheet.version(), sheet.validFrom(), sheet.items()))
                        .orElse(null));
    }

    private List<DescribedStandard> standards(Answers answers, Place place, LocalDate on) {
        if (answers.standard() == null) {
            return standards.described(place.id(), on);
        }
        return List.of(standards
                .described(answers.standard())
                .orElseThrow(() -> References.unknown(
                        "/standard", new Words("chuẩn nghèo", "poverty standard"), answers.standard(), "")));
    }

    private Settlement settlement(Place place, LocalDate on, Settlement said, Where where) {
        if (said != null) {
            return said;
        }
        return areaClasses.on(place.id(), on).stream()
                .filter(inForce -> inForce.scheme().equals(SETTLEMENT))
                .map(inForce -> Settlement.ofWireName(inForce.value()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(IndicatorsProblem.SETTLEMENT_UNKNOWN, where, on));
    }

    private static void requireOneOf(Answers answers) {
        if ((answers.monthlyIncome() == null) == (answers.b1() == null)) {
            throw new ProblemException(IndicatorsProblem.INCOME_OR_POINTS, Where.body("/monthlyIncome"));
        }
    }

    /** A code must be one of some standard; one whose indicators nobody has loaded knows none and refuses none. */
    private static void requireKnown(List<String> lacking, List<DescribedStandard> asked) {
        var known = asked.stream()
                .flatMap(standard -> standard.criteria().indicators().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (var i = 0; i < lacking.size(); i++) {
            if (!known.isEmpty() && !known.contains(lacking.get(i))) {
                throw new ProblemException(
                        CommonProblem.UNKNOWN_CODE, Where.body("/lacking/" + i), lacking.get(i), known);
            }
        }
    }

    private AssessmentView.OfStandard assessed(
            DescribedStandard standard, Answers answers, Home home, PlainWords words) {
        var known = standard.criteria().indicators();
        var lacking = answers.lacking().stream()
                .filter(code -> known.isEmpty() || known.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
        var criteria = known.isEmpty() ? counting(standard.criteria(), lacking) : standard.criteria();
        var means = means(standard, criteria, answers, home);
        var result = criteria.classify(home.settlement(), means, lacking);
        var points = criteria.deprivation().pointsPerIndicator();
        var assessed = new AssessmentView.OfStandard(
                standard.code(),
                standard.name(),
                result.povertyClass(),
                result.withinLine(),
                answers.monthlyIncome(),
                answers.monthlyIncome() == null ? null : criteria.incomeLines().of(home.settlement()),
                means instanceof Means.B1Score score ? score.points() : null,
                means instanceof Means.B1Score ? criteria.b1Thresholds().of(home.settlement()) : null,
                result.b2Score(),
                criteria.deprivation().mark(),
                !known.isEmpty(),
                lacks(standard, lacking, points),
                List.of());
        return with(assessed, words.why(assessed, home.settlement(), known.size()));
    }

    private static AssessmentView.OfStandard with(AssessmentView.OfStandard assessed, List<String> why) {
        return new AssessmentView.OfStandard(
                assessed.standard(),
                assessed.name(),
                assessed.povertyClass(),
                assessed.withinLine(),
                assessed.income(),
                assessed.line(),
                assessed.b1Score(),
                assessed.b1Threshold(),
                assessed.b2Score(),
                assessed.b2Mark(),
                assessed.indicatorsKnown(),
                assessed.lacks(),
                why);
    }

    private static Criteria counting(Criteria criteria, Set<String> lacking) {
        return new Criteria(
                criteria.incomeLines(),
                criteria.averageLines(),
                criteria.b1Thresholds(),
                criteria.deprivation(),
                lacking);
    }

    private Means means(DescribedStandard standard, Criteria criteria, Answers answers, Home home) {
        if (answers.monthlyIncome() != null) {
            return new Means.MonthlyIncome(answers.monthlyIncome());
        }
        var sheet = sheets.described(standard.id(), home.place().id(), home.settlement(), home.on())
                .filter(each -> criteria.b1Thresholds() != null)
                .orElseThrow(() -> new ProblemException(
                        IndicatorsProblem.NO_SCORE_SHEET,
                        Where.body("/b1"),
                        home.settlement().words(),
                        home.on()));
        return new Means.B1Score(points(sheet, answers.b1()));
    }

    private static int points(DescribedSheet sheet, Map<String, Integer> counts) {
        try {
            return sheet.sheet().score(counts);
        } catch (ScoreSheet.NotOnSheet refused) {
            throw new ProblemException(
                    IndicatorsProblem.NOT_ON_SHEET, Where.body("/b1/" + refused.code()), refused.code());
        }
    }

    private static List<AssessmentView.Lack> lacks(DescribedStandard standard, Set<String> lacking, int points) {
        var named = standard.indicators().stream()
                .collect(Collectors.toMap(
                        DescribedStandard.Indicator::code,
                        Function.identity(),
                        (one, other) -> one,
                        LinkedHashMap::new));
        var lacks = new ArrayList<AssessmentView.Lack>();
        named.values().stream()
                .filter(indicator -> lacking.contains(indicator.code()))
                .forEach(indicator -> lacks.add(
                        new AssessmentView.Lack(indicator.code(), indicator.name(), indicator.threshold(), points)));
        lacking.stream()
                .filter(code -> !named.containsKey(code))
                .forEach(code -> lacks.add(new AssessmentView.Lack(code, new Label(code, null), null, points)));
        return List.copyOf(lacks);
    }
}
