package vn.giamngheo.plans;

import java.time.LocalDate;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Days;

/** The day of what is recorded as done. */
public final class RecordedDay {

    private RecordedDay() {}

    /** @throws ProblemException 422 when it has not come */
    public static void requireCome(LocalDate day, Where where) {
        if (day.isAfter(Days.today())) {
            throw new ProblemException(PlansProblem.DATE_IN_THE_FUTURE, where, day);
        }
    }
}
