package vn.giamngheo.budget.paymentrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.reference.LineScope;

/** A request is read by whoever has the place of the holder that is to pay, and decided on by whoever writes for its line, too. */
@ApplicationScoped
class RequestScope {

    @Inject
    RequestedPayments requests;

    @Inject
    Holders holders;

    @Inject
    Places places;

    @Inject
    Caller caller;

    @Inject
    LineScope lineScope;

    /** @throws ProblemException 404 when there is none, or it is none of the caller's */
    RequestedPayment readable(UUID id) {
        return requests.byId(id)
                .filter(request -> reach(request) != Reach.NONE)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** @throws ProblemException 404 as {@link #readable}, 403 when the caller may only read it */
    void requireOwn(UUID id) {
        var request = readable(id);
        if (reach(request) != Reach.WRITING) {
            throw new ProblemException(CommonProblem.READ_ONLY_PLACE, Where.request(), id);
        }
        var claim = request.claim();
        lineScope.require(claim.programme(), claim.purpose().lineCode(), Where.request());
    }

    private Reach reach(RequestedPayment request) {
        var place = holders.placeOf(request.claim().holder());
        return places.reach(place, caller.areas(), places.nearestDay(place, request.date()));
    }
}
