package vn.giamngheo.indicators.published;

import static vn.giamngheo.indicators.published.Cell.of;
import static vn.giamngheo.indicators.published.Cell.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giamngheo.indicators.check.Comparison;
import vn.giamngheo.indicators.check.Missing;
import vn.giamngheo.indicators.check.Operator;
import vn.giamngheo.indicators.check.Summand;
import vn.giamngheo.indicators.check.Verdict;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Severity;

/** What does not fit within one published total: rules that follow from the forms' own columns. */
final class RecordChecks {

    private static final String IMPOSSIBLE = "published-rate-impossible";
    private static final String RATE = "published-rate-differs";
    private static final String OTHER_BASE = "published-rate-of-other-base";
    private static final String PART = "published-part-exceeds-whole";
    private static final String BALANCE = "published-balance-does-not-close";
    private static final String BLANKS = "published-balance-closes-with-blanks";
    private static final String FORMS = "published-forms-differ";
    private static final String CLASSES = "published-classes-exceed-whole";
    private static final String TIME = "published-act-of-another-time";

    static final List<String> CODES =
            List.of(IMPOSSIBLE, RATE, OTHER_BASE, PART, BALANCE, BLANKS, FORMS, CLASSES, TIME);

    private static final int WIDEST = 14;
    private static final int FIRST_INDICATOR = 3;
    private static final int DECIMALS_SHOWN = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** A rule and the code of what is found by it. */
    private record Rule(String code, Cell about, Comparison<Cell> comparison) {}

    /** A percentage, what it is of what, and the wholes of which it might have been taken by mistake. */
    private record Percentage(Cell rate, Cell part, Cell whole, List<Cell> others) {}

    private static final List<Rule> RULES = Stream.of(balances(), deprivations(), parts(), betweenForms())
            .flatMap(rules -> rules)
            .toList();

    private static final List<Percentage> PERCENTAGES =
            Stream.concat(ofResult(), ofDeprivations()).toList();

    /** The whole and its classes: nobody is of two. */
    private record Classified(Cell whole, List<Cell> classes) {}

    private static final List<Classified> CLASSIFIED = List.of(
            new Classified(result(1), List.of(result(3), result(5), result(7))),
            new Classified(result(2), List.of(result(9), result(11), result(13))));

    private RecordChecks() {}

    /** Forms 2 and 3: 9 = 1 − 2 − 3 − 4 + 5 + 6 + 7 + 8. */
    private static Stream<Rule> balances() {
        return Stream.of(Form.POOR_FLOW, Form.NEAR_POOR_FLOW)
                .flatMap(form -> Stream.of(RowUnit.HOUSEHOLDS, RowUnit.PERSONS).map(unit -> balance(form, unit)));
    }

    private static Rule balance(Form form, RowUnit unit) {
        var closing = of(form, unit, 9);
        var sides = IntStream.rangeClosed(1, 8)
                .mapToObj(column -> column >= 2 && column <= 4
                        ? Summand.minus(of(form, unit, column))
                        : Summand.plus(of(form, unit, column)))
                .toList();
        return new Rule(
                BALANCE, closing, comparison(sides, Operator.EQUAL, List.of(Summand.plus(closing)), Missing.REPORT));
    }

    /** Form 4: column 2 is the sum of 3 to 14; a poor household lacks three or more, and each at most once. */
    private static Stream<Rule> deprivations() {
        var all = deprivation(2);
        var households = deprivation(1);
        var parts = IntStream.rangeClosed(FIRST_INDICATOR, WIDEST)
                .mapToObj(column -> Summand.plus(deprivation(column)))
                .toList();
        return Stream.of(
                new Rule(BALANCE, all, comparison(parts, Operator.EQUAL, List.of(Summand.plus(all)), Missing.REPORT)),
                new Rule(
                        FORMS,
                        all,
                        comparison(
                                List.of(Summand.plus(all)),
                                Operator.AT_LEAST,
                                List.of(new Summand<>(BigDecimal.valueOf(3), households)),
                                Missing.SKIP)));
    }

    private static Stream<Rule> parts() {
        return Stream.concat(
                Form.RESULT.shares().values().stream().map(share -> part(result(share.part()), result(share.whole()))),
                IntStream.rangeClosed(FIRST_INDICATOR, WIDEST)
                        .mapToObj(column -> part(deprivation(column), deprivation(1))));
    }

