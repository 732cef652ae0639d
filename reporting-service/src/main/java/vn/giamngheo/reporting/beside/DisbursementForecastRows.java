package vn.giamngheo.reporting.beside;

import jakarta.enterprise.context.ApplicationScoped;
import vn.giamngheo.events.DisbursementForecastState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.StateProjection;
import vn.giamngheo.platform.event.StateTable;

/** What holders expect and promise to disburse, as last published. */
@ApplicationScoped
class DisbursementForecastRows extends StateProjection<DisbursementForecastState> {

    DisbursementForecastRows() {
        super(
                Topics.DISBURSEMENT_FORECASTS,
                DisbursementForecastState.TYPE,
                new StateTable<>("disbursement_forecast", DisbursementForecastState.class));
    }
}
