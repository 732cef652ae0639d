package vn.giamngheo.indicators.validation;

import java.math.BigDecimal;
import java.util.List;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.indicators.check.Comparison;
import vn.giamngheo.indicators.check.Summand;
import vn.giamngheo.indicators.check.Verdict;
import vn.giamngheo.platform.finding.Finding;

/** A rule at one place over one period: the thing that its finding is about. */
record Checked(ValidationRule rule, Spot spot) {

    static final String KIND = "rule_check";
    static final String BROKEN = "figures-break-rule";
    static final String BLANKS = "figures-hold-with-blanks";

    String thing() {
        return rule.code() + "/" + spot.text();
    }

    Comparison<RuleTerm> comparison() {
        var content = rule.content();
        return new Comparison<>(
                side(content.left()),
                content.operator(),
                side(content.right()),
                content.constant(),
                content.tolerance(),
                content.missing());
    }

    private static List<Summand<RuleTerm>> side(List<RuleTerm> terms) {
        return terms.stream().map(term -> new Summand<>(term.factor(), term)).toList();
    }

    Finding finding(Verdict<RuleTerm> verdict, Values values) {
        var content = rule.content();
        var blanks = verdict.kind() == Verdict.Kind.HOLDS_WITH_BLANKS;
        var sign = blanks ? content.operator().sign() : content.operator().broken();
        return new Finding(
                blanks ? BLANKS : BROKEN,
                content.severity().severity(),
                spot.areaId(),
                spot.period(),
                List.of(
                        rule.code(),
                        content.name().vi(),
                        verdict.left().toPlainString(),
                        sign,
                        verdict.right().toPlainString(),
                        String.join(
                                ", ",
                                verdict.missing().stream().map(RuleTerm::label).toList())),
                new FindingState.Arithmetic(
                        content.terms()
                                .distinct()
                                .filter(term -> values.of(term) != null)
                                .map(term -> new FindingState.Term(
                                        term.label(), values.of(term).toPlainString(), values.unit(term)))
                                .toList(),
                        said(content.left(), BigDecimal.ZERO) + " " + sign + " "
                                + said(content.right(), content.constant())),
                List.of(new FindingState.Touched(KIND, thing())));
    }

    private static String said(List<RuleTerm> terms, BigDecimal constant) {
        var text = new StringBuilder();
        for (var term : terms) {
            append(text, term.factor().signum() < 0);
            var times = term.factor().abs();
            text.append(times.compareTo(BigDecimal.ONE) == 0 ? "" : times.toPlainString() + " × ")
                    .append(term.label());
        }
        if (constant.signum() != 0 || terms.isEmpty()) {
            append(text, constant.signum() < 0);
            text.append(constant.abs().toPlainString());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, boolean minus) {
        if (text.isEmpty()) {
            text.append(minus ? "−" : "");
        } else {
            text.append(minus ? " − " : " + ");
        }
    }

    /** What the terms of a rule are at the spot. */
    interface Values {

        /** @return null where it is missing */
        BigDecimal of(RuleTerm term);

        String unit(RuleTerm term);
    }
}