    private static Rule part(Cell part, Cell whole) {
        return new Rule(PART, part, pair(part, Operator.AT_MOST, whole));
    }

    /** The same figure in two forms. */
    private static Stream<Rule> betweenForms() {
        var own = Stream.of(
                same(deprivation(1), result(3)),
                same(of(Form.DEPRIVATION_RATES, RowUnit.HOUSEHOLDS, 1), deprivation(1)));
        var flows = Stream.of(RowUnit.HOUSEHOLDS, RowUnit.PERSONS)
                .flatMap(unit -> Stream.of(
                        same(of(Form.POOR_FLOW, unit, 2), of(Form.NEAR_POOR_FLOW, unit, 5)),
                        same(of(Form.POOR_FLOW, unit, 5), of(Form.NEAR_POOR_FLOW, unit, 2)),
                        same(of(Form.POOR_FLOW, unit, 9), result(unit == RowUnit.HOUSEHOLDS ? 3 : 9)),
                        same(of(Form.NEAR_POOR_FLOW, unit, 9), result(unit == RowUnit.HOUSEHOLDS ? 5 : 11))));
        return Stream.concat(own, flows);
    }

    private static Rule same(Cell one, Cell other) {
        return new Rule(FORMS, one, pair(one, Operator.EQUAL, other));
    }

    private static Comparison<Cell> pair(Cell one, Operator operator, Cell other) {
        return comparison(List.of(Summand.plus(one)), operator, List.of(Summand.plus(other)), Missing.SKIP);
    }

    private static Comparison<Cell> comparison(
            List<Summand<Cell>> left, Operator operator, List<Summand<Cell>> right, Missing missing) {
        return new Comparison<>(left, operator, right, BigDecimal.ZERO, BigDecimal.ZERO, missing);
    }

    private static Cell deprivation(int column) {
        return of(Form.DEPRIVATIONS, RowUnit.HOUSEHOLDS, column);
    }

    private static Stream<Percentage> ofResult() {
        return Form.RESULT.shares().entrySet().stream()
                .map(each -> new Percentage(
                        result(each.getKey()),
                        result(each.getValue().part()),
                        result(each.getValue().whole()),
                        Stream.of(1, 2, 3, 5, 9, 11)
                                .filter(column -> column != each.getValue().whole()
                                        && column != each.getValue().part())
                                .map(Cell::result)
                                .toList()));
    }

    private static Stream<Percentage> ofDeprivations() {
        return IntStream.rangeClosed(FIRST_INDICATOR, WIDEST)
                .mapToObj(column -> new Percentage(
                        of(Form.DEPRIVATION_RATES, RowUnit.HOUSEHOLDS, column),
                        deprivation(column),
                        deprivation(1),
                        List.of(result(1), deprivation(2), result(5))));
    }

    static List<Finding> found(PublishedTotal total) {
        var found = new ArrayList<Finding>();
        for (var rule : RULES) {
            var verdict = rule.comparison().check(total::value);
            if (verdict.isFound()) {
                found.add(broken(total, rule, verdict));
            }
        }
        PERCENTAGES.forEach(percentage -> wrong(total, percentage).ifPresent(found::add));
        CLASSIFIED.forEach(classified ->
                exceeding(total, classified.whole(), classified.classes()).ifPresent(found::add));
        ofAnotherTime(total).ifPresent(found::add);
        return found;
    }

    /** Classes that each fit and together do not; what is blank may be nothing. */
    private static Optional<Finding> exceeding(PublishedTotal total, Cell whole, List<Cell> classes) {
        var all = total.value(whole);
        var known = classes.stream().filter(cell -> total.value(cell) != null).toList();
        var sum = known.stream().map(total::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all == null
                || sum.compareTo(all) <= 0
                || known.stream().anyMatch(cell -> total.value(cell).compareTo(all) > 0)) {
            return Optional.empty();
        }
        var side = TotalFinding.side(known.stream().map(Summand::plus).toList());
        return Optional.of(TotalFinding.about(total, whole)
                .terms(Stream.concat(known.stream(), Stream.of(whole)).toList(), total::value)
                .relation(side + " > " + whole.label())
                .finding(CLASSES, Severity.ERROR, side, sum.toPlainString(), whole.label(), all.toPlainString()));
    }

