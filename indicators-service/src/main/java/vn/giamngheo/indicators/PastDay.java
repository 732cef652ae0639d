package vn.giamngheo.indicators;

import java.time.LocalDate;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.value.Days;

/** The day of what is recorded as done, or as known. */
public final class PastDay {

    private PastDay() {}

    /** @throws ProblemException 422 when it is still to come */
    public static void require(LocalDate day, Where where) {
        if (day.isAfter(Days.today())) {
            throw new ProblemException(
                    CommonProblem.INVALID_VALUE,
                    where,
                    new Words("không được sau hôm nay", "it must not be after today"));
        }
    }
}
