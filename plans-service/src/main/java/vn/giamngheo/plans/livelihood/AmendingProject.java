package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Preconditions;

/**
 * Has an approved project say something else since an act (điều chỉnh). The act is signed: it is recorded, whatever is wrong with
 * it, and after one that is dated later, too.
 */
@ApplicationScoped
class AmendingProject {

    private static final Set<ProjectState> AMENDED = EnumSet.of(ProjectState.APPROVED, ProjectState.CONTRACTED);

    @Inject
    LivelihoodScope projectScope;

    @Inject
    Scope scope;

    @Inject
    JudgingProject judging;

    @Inject
    CheckingRequested checking;

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

    LivelihoodProject amend(UUID id, Steps.Amended amended) {
        var project = projectScope.own(id);
        preconditions.honour(showing.show(project));
        require(project, amended);
        var on = since(project, amended);
        var act = acts.record(amended.act(), ActRole.AMENDMENT, projectScope.at(id));
        project.amend(
                Step.to(project.state(), on, caller.subject(), amended.reason().strip(), act)
                        .saying(Said.of(amended)));
        judging.tellBreaches(project, project.saidSince());
        checking.check(project);
        publishing.publish(project);
        return project;
    }

    /** An act that leaves its day open may be of the month of what it amends, and is none before it. */
    private static LocalDate since(LivelihoodProject project, Steps.Amended amended) {
        var first = amended.act().issuedOn().firstDay();
        return first.isBefore(project.approvedOn()) ? project.approvedOn() : first;
    }

    private void require(LivelihoodProject project, Steps.Amended amended) {
        if (!AMENDED.contains(project.state())) {
            project.requireIs(ProjectState.APPROVED);
        }
        if (caller.isOneOf(project.proposedBy())) {
            throw new ProblemException(PlansProblem.PROPOSER_IS_APPROVER);
        }
        if (!amended.act().signed()) {
            throw new ProblemException(PlansProblem.ACT_NOT_SIGNED, Where.body("/act"));
        }
        if (amended.saysNothing()) {
            throw new ProblemException(PlansProblem.NOTHING_AMENDED);
        }
        amended.act().requireCome("/act");
        var issuedOn = amended.act().issuedOn();
        if (issuedOn.lastDay().isBefore(project.approvedOn())) {
            throw new ProblemException(
                    PlansProblem.BEFORE_ITS_STEP, Where.body("/act/issuedOn"), issuedOn.text(), project.approvedOn());
        }
        scope.requireNotEnded(project.areaId(), since(project, amended), Where.body("/act/issuedOn"));
        ProposalRules.requireFigures(
                amended.households() == null ? project.households() : amended.households(),
                amended.costs() == null ? project.costs() : amended.costs(),
                "");
    }
}
