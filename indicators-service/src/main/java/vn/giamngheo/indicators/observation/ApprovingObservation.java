package vn.giamngheo.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.validation.CheckingFigures;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;

/** Approves the last version of a figure, which is in force from then on. Nobody approves what he recorded. */
@ApplicationScoped
class ApprovingObservation {

    @Inject
    Observations observations;

    @Inject
    ObservedAreas areas;

    @Inject
    CheckingFigures checking;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    /** @throws ProblemException 403, 404, 409 when another version is the last or has been approved, 422 */
    Observation approve(UUID id, ApprovalRequest request) {
        var observation = observations.locked(id);
        areas.requireWritable(observation);
        requireWaiting(observation.last(), request.version());
        ObservationRules.checkApproval(observation, request.on());
        var approved = observation.approving(request.on(), caller.subject());
        observations.approve(approved);
        outbox.publish(Topics.OBSERVATIONS, ObservationState.TYPE, approved.state());
        checking.check(List.of(approved.touched()));
        return approved;
    }

    private void requireWaiting(Version last, int read) {
        if (last.number() != read) {
            throw new ProblemException(IndicatorsProblem.VERSION_NOT_LAST, Where.body("/version"), read, last.number());
        }
        if (last.isApproved()) {
            throw new ProblemException(IndicatorsProblem.NOTHING_TO_APPROVE, Where.request(), last.number());
        }
        if (caller.isOneOf(last.recordedBy())) {
            throw new ProblemException(IndicatorsProblem.RECORDER_APPROVES);
        }
    }
}