    /** Signed before the year began, or when the next one had ended. */
    private static Optional<Finding> ofAnotherTime(PublishedTotal total) {
        var year = total.publishedOn().getYear();
        if (year == total.key().year() || year == total.key().year() + 1) {
            return Optional.empty();
        }
        return Optional.of(TotalFinding.about(total, "act")
                .finding(
                        TIME,
                        Severity.WARNING,
                        total.actNumber(),
                        total.actIssuedOn(),
                        String.valueOf(total.key().year())));
    }

    private static Finding broken(PublishedTotal total, Rule rule, Verdict<Cell> verdict) {
        var blanks = verdict.kind() == Verdict.Kind.HOLDS_WITH_BLANKS;
        var told = TotalFinding.about(total, rule.about())
                .terms(rule.comparison().figures().distinct().toList(), total::value)
                .relation(rule.comparison(), blanks);
        return blanks
                ? told.finding(BLANKS, Severity.WARNING, rule.about().label(), labels(verdict.missing()))
                : told.finding(
                        rule.code(),
                        Severity.ERROR,
                        TotalFinding.side(rule.comparison().left()),
                        verdict.left().toPlainString(),
                        TotalFinding.side(rule.comparison().right()),
                        verdict.right().toPlainString());
    }

    private static String labels(List<Cell> cells) {
        return String.join(", ", cells.stream().map(Cell::label).toList());
    }

    private static Optional<Finding> wrong(PublishedTotal total, Percentage percentage) {
        var stated = total.value(percentage.rate());
        if (stated == null) {
            return Optional.empty();
        }
        if (stated.compareTo(HUNDRED) > 0) {
            return Optional.of(told(total, percentage, "> 100", List.of())
                    .finding(IMPOSSIBLE, Severity.ERROR, percentage.rate().label(), stated.toPlainString()));
        }
        var part = total.value(percentage.part());
        var whole = total.value(percentage.whole());
        if (part == null || whole == null || fits(stated, part, whole)) {
            return Optional.empty();
        }
        return Optional.of(percentage.others().stream()
                .filter(other -> total.value(other) != null && fits(stated, part, total.value(other)))
                .findFirst()
                .map(other -> ofOther(total, percentage, stated, other))
                .orElseGet(() -> differs(total, percentage, stated, part, whole)));
    }

    private static Finding ofOther(PublishedTotal total, Percentage percentage, BigDecimal stated, Cell other) {
        return told(total, percentage, "= 100 × " + percentage.part().label() + " ÷ " + other.label(), List.of(other))
                .finding(
                        OTHER_BASE,
                        Severity.WARNING,
                        percentage.rate().label(),
                        stated.toPlainString(),
                        percentage.whole().label(),
                        other.label());
    }

    private static Finding differs(
            PublishedTotal total, Percentage percentage, BigDecimal stated, BigDecimal part, BigDecimal whole) {
        var computed = whole.signum() == 0
                ? "–"
                : HUNDRED.multiply(part)
                        .divide(whole, Math.max(DECIMALS_SHOWN, stated.scale()), RoundingMode.HALF_UP)
                        .toPlainString();
        var relation = "≠ 100 × " + percentage.part().label() + " ÷ "
                + percentage.whole().label();
        return told(total, percentage, relation, List.of())
                .finding(RATE, Severity.ERROR, percentage.rate().label(), stated.toPlainString(), computed);
    }

    private static TotalFinding told(PublishedTotal total, Percentage percentage, String relation, List<Cell> more) {
        var cells = Stream.concat(Stream.of(percentage.rate(), percentage.part(), percentage.whole()), more.stream())
                .toList();
        return TotalFinding.about(total, percentage.rate())
                .terms(cells, total::value)
                .relation(percentage.rate().label() + " " + relation);
    }

    /** Whether it is the percentage, rounded to as many decimals as are written. */
    private static boolean fits(BigDecimal stated, BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return stated.signum() == 0 && part.signum() == 0;
        }
        var apart = stated.multiply(whole).subtract(HUNDRED.multiply(part)).abs();
        return apart.compareTo(HALF.movePointLeft(Math.max(0, stated.scale())).multiply(whole)) <= 0;
    }
}
