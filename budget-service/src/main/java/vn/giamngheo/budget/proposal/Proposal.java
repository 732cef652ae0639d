package vn.giamngheo.budget.proposal;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.ProblemException;

/**
 * A proposal of how to divide money.
 *
 * @param areaId the place of the giver, or whose agency it is
 * @param allocationId what it has become; null while it is a draft
 */
record Proposal(UUID id, UUID areaId, LocalDate date, String programme, int year, Content content, UUID allocationId) {

    Proposal saying(Content other) {
        return new Proposal(id, areaId, date, programme, year, other, allocationId);
    }

    /** @throws ProblemException 409 when it has become an allocation */
    void requireDraft() {
        if (allocationId != null) {
            throw new ProblemException(BudgetProblem.PROPOSAL_ENACTED);
        }
    }
}
