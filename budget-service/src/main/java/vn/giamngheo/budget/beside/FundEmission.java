package vn.giamngheo.budget.beside;

import jakarta.enterprise.context.ApplicationScoped;
import vn.giamngheo.budget.dated.RecordEmission;
import vn.giamngheo.budget.dated.RecordKind;
import vn.giamngheo.events.IntegratedFundState;

/** All integrated money, as last published. */
@ApplicationScoped
class FundEmission extends RecordEmission<IntegratedFundState> {

    @Override
    protected RecordKind<IntegratedFundState> kind() {
        return RecordingFund.KIND;
    }
}
