package vn.giamngheo.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Set;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Ids;

/** Records what was observed. */
@ApplicationScoped
class RecordingObservation {

    /** Units of which there is no half and no less than none. */
    private static final Set<String> COUNTED = Set.of("households", "people", "models");

    @Inject
    Observations observations;

    @Inject
    References references;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    Observation observe(ObservationRequest request) {
        checkPeriod(request);
        var area = scope.required(request.area(), request.periodTo(), "/area");
        requireExistence(area, request);
        checkFigures(request, references.indicator(request.indicator(), "/indicator"));
        if (observations.overlaps(request, area.id())) {
            throw new ProblemException(
                    IndicatorsProblem.OBSERVED_ALREADY, Where.body("/periodFrom"), request.indicator(), area.code());
        }
        var observation = new Observation(Ids.next(), area.id(), request, caller.subject());
        observations.persistAndFlush(observation);
        outbox.publish(Topics.OBSERVATIONS, ObservationState.TYPE, observation.nextState());
        return observation;
    }

    /** The place must have been there on the first day, too. */
    private void requireExistence(Place area, ObservationRequest request) {
        if (places.byId(area.id(), request.periodFrom()).isEmpty()) {
            throw References.unknown(
                    "/periodFrom", new Words("địa bàn", "area"), area.code(), "(" + request.periodFrom() + ")");
        }
    }

    private static void checkPeriod(ObservationRequest request) {
        if (request.periodTo().isBefore(request.periodFrom())) {
            throw new ProblemException(
                    IndicatorsProblem.ENDS_BEFORE_IT_BEGINS,
                    Where.body("/periodTo"),
                    request.periodFrom(),
                    request.periodTo());
        }
    }

    private static void checkFigures(ObservationRequest request, References.Indicator indicator) {
        if (indicator.rate()) {
            checkRate(request);
        } else if (request.value() == null || request.numerator() != null || request.denominator() != null) {
            throw new ProblemException(
                    IndicatorsProblem.RATE_OR_VALUE, Where.body("/value"), request.indicator(), "value");
        } else if (COUNTED.contains(indicator.unit()) && !isCount(request.value())) {
            throw new ProblemException(
                    CommonProblem.INVALID_VALUE,
                    Where.body("/value"),
                    new Words("cần số nguyên không âm", "it must be a whole number, not negative"));
        }
    }

    private static boolean isCount(BigDecimal value) {
        return value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0;
    }

    private static void checkRate(ObservationRequest request) {
        if (request.numerator() == null || request.denominator() == null || request.value() != null) {
            throw new ProblemException(
                    IndicatorsProblem.RATE_OR_VALUE,
                    Where.body("/numerator"),
                    request.indicator(),
                    "numerator + denominator");
        }
        if (request.numerator() > request.denominator()) {
            throw new ProblemException(
                    IndicatorsProblem.NUMERATOR_ABOVE_DENOMINATOR,
                    Where.body("/numerator"),
                    request.numerator(),
                    request.denominator());
        }
    }
}
