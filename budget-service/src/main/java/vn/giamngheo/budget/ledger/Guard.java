package vn.giamngheo.budget.ledger;

import java.util.List;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * A feature that holds every document against rules of its own before it is recorded, whichever feature records it. It may
 * lock what is its own: it is asked before any balance is locked.
 */
public interface Guard {

    /**
     * @param where what to point at
     * @throws ProblemException when a rule is broken
     */
    void check(LedgerDocument document, List<Posting> parts, Where where);
}
