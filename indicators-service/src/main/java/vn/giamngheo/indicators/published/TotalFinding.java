package vn.giamngheo.indicators.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.indicators.check.Comparison;
import vn.giamngheo.indicators.check.Summand;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Severity;

/** A finding about a cell of a published total, as it is put together. */
final class TotalFinding {

    static final String KIND = "published_total";

    private final PublishedTotal total;
    private final String about;
    private final List<FindingState.Term> terms = new ArrayList<>();
    private String relation = "";

    private TotalFinding(PublishedTotal total, String about) {
        this.total = total;
        this.about = about;
    }

    static TotalFinding about(PublishedTotal total, Cell cell) {
        return new TotalFinding(total, cell.label());
    }

    static TotalFinding about(PublishedTotal total, String what) {
        return new TotalFinding(total, what);
    }

    /** What is missing is no term. */
    TotalFinding terms(List<Cell> cells, Function<Cell, BigDecimal> values) {
        cells.stream()
                .filter(cell -> values.apply(cell) != null)
                .forEach(cell -> term(cell.label(), values.apply(cell), cell.unit()));
        return this;
    }

    TotalFinding term(String label, BigDecimal value, String unit) {
        terms.add(new FindingState.Term(label, value.toPlainString(), unit));
        return this;
    }

    TotalFinding relation(String said) {
        relation = said;
        return this;
    }

    TotalFinding relation(Comparison<Cell> comparison, boolean holds) {
        var sign = holds ? comparison.operator().sign() : comparison.operator().broken();
        return relation(side(comparison.left()) + " " + sign + " " + side(comparison.right()));
    }

    /** As it is calculated: {@code 2.1 − 2.2 + 2.5}. */
    static String side(List<Summand<Cell>> summands) {
        var text = new StringBuilder();
        for (var summand : summands) {
            var minus = summand.factor().signum() < 0;
            if (!text.isEmpty()) {
                text.append(minus ? " − " : " + ");
            }
            var times = summand.factor().abs();
            text.append(times.compareTo(BigDecimal.ONE) == 0 ? "" : times.toPlainString() + " × ")
                    .append(summand.figure().label());
        }
        return text.toString();
    }

    Finding finding(String code, Severity severity, String... args) {
        return new Finding(
                code,
                severity,
                total.key().areaId(),
                total.key().period(),
                List.of(args),
                terms.isEmpty() ? null : new FindingState.Arithmetic(List.copyOf(terms), relation),
                List.of(
                        new FindingState.Touched(KIND, total.id().toString()),
                        new FindingState.Touched("cell", about)));
    }
}
