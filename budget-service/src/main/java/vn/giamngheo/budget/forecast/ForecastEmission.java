package vn.giamngheo.budget.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import vn.giamngheo.budget.dated.RecordEmission;
import vn.giamngheo.budget.dated.RecordKind;
import vn.giamngheo.events.DisbursementForecastState;

/** All that was expected and promised, as last published. */
@ApplicationScoped
class ForecastEmission extends RecordEmission<DisbursementForecastState> {

    @Override
    protected RecordKind<DisbursementForecastState> kind() {
        return Forecasting.KIND;
    }
}
