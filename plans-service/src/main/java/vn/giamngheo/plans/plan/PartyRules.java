package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.reference.References;

/** Agencies that a plan names by code were there on its first day; lines are its programme's. */
@ApplicationScoped
class PartyRules {

    @Inject
    References references;

    void check(PlanRequest plan, Set<String> lines, List<Violation> violations) {
        var on = plan.periodFrom();
        for (var i = 0; i < plan.assignments().size(); i++) {
            var assignment = plan.assignments().get(i);
            var at = "/assignments/" + i;
            if (assignment.lineCode() != null) {
                PlanRules.checkLine(assignment.lineCode(), lines, at + "/lineCode", violations);
            }
            check(assignment.party(), on, at + "/party", violations);
        }
        for (var i = 0; i < plan.reportingDuties().size(); i++) {
            var duty = plan.reportingDuties().get(i);
            var at = "/reportingDuties/" + i;
            check(duty.from(), on, at + "/from", violations);
            check(duty.to(), on, at + "/to", violations);
            check(duty.through(), on, at + "/through", violations);
        }
        for (var i = 0; i < plan.responsibilities().size(); i++) {
            check(plan.responsibilities().get(i).party(), on, "/responsibilities/" + i + "/party", violations);
        }
        for (var i = 0; i < plan.targets().size(); i++) {
            check(plan.targets().get(i).owner(), on, "/targets/" + i + "/owner", violations);
        }
        for (var i = 0; i < plan.recipients().size(); i++) {
            check(plan.recipients().get(i), on, "/recipients/" + i, violations);
        }
    }

    private void check(Party party, LocalDate on, String at, List<Violation> violations) {
        if (party == null || party.agencyCode() == null) {
            return;
        }
        try {
            references.agency(party.agencyCode(), on, at + "/agencyCode");
        } catch (ProblemException unknown) {
            violations.addAll(unknown.violations());
        }
    }
}
