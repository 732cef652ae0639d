package vn.giamngheo.plans.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Ids;

/** Makes and drops drafts of boundary acts. */
@ApplicationScoped
class PreparingBoundaryAct {

    @Inject
    BoundaryActs boundaryActs;

    @Inject
    DraftRows rows;

    @Inject
    Acts acts;

    @Inject
    BoundaryActActs papers;

    @Inject
    DraftScope scope;

    BoundaryAct prepare(BoundaryActRequest request) {
        var paper = request.act();
        if (paper.number() == null || paper.number().isBlank()) {
            throw new ProblemException(CommonProblem.MISSING_FIELD, Where.body("/act/number"), "number");
        }
        if (boundaryActs.withNumber(paper.number()).isPresent()) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/act/number"), paper.number());
        }
        var id = Ids.next();
        var act = new BoundaryAct(
                id,
                0,
                false,
                paper.number(),
                paper.issuedOn() == null ? null : paper.issuedOn().text(),
                paper.issuer(),
                paper.title(),
                request.effectiveOn(),
                0,
                acts.record(paper, ActRole.DOCUMENT, papers.at(id)));
        boundaryActs.add(act);
        return act;
    }

    /** @throws ProblemException 409 when it is in force, 403 when somebody else prepared it */
    @Transactional
    void drop(UUID id) {
        clearUnits(id);
        clearConversions(id);
        boundaryActs.delete(id);
    }

    /** Forgets the units of a draft, so that its list can be sent in anew. */
    @Transactional
    void clearUnits(UUID id) {
        requireOwnDraft(id);
        rows.clearUnits(id);
    }

    /** Forgets the conversions of a draft, so that its table can be sent in anew. */
    @Transactional
    void clearConversions(UUID id) {
        requireOwnDraft(id);
        rows.clearConversions(id);
    }

    private void requireOwnDraft(UUID id) {
        var act = boundaryActs.locked(id);
        requireDraft(act);
        scope.requireOwn(act);
    }

    static void requireDraft(BoundaryAct act) {
        if (!act.isDraft()) {
            throw new ProblemException(PlansProblem.ALREADY_IN_FORCE, Where.request(), act.number());
        }
    }
}
