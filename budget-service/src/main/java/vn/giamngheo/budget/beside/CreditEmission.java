package vn.giamngheo.budget.beside;

import jakarta.enterprise.context.ApplicationScoped;
import vn.giamngheo.budget.dated.RecordEmission;
import vn.giamngheo.budget.dated.RecordKind;
import vn.giamngheo.events.PolicyCreditState;

/** All policy credit, as last published. */
@ApplicationScoped
class CreditEmission extends RecordEmission<PolicyCreditState> {

    @Override
    protected RecordKind<PolicyCreditState> kind() {
        return RecordingCredit.KIND;
    }
}
