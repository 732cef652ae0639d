package vn.giamngheo.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.catalogue.Catalogue;
import vn.giamngheo.indicators.validation.CheckingFigures;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.Days;

/** Says why a figure is another one. The version before it stays in force until the new one is approved. */
@ApplicationScoped
class CorrectingObservation {

    @Inject
    Observations observations;

    @Inject
    ObservedAreas areas;

    @Inject
    Catalogue catalogue;

    @Inject
    CheckingFigures checking;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    Observation correct(UUID id, CorrectionRequest request) {
        var observation = observations.locked(id);
        areas.requireWritable(observation);
        check(observation, request);
        var corrected = observation.saying(version(observation.last().number() + 1, request));
        observations.correct(List.of(corrected));
        outbox.publish(Topics.OBSERVATIONS, ObservationState.TYPE, corrected.state());
        checking.check(List.of(corrected.touched()));
        return corrected;
    }

    private void check(Observation observation, CorrectionRequest request) {
        var code = observation.indicator();
        ObservationRules.checkFigure(
                request.figure(), catalogue.observable(List.of(code)).get(code));
        ObservationRules.checkCorrection(observation.last(), request.figure(), statedOn(request));
    }

    private Version version(int number, CorrectionRequest request) {
        return new Version(
                number,
                request.figure(),
                request.source(),
                statedOn(request),
                request.reason(),
                caller.subject(),
                Instant.now(),
                null,
                null);
    }

    private static LocalDate statedOn(CorrectionRequest request) {
        return Objects.requireNonNullElseGet(request.statedOn(), Days::today);
    }
}
