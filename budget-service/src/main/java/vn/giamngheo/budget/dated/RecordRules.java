package vn.giamngheo.budget.dated;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Days;

/** What every dated record must obey. */
@ApplicationScoped
public class RecordRules {

    /** @throws ProblemException 422 when the day has not come yet */
    public void requirePast(LocalDate day, String pointer) {
        if (day.isAfter(Days.today())) {
            throw new ProblemException(BudgetProblem.DATE_IN_THE_FUTURE, Where.body(pointer), day);
        }
    }
}
