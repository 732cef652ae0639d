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

/** A request is read and decided on by whoever has the place of the holder that is to pay. */
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

    /** @throws ProblemException 404 when there is none, or it is none of the caller's */
    RequestedPayment readable(UUID id) {
        return requests.byId(id)
                .filter(request -> reach(request) != Reach.NONE)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** @throws ProblemException 404 as {@link #readable}, 403 when the caller may only read it */
    void requireOwn(UUID id) {
        if (reach(readable(id)) != Reach.WRITING) {
            throw new ProblemException(CommonProblem.READ_ONLY_PLACE, Where.request(), id);
        }
    }

    private Reach reach(RequestedPayment request) {
        var place = holders.placeOf(request.claim().holder());
        return places.reach(place, caller.areas(), places.nearestDay(place, request.date()));
    }
}
