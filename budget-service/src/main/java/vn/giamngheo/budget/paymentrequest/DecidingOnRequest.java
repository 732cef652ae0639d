package vn.giamngheo.budget.paymentrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.reference.References;

/** Pays or refuses what was requested, by somebody else than whoever has requested it. */
@ApplicationScoped
public class DecidingOnRequest {

    @Inject
    RequestedPayments requests;

    @Inject
    RequestScope scope;

    @Inject
    Caller caller;

    /**
     * Ties a payment to the request that it answers. Under a contract there must be one, and what somebody has asked for
     * is paid by naming it.
     *
     * @param id null where nobody has asked for it
     * @param document the payment's id
     * @throws ProblemException 422 when there is none or it asks for something else, 409 when it is decided already or an
     *     open one asks for the same and is not named, 403 when the caller has asked for it
     */
    public void pay(UUID id, Claim claim, UUID document) {
        if (id == null) {
            requireNone(claim);
        } else {
            var request = requests.locked(id)
                    .filter(found -> found.claim().holder().equals(claim.holder()))
                    .orElseThrow(
                            () -> References.unknown("/request", new Words("đề nghị", "request"), id.toString(), ""));
            requireOpen(request, Where.body("/request"));
            var differences = request.claim().differences(claim);
            if (!differences.isEmpty()) {
                throw new ProblemException(
                        BudgetProblem.REQUEST_DIFFERS, Where.body("/request"), String.join(", ", differences));
            }
            requests.decide(id, RequestedPayment.State.PAID, null, document);
        }
    }

    private void requireNone(Claim claim) {
        if (claim.contractId() != null) {
            throw new ProblemException(BudgetProblem.REQUEST_REQUIRED, Where.body("/request"));
        }
        requests.openFor(claim.holder()).stream()
                .filter(request -> request.claim().differences(claim).isEmpty())
                .findFirst()
                .ifPresent(request -> {
                    throw new ProblemException(BudgetProblem.REQUEST_OPEN, Where.body("/request"), request.id());
                });
    }

    /** @throws ProblemException 404, 403, 409 as {@link #pay} */
    RequestedPayment refuse(UUID id, String reason) {
        scope.requireOwn(id);
        var request = requests.locked(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        requireOpen(request, Where.request());
        requests.decide(id, RequestedPayment.State.REFUSED, reason.strip(), null);
        return requests.byId(id).orElseThrow();
    }

    private void requireOpen(RequestedPayment request, Where where) {
        if (caller.isOneOf(request.requestedBy())) {
            throw new ProblemException(BudgetProblem.REQUESTER_IS_PAYER, where);
        }
        if (request.state() != RequestedPayment.State.OPEN) {
            throw new ProblemException(BudgetProblem.REQUEST_DECIDED, where);
        }
    }
}
