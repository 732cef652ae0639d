package vn.giamngheo.reporting.beside;

import jakarta.enterprise.context.ApplicationScoped;
import vn.giamngheo.events.PolicyCreditState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.StateProjection;
import vn.giamngheo.platform.event.StateTable;

/** Policy credit by month, as last published. */
@ApplicationScoped
class PolicyCreditRows extends StateProjection<PolicyCreditState> {

    PolicyCreditRows() {
        super(
                Topics.POLICY_CREDITS,
                PolicyCreditState.TYPE,
                new StateTable<>("policy_credit", PolicyCreditState.class));
    }
}
