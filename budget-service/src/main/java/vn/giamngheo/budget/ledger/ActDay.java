package vn.giamngheo.budget.ledger;

import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Days;

/** The day of an act: what nobody can have signed yet is no signed act. */
public final class ActDay {

    private ActDay() {}

    /**
     * @param act null for none
     * @throws ProblemException 422 when it is dated in the future
     */
    public static void require(Act act) {
        require(act, Where.body("/act/issuedOn"));
    }

    /** The same for an act that stands elsewhere in a body. */
    public static void require(Act act, Where where) {
        if (act != null && act.issuedOn() != null && act.issuedOn().firstDay().isAfter(Days.today())) {
            throw new ProblemException(
                    BudgetProblem.DATE_IN_THE_FUTURE, where, act.issuedOn().text());
        }
    }
}
