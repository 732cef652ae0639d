package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.sql.Causes;

/** Tries what may be refused in a transaction that goes on: of what was refused nothing is left in the database. */
@ApplicationScoped
public class Attempts {

    @Inject
    Jdbi jdbi;

    /** @throws ProblemException as the work does */
    public <T> T attempt(Supplier<T> work) {
        execute("savepoint attempt");
        try {
            var result = work.get();
            execute("release savepoint attempt");
            return result;
        } catch (ProblemException refused) {
            execute("rollback to savepoint attempt");
            throw refused;
        } catch (RuntimeException failure) {
            if (!Causes.isOverflow(failure)) {
                throw failure;
            }
            execute("rollback to savepoint attempt");
            throw new ProblemException(CommonProblem.SUM_TOO_LARGE);
        }
    }

    private void execute(String statement) {
        jdbi.useHandle(handle -> handle.execute(statement));
    }
}
