package vn.giamngheo.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.events.ProgrammeState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Ids;

/** Adds a programme with its lines. */
@ApplicationScoped
class AddingProgramme {

    @Inject
    Programmes programmes;

    @Inject
    Scope scope;

    @Inject
    Outbox outbox;

    /** @throws ProblemException 403 when the caller's places are not the whole country */
    Programme add(ProgrammeRequest request) {
        scope.requireCountry();
        check(request);
        LineRules.check(request.lines());
        var programme = new Programme(Ids.next(), request);
        programmes.persistAndFlush(programme);
        outbox.publish(Topics.PROGRAMMES, ProgrammeState.TYPE, programme.nextState());
        return programme;
    }

    private void check(ProgrammeRequest request) {
        if (request.validTo().isBefore(request.validFrom())) {
            throw new ProblemException(
                    PlansProblem.ENDS_BEFORE_IT_BEGINS, Where.body("/validTo"), request.validFrom(), request.validTo());
        }
        if (programmes.count("code", request.code()) > 0) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/code"), request.code());
        }
    }
}
