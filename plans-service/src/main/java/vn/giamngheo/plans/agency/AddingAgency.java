package vn.giamngheo.plans.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Ids;

/** Adds an agency to a place, with its roles there. */
@ApplicationScoped
class AddingAgency {

    @Inject
    Agencies agencies;

    @Inject
    Reporting reporting;

    @Inject
    DutyRules rules;

    @Inject
    Scope scope;

    @Inject
    Outbox outbox;

    Agency add(AgencyRequest request) {
        reporting.lock();
        check(request);
        var area = scope.required(request.area(), request.validFrom(), "/area");
        var id = Ids.next();
        rules.check(Duties.of(id, area.id(), request));
        var agency = new Agency(id, request, area.id());
        agencies.persistAndFlush(agency);
        outbox.publish(Topics.AGENCIES, AgencyState.TYPE, agency.nextState());
        return agency;
    }

    private void check(AgencyRequest request) {
        if (request.endsBeforeItBegins()) {
            throw new ProblemException(
                    PlansProblem.ENDS_BEFORE_IT_BEGINS, Where.body("/validTo"), request.validFrom(), request.validTo());
        }
        if (agencies.count("code", request.code()) > 0) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/code"), request.code());
        }
    }
}
