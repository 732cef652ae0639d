package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Money;

/** What every document of the ledger must obey, whatever it does. All that is wrong is said at once. */
@ApplicationScoped
public class DocumentRules {

    @Inject
    References references;

    /** The date has come, the lines exist, the amounts are above zero and sum to the total. */
    public void check(String programme, LocalDate date, Money total, List<Part> parts) {
        var violations = new ArrayList<Violation>();
        checkDate(date, violations);
        var lines = references.lines(programme, "/programme");
        for (var i = 0; i < parts.size(); i++) {
            checkLine(lines.contains(parts.get(i).line()), parts.get(i).line(), "/parts/" + i + "/line", violations);
            checkAmount(parts.get(i).amount(), "/parts/" + i + "/amount", violations);
        }
        checkSum(parts, total, violations);
        refuse(violations);
    }

    /** The same for a document with one posting. */
    public void check(String programme, LocalDate date, String line, Money amount) {
        var violations = new ArrayList<Violation>();
        checkDate(date, violations);
        checkLine(references.lines(programme, "/programme").contains(line), line, "/line", violations);
        checkAmount(amount, "/amount", violations);
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

    private static void checkLine(boolean exists, String line, String pointer, List<Violation> violations) {
        if (!exists) {
            violations.addAll(References.unknown(pointer, new Words("dự án, tiểu dự án", "programme line"), line, "")
                    .violations());
        }
    }

    private static void checkAmount(Money amount, String pointer, List<Violation> violations) {
        if (!amount.isAboveZero()) {
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
