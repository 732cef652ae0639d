package vn.giamngheo.budget.dated;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Days;

/** What every dated record must obey. */
@ApplicationScoped
public class RecordRules {

    @Inject
    References references;

    @Inject
    LineScope lineScope;

    /** @throws ProblemException 422 when the day has not come yet */
    public void requirePast(LocalDate day, String pointer) {
        if (day.isAfter(Days.today())) {
            throw new ProblemException(BudgetProblem.DATE_IN_THE_FUTURE, Where.body(pointer), day);
        }
    }

    /**
     * @param line null for the programme as a whole
     * @throws ProblemException 422 when there is no such programme or line, 403 when it is none of the caller's
     */
    public void requireLine(String programme, String line) {
        requireLine(programme, line, "/line");
    }

    /** See {@link #requireLine(String, String)}. */
    public void requireLine(String programme, String line, String pointer) {
        var lines = references.lines(programme, "/programme");
        if (line != null && !lines.contains(line)) {
            throw References.unknown(pointer, new Words("dự án, tiểu dự án", "programme line"), line, "");
        }
        lineScope.require(programme, line, Where.body(pointer));
    }
}
