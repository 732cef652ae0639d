package vn.giamngheo.indicators.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.events.IndicatorState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Preconditions;

/** Changes what an indicator is called and means, as it was read. The catalogue is the nation's. */
@ApplicationScoped
class ChangingIndicator {

    @Inject
    Indicators indicators;

    @Inject
    MeaningRules rules;

    @Inject
    Preconditions preconditions;

    @Inject
    Scope scope;

    @Inject
    Outbox outbox;

    Indicator change(String code, IndicatorChange change) {
        scope.requireCountry();
        var indicator = indicators.locked(code);
        preconditions.require(indicator.view());
        rules.check(indicator.rate(), change.meaning());
        indicator.change(change.name(), change.meaning());
        outbox.publish(Topics.INDICATORS, IndicatorState.TYPE, indicator.nextState());
        return indicator;
    }
}
