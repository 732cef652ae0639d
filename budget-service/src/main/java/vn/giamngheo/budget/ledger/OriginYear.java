package vn.giamngheo.budget.ledger;

import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;

/** The budget year in which money was first given: not after the one in which it is used, and of a programme of ours. */
public final class OriginYear {

    /** The first year of the medium-term plans that the programmes are parts of. */
    private static final int FIRST = 2016;

    private OriginYear() {}

    /** @param part pointer to what the money is named in */
    static void check(Purpose purpose, String part, List<Violation> violations) {
        if (purpose.originYear() < FIRST || purpose.originYear() > purpose.spendingYear()) {
            violations.add(Violation.of(
                    BudgetProblem.ORIGIN_YEAR_DOES_NOT_FIT,
                    Where.body(part + "/originYear"),
                    String.valueOf(purpose.originYear()),
                    String.valueOf(FIRST),
                    String.valueOf(purpose.spendingYear())));
        }
    }

    /** @throws ProblemException 422 when it does not fit */
    public static void require(Purpose purpose, String part) {
        var violations = new ArrayList<Violation>();
        check(purpose, part, violations);
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }
}
