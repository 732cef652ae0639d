package vn.giamngheo.plans.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Preconditions;

/** Changes the name, the last day, the roles and the reporting of an agency, as it was read. */
@ApplicationScoped
class ChangingAgency {

    @Inject
    Agencies agencies;

    @Inject
    Reporting reporting;

    @Inject
    DutyRules rules;

    @Inject
    Preconditions preconditions;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    Outbox outbox;

    Agency change(UUID id, AgencyChange change) {
        reporting.lock();
        var agency = agencies.locked(id);
        requireOwn(agency);
        preconditions.require(agency.view());
        checkEnd(agency, change);
        rules.check(Duties.of(agency, change));
        agency.change(change);
        outbox.publish(Topics.AGENCIES, AgencyState.TYPE, agency.nextState());
        return agency;
    }

    /** An agency is its place's, as the tree stood when the agency began. */
    private void requireOwn(Agency agency) {
        scope.requireRecorded(agency.areaId(), agency.validFrom(), Where.request());
    }

    private static void checkEnd(Agency agency, AgencyChange change) {
        if (change.validTo() != null && change.validTo().isBefore(agency.validFrom())) {
            throw new ProblemException(
                    PlansProblem.ENDS_BEFORE_IT_BEGINS, Where.body("/validTo"), agency.validFrom(), change.validTo());
        }
    }
}
