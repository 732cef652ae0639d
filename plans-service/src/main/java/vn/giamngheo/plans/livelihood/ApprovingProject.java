package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.RecordedDay;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Preconditions;

/** Has a project appraised, approved by an act, or refused. An act that is signed is recorded, whatever is wrong with it. */
@ApplicationScoped
class ApprovingProject {

    @Inject
    LivelihoodScope projectScope;

    @Inject
    Scope scope;

    @Inject
    JudgingProject judging;

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

    LivelihoodProject appraise(UUID id, Steps.Appraised appraised) {
        RecordedDay.requireCome(appraised.date(), Where.body("/date"));
        var project = own(id, appraised.date(), Where.body("/date"));
        var next = appraised.outcome() == Steps.Outcome.TO_BE_REVISED ? ProjectState.DRAFT : ProjectState.APPRAISED;
        project.requireMayBecome(next);
        project.requireNotBefore(appraised.date(), Where.body("/date"));
        appraised.minutes().requireCome("/minutes");
        var minutes = acts.record(appraised.minutes(), ActRole.APPRAISAL, projectScope.at(id));
        project.appraised(
                new Appraisal(appraised.date(), appraised.outcome(), appraised.members(), appraised.note(), minutes));
        project.take(Step.to(next, appraised.date(), caller.subject(), appraised.note(), minutes));
        publishing.publish(project);
        return project;
    }

    LivelihoodProject approve(UUID id, Approval approval) {
        var project = projectScope.own(id);
        preconditions.honour(showing.show(project));
        if (caller.isOneOf(project.proposedBy())) {
            throw new ProblemException(PlansProblem.PROPOSER_IS_APPROVER);
        }
        return record(project, approval, "");
    }

    /** @param at pointer to the approval */
    LivelihoodProject record(LivelihoodProject project, Approval approval, String at) {
        var act = approval.act();
        if (!act.signed()) {
            throw new ProblemException(PlansProblem.ACT_NOT_SIGNED, Where.body(at + "/act"));
        }
        act.requireCome(at + "/act");
        if (approval.costs() != null) {
            ProposalRules.requireCosts(approval.costs(), at + "/costs");
        }
        var on = act.issuedOn().firstDay();
        scope.requireNotEnded(project.areaId(), on, Where.body(at + "/act/issuedOn"));
        project.requireMayBecome(ProjectState.APPROVED);
        var decision = acts.record(act, ActRole.DECISION, projectScope.at(project.id()));
        project.approve(approval.costs());
        project.take(Step.to(ProjectState.APPROVED, on, caller.subject(), null, decision)
                .saying(project.said()));
        judging.tell(project);
        publishing.publish(project);
        return project;
    }

    LivelihoodProject refuse(UUID id, Steps.Refused refused) {
        RecordedDay.requireCome(refused.date(), Where.body("/date"));
        var project = own(id, refused.date(), Where.body("/date"));
        project.requireMayBecome(ProjectState.REFUSED);
        project.requireNotBefore(refused.date(), Where.body("/date"));
        var act = refused.act() == null ? null : recorded(refused.act(), project);
        project.take(Step.to(
                ProjectState.REFUSED,
                refused.date(),
                caller.subject(),
                refused.reason().strip(),
                act));
        publishing.publish(project);
        return project;
    }

    private UUID recorded(Act act, LivelihoodProject project) {
        act.requireCome("/act");
        return acts.record(act, ActRole.DECISION, projectScope.at(project.id()));
    }

    private LivelihoodProject own(UUID id, LocalDate on, Where where) {
        var project = projectScope.own(id, on, where);
        preconditions.honour(showing.show(project));
        return project;
    }
}
