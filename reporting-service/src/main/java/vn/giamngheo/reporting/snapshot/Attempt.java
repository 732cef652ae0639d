package vn.giamngheo.reporting.snapshot;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;
import vn.giamngheo.platform.http.ProblemException;

/**
 * What came of making a report, until it is known whether the command was carried out before: then its first answer counts,
 * even if it would be refused today.
 */
@RequestScoped
class Attempt {

    private Draft draft;
    private ProblemException refused;

    void make(Supplier<Draft> report) {
        try {
            draft = report.get();
        } catch (ProblemException problem) {
            refused = problem;
        }
    }

    /** @throws ProblemException what the report was refused with */
    Draft draft() {
        if (refused != null) {
            throw refused;
        }
        return draft;
    }
}
