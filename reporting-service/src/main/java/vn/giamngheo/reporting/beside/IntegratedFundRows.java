package vn.giamngheo.reporting.beside;

import jakarta.enterprise.context.ApplicationScoped;
import vn.giamngheo.events.IntegratedFundState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.StateProjection;
import vn.giamngheo.platform.event.StateTable;

/** Money of other programmes, as last published. */
@ApplicationScoped
class IntegratedFundRows extends StateProjection<IntegratedFundState> {

    IntegratedFundRows() {
        super(
                Topics.INTEGRATED_FUNDS,
                IntegratedFundState.TYPE,
                new StateTable<>("integrated_fund", IntegratedFundState.class));
    }
}
