package vn.giamngheo.indicators.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.events.IndicatorState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Ids;

/** Adds an indicator to the catalogue, which is the nation's. */
@ApplicationScoped
class AddingIndicator {

    @Inject
    Indicators indicators;

    @Inject
    MeaningRules rules;

    @Inject
    Scope scope;

    @Inject
    Outbox outbox;

    Indicator add(IndicatorRequest request) {
        scope.requireCountry();
        if (indicators.count("code", request.code()) > 0) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/code"), request.code());
        }
        rules.check(request.rate(), request.meaning());
        var indicator = new Indicator(Ids.next(), request);
        indicators.persistAndFlush(indicator);
        outbox.publish(Topics.INDICATORS, IndicatorState.TYPE, indicator.nextState());
        return indicator;
    }
}
