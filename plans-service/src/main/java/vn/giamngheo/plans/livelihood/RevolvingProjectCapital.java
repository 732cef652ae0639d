package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.RecordedDay;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.rest.Preconditions;

/** Records what households of a contracted project gave back of its support, and what was lent on of that. */
@ApplicationScoped
class RevolvingProjectCapital {

    @Inject
    LivelihoodScope projectScope;

    @Inject
    PublishingProject publishing;

    @Inject
    ShowingProjects showing;

    @Inject
    Preconditions preconditions;

    @Inject
    Acts acts;

    @Inject
    Caller caller;

    /** @throws ProblemException 409 before it is contracted, 422 when more would be lent on than was given back */
    LivelihoodProject record(UUID id, RevolvingEntry.RevolvingBody body) {
        RecordedDay.requireCome(body.date(), Where.body("/date"));
        if (!body.amount().isAboveZero()) {
            throw new ProblemException(PlansProblem.AMOUNT_NOT_ABOVE_ZERO, Where.body("/amount"));
        }
        var project = projectScope.own(id, body.date(), Where.body("/date"));
        preconditions.honour(showing.show(project));
        project.requireHasSupport(body.date(), Where.body("/date"));
        project.revolve(RevolvingEntry.of(body, recorded(body.act(), id), caller.subject()));
        publishing.publish(project);
        return project;
    }

    /** @throws ProblemException 422 when there is no such entry, or what was lent on of it would not be covered any more */
    LivelihoodProject withdraw(UUID id, long number, RevolvingEntry.RevolvingWithdrawal body) {
        var project = projectScope.own(id);
        preconditions.honour(showing.show(project));
        project.withdrawRevolved(number, body.reason().strip(), caller.subject());
        publishing.publish(project);
        return project;
    }

    private UUID recorded(Act act, UUID project) {
        if (act == null) {
            return null;
        }
        act.requireCome("/act");
        return acts.record(act, ActRole.DECISION, projectScope.at(project));
    }
}
