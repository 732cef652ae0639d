package vn.giamngheo.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.events.LineApplicabilityState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Ids;

/** Says at which places a line of a programme applies, as it was read. */
@ApplicationScoped
class SettingApplicability {

    @Inject
    Programmes programmes;

    @Inject
    Applicabilities applicabilities;

    @Inject
    ListedPlaces listed;

    @Inject
    Preconditions preconditions;

    @Inject
    Scope scope;

    @Inject
    Outbox outbox;

    /** @throws ProblemException 403 when the caller's places are not the whole country */
    ApplicabilityView set(String code, String line, ApplicabilityRequest request) {
        scope.requireCountry();
        var programme = programmes.locked(code);
        var before = state(programme, line);
        preconditions.require(view(programme, before));
        applicabilities.write(new LineApplicabilityState(
                before.id(),
                before.eventVersion() + 1,
                false,
                programme.id(),
                line,
                listed.resolve(request.periods())));
        var after = state(programme, line);
        outbox.publish(Topics.PROGRAMMES, LineApplicabilityState.TYPE, after);
        return view(programme, after);
    }

    ApplicabilityView show(String code, String line) {
        var programme = programmes.existing(code);
        return view(programme, state(programme, line));
    }

    private LineApplicabilityState state(Programme programme, String line) {
        if (!programme.hasLine(line)) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        return applicabilities.of(programme.id(), line, Ids.next());
    }

    private ApplicabilityView view(Programme programme, LineApplicabilityState state) {
        return new ApplicabilityView(
                programme.code(),
                state.lineCode(),
                state.eventVersion(),
                state.periods().stream().map(this::view).toList());
    }

    private ApplicabilityRequest.Period view(LineApplicabilityState.Period period) {
        return new ApplicabilityRequest.Period(
                period.validFrom(),
                period.validTo(),
                period.actNumber(),
                applicabilities.codes(period.areaIds(), period.validFrom()));
    }
}
