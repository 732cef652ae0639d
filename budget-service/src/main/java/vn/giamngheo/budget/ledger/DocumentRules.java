package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Money;

/**
 * What every document of the ledger must obey, whatever it does; also that its lines are the caller's. All that is wrong is
 * said at once.
 */
@ApplicationScoped
public class DocumentRules {

    @Inject
    References references;

    @Inject
    LineScope lineScope;

    /** The date has come, the lines exist, the amounts are above zero and sum to the total. */
    public void check(String programme, LocalDate date, Money total, List<Part> parts) {
        var violations = new ArrayList<Violation>();
        check(programme, date, total, parts, Decision.INITIAL, violations);
        refuse(violations);
    }

    /**
     * The same for a document that decides on money of a budget year; an adjustment says which one it is, and may take
     * back.
     */
    public void check(
            String programme,
            int year,
            LocalDate date,
            Money total,
            List<Part> parts,
            Decision decision,
            Integer revision) {
        var violations = new ArrayList<Violation>();
        if ((decision == Decision.ADJUSTMENT) != (revision != null)) {
            violations.add(Violation.of(BudgetProblem.REVISION_OF_AN_ADJUSTMENT, Where.body("/revision")));
        }
        check(programme, date, total, parts, decision, violations);
        checkYears(parts.stream().map(part -> part.purpose(year)).toList(), violations);
        refuse(violations);
    }

    private void check(
            String programme,
            LocalDate date,
            Money total,
            List<Part> parts,
            Decision decision,
            List<Violation> violations) {
        checkDate(date, violations);
        var lines = references.lines(programme, "/programme");
        for (var i = 0; i < parts.size(); i++) {
            checkLine(programme, lines, parts.get(i).line(), "/parts/" + i + "/line", violations);
            checkAmount(parts.get(i).amount(), decision, "/parts/" + i + "/amount", violations);
        }
        checkSum(parts, total, violations);
    }

    private static void checkYears(List<Purpose> purposes, List<Violation> violations) {
        for (var i = 0; i < purposes.size(); i++) {
            OriginYear.check(purposes.get(i), "/parts/" + i, violations);
        }
    }

    /** The same for a document whose parts are all of one holder. */
    public void checkLines(String programme, int year, LocalDate date, Money total, List<LineAmount> parts) {
        var parties = parts.stream()
                .map(part ->
                        new Part(null, part.line(), part.source(), part.nature(), part.originYear(), part.amount()));
        check(programme, year, date, total, parties.toList(), Decision.INITIAL, null);
    }

    /** The date has come, the lines exist, and what each part takes away others get, of the same source, nature and year. */
    public void checkTransfer(String programme, LocalDate date, int year, List<LineAmount> parts) {
        var violations = new ArrayList<Violation>();
        checkDate(date, violations);
        var lines = references.lines(programme, "/programme");
        for (var i = 0; i < parts.size(); i++) {
            checkLine(programme, lines, parts.get(i).line(), "/parts/" + i + "/line", violations);
            checkAmount(parts.get(i).amount(), Decision.ADJUSTMENT, "/parts/" + i + "/amount", violations);
        }
        checkBalance(year, parts, violations);
        checkYears(parts.stream().map(part -> part.purpose(year)).toList(), violations);
        refuse(violations);
    }

    private static void checkBalance(int year, List<LineAmount> parts, List<Violation> violations) {
        var sums = new LinkedHashMap<Purpose, Money>();
        parts.forEach(part -> sums.merge(part.purpose(year).of(""), part.amount(), Money::plus));
        sums.forEach((money, sum) -> {
            if (!sum.equals(Money.ZERO)) {
                violations.add(Violation.of(
                        BudgetProblem.TRANSFER_DOES_NOT_BALANCE,
                        Where.body("/parts"),
                        money.source().words(),
                        money.nature().words(),
                        money.originYear(),
                        sum.dong()));
            }
        });
    }

    /** The date has come and the lines exist, each at its part. */
    public void checkLinesOf(String programme, LocalDate date, List<String> ofParts) {
        var violations = new ArrayList<Violation>();
        checkDate(date, violations);
        var lines = references.lines(programme, "/programme");
        for (var i = 0; i < ofParts.size(); i++) {
            checkLine(programme, lines, ofParts.get(i), "/parts/" + i + "/line", violations);
        }
        refuse(violations);
    }

    /** The same for a document with one posting. */
    public void check(String programme, LocalDate date, Purpose purpose, Money amount) {
        var violations = new ArrayList<Violation>();
        checkDate(date, violations);
        checkLine(programme, references.lines(programme, "/programme"), purpose.lineCode(), "/line", violations);
        OriginYear.check(purpose, "", violations);
        checkAmount(amount, Decision.INITIAL, "/amount", violations);
        refuse(violations);
    }

    /** The date has come. */
    public void check(LocalDate date) {
        var violations = new ArrayList<Violation>();
        checkDate(date, violations);
        refuse(violations);
    }

    private static void checkDate(LocalDate date, List<Violation> violations) {
        if (date.isAfter(Days.today())) {
            violations.add(Violation.of(BudgetProblem.DATE_IN_THE_FUTURE, Where.body("/date"), date));
        }
    }

    private void checkLine(
            String programme, Set<String> lines, String line, String pointer, List<Violation> violations) {
        if (lines.contains(line)) {
            lineScope.refusal(programme, line, Where.body(pointer)).ifPresent(violations::add);
        } else {
            violations.addAll(References.unknown(pointer, new Words("dự án, tiểu dự án", "programme line"), line, "")
                    .violations());
        }
    }

    private static void checkAmount(Money amount, Decision decision, String pointer, List<Violation> violations) {
        if (amount.dong() < 0 && decision != Decision.ADJUSTMENT) {
            violations.add(Violation.of(CommonProblem.NEGATIVE_AMOUNT, Where.body(pointer), amount.dong()));
        } else if (amount.equals(Money.ZERO)) {
            violations.add(Violation.of(BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, Where.body(pointer)));
        }
    }

    private static void checkSum(List<Part> parts, Money total, List<Violation> violations) {
        var sum = Money.sum(parts.stream().map(Part::amount).toList());
        if (!sum.equals(total)) {
            violations.add(Violation.of(
                    BudgetProblem.PARTS_DO_NOT_SUM,
                    Where.body("/total"),
                    sum.dong(),
                    total.dong(),
                    total.minus(sum).dong()));
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }
}
