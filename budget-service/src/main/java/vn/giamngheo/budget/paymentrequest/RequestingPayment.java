package vn.giamngheo.budget.paymentrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.Ids;

/** Asks for a payment or an advance; somebody else decides. */
@ApplicationScoped
class RequestingPayment {

    @Inject
    Holders holders;

    @Inject
    ClaimRules rules;

    @Inject
    RequestedPayments requests;

    @Inject
    Caller caller;

    RequestedPayment request(RequestedPaymentBody body) {
        var holder = holders.own(body.holder(), body.date(), "/holder").holder();
        var stated = new ClaimRules.Stated(
                body.kind(),
                body.contract(),
                body.stage(),
                body.clears(),
                body.programme(),
                body.date(),
                body.purpose(),
                body.payee(),
                body.amount());
        var request = new RequestedPayment(
                Ids.next(),
                rules.check(stated, holder).claim(),
                body.date(),
                body.note(),
                RequestedPayment.State.OPEN,
                caller.subject(),
                Instant.now(),
                null,
                null);
        requests.insert(request);
        return request;
    }
}
