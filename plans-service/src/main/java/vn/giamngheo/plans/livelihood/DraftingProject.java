package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Ids;

/**
 * Records a project as a draft, replaces and deletes it, and proposes it. What breaks a rule is refused; what was approved
 * by a signed act before it came here is recorded as approved.
 */
@ApplicationScoped
class DraftingProject {

    @Inject
    LivelihoodProjects projects;

    @Inject
    LivelihoodScope scope;

    @Inject
    ProposalRules rules;

    @Inject
    JudgingProject judging;

    @Inject
    ApprovingProject approving;

    @Inject
    PublishingProject publishing;

    @Inject
    ShowingProjects showing;

    @Inject
    Preconditions preconditions;

    @Inject
    Caller caller;

    LivelihoodProject draft(LivelihoodRequest request) {
        var checked = rules.check(request);
        var project = new LivelihoodProject(Ids.next(), checked.commune(), caller.subject());
        project.propose(request, checked.villages());
        if (request.approval() == null) {
            judging.require(project);
            projects.persist(project);
        } else {
            requireApprover();
            projects.persist(project);
            projects.flush();
            approving.record(project, request.approval(), "/approval");
        }
        projects.flush();
        return project;
    }

    private void requireApprover() {
        if (!caller.hasRole(Roles.APPROVER)) {
            throw new ProblemException(CommonProblem.FORBIDDEN_ROLE, Where.body("/approval"), Roles.APPROVER);
        }
    }

    LivelihoodProject replace(UUID id, LivelihoodRequest request) {
        var project = draft(id);
        var checked = rules.check(request);
        if (!checked.commune().id().equals(project.areaId())) {
            throw new ProblemException(
                    PlansProblem.PROJECT_OF_ANOTHER_PLACE,
                    Where.body("/area"),
                    request.area().text());
        }
        if (request.approval() != null) {
            throw new ProblemException(CommonProblem.UNKNOWN_FIELD, Where.body("/approval"), "approval");
        }
        project.propose(request, checked.villages());
        judging.require(project);
        projects.flush();
        tell(project);
        return project;
    }

    void delete(UUID id) {
        var project = draft(id);
        project.delete();
        tell(project);
    }

    /** Of a draft nobody knows, unless it was sent back to be revised. */
    private void tell(LivelihoodProject project) {
        if (project.isTold()) {
            publishing.publish(project);
        }
    }

    private LivelihoodProject draft(UUID id) {
        var project = scope.own(id);
        preconditions.require(showing.show(project));
        project.requireDraft();
        return project;
    }

    /** Hands it to those who appraise and approve it. */
    LivelihoodProject propose(UUID id) {
        var project = scope.own(id);
        preconditions.honour(showing.show(project));
        project.requireMayBecome(ProjectState.PROPOSED);
        rules.requireInPlan(project);
        judging.require(project);
        project.take(Step.to(ProjectState.PROPOSED, project.proposedOn(), caller.subject(), null, null));
        publishing.publish(project);
        return project;
    }
}
