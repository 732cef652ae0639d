package vn.giamngheo.plans.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.events.Areas;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Scope;

/** A draft of a boundary act is changed by whoever prepared it, or for the whole country. */
@ApplicationScoped
class DraftScope {

    @Inject
    Acts acts;

    @Inject
    Caller caller;

    @Inject
    Scope scope;

    boolean isOwn(BoundaryAct draft) {
        return scope.isEverywhere() || acts.recordedBy(draft.actId()).equals(caller.subject());
    }

    /** @throws ProblemException 403 when somebody else prepared it */
    void requireOwn(BoundaryAct act) {
        if (!isOwn(act)) {
            throw new ProblemException(CommonProblem.FORBIDDEN_PLACE, Where.request(), Areas.COUNTRY_CODE);
        }
    }
}
