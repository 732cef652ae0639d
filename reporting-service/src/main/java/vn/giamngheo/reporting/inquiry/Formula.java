package vn.giamngheo.reporting.inquiry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * What must hold between columns: sums of columns and numbers on both sides of {@code =}, {@code <=}, {@code >=},
 * {@code <} or {@code >}, such as {@code total = poor + near_poor}.
 */
final class Formula {

    private static final Pattern COMPARATOR = Pattern.compile("<=|>=|=|<|>");
    private static final Pattern SIDE = Pattern.compile(
            "\\s*[+-]?\\s*%1$s(\\s*[+-]\\s*%1$s)*\\s*".formatted("([a-z][a-z0-9_]*|[0-9]+(\\.[0-9]+)?)"));
    private static final Pattern TERM = Pattern.compile("([+-]?)\\s*([a-z][a-z0-9_]*|[0-9]+(?:\\.[0-9]+)?)");

    private final String text;
    private final List<Term> left;
    private final List<Term> right;
    private final IntPredicate holds;

    private record Term(boolean plus, String name) {

        boolean isColumn() {
            return !Character.isDigit(name.charAt(0));
        }

        BigDecimal of(Map<String, BigDecimal> values) {
            var value = isColumn() ? values.get(name) : new BigDecimal(name);
            return plus ? value : value.negate();
        }
    }

    private Formula(String text, List<Term> left, List<Term> right, IntPredicate holds) {
        this.text = text;
        this.left = left;
        this.right = right;
        this.holds = holds;
    }

    /** Empty when it is none. */
    static Optional<Formula> read(String text) {
        var comparator = COMPARATOR.matcher(text);
        if (!comparator.find()) {
            return Optional.empty();
        }
        var left = text.substring(0, comparator.start());
        var right = text.substring(comparator.end());
        return SIDE.matcher(left).matches() && SIDE.matcher(right).matches()
                ? Optional.of(new Formula(text, terms(left), terms(right), holding(comparator.group())))
                : Optional.empty();
    }

    private static List<Term> terms(String side) {
        var terms = new ArrayList<Term>();
        var matcher = TERM.matcher(side);
        while (matcher.find()) {
            terms.add(new Term(!matcher.group(1).equals("-"), matcher.group(2)));
        }
        return terms;
    }

    private static IntPredicate holding(String comparator) {
        return switch (comparator) {
            case "=" -> difference -> difference == 0;
            case "<=" -> difference -> difference <= 0;
            case ">=" -> difference -> difference >= 0;
            case "<" -> difference -> difference < 0;
            default -> difference -> difference > 0;
        };
    }

    /** The columns that it names. */
    Set<String> columns() {
        var columns = new LinkedHashSet<String>();
        left.stream().filter(Term::isColumn).map(Term::name).forEach(columns::add);
        right.stream().filter(Term::isColumn).map(Term::name).forEach(columns::add);
        return columns;
    }

    /** Whether it holds, or says nothing because a column is blank. */
    boolean isKept(Map<String, BigDecimal> values) {
        return !values.keySet().containsAll(columns())
                || holds.test(sum(left, values).compareTo(sum(right, values)));
    }

    /** It with the figures, such as {@code 5 = 3 + 1}. */
    String with(Map<String, BigDecimal> values) {
        var told = text;
        for (var column : columns()) {
            told = told.replaceAll("\\b" + column + "\\b", values.get(column).toPlainString());
        }
        return told;
    }

    private static BigDecimal sum(List<Term> terms, Map<String, BigDecimal> values) {
        return terms.stream().map(term -> term.of(values)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
