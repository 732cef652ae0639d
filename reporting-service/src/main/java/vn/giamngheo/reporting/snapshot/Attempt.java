package vn.giamngheo.reporting.snapshot;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.function.Supplier;
import vn.giamngheo.platform.http.ProblemException;

/**
 * What came of making reports, until it is known whether the command was carried out before: then its first answer counts,
 * even if it would be refused today.
 */
@RequestScoped
public class Attempt {

    private List<Draft> drafts;
    private ProblemException refused;

    public void make(Supplier<List<Draft>> reports) {
        try {
            drafts = reports.get();
        } catch (ProblemException problem) {
            refused = problem;
        }
    }

    /** @throws ProblemException what they were refused with */
    public List<Draft> drafts() {
        if (refused != null) {
            throw refused;
        }
        return drafts;
    }
}
