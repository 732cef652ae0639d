package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.command.Command;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.trail.Trail;

/** Adds lines to the annex of a draft. */
@ApplicationScoped
class AnnexingPlan {

    @Inject
    Plans plans;

    @Inject
    PlanScope scope;

    @Inject
    AnnexRules rules;

    @Inject
    PlanRevisions revisions;

    @Inject
    Trail trail;

    @Inject
    Command command;

    /** What the trail says of a draft whose annex came as a file. */
    private record Annexed(UUID areaId, int revision) {}

    /**
     * A draft whose annex is changed.
     *
     * @param levels of the places that its annex may be about, by their codes
     */
    record Draft(Plan plan, Map<String, String> levels) {}

    /** @throws ProblemException when there is none, it is somebody else's or it is no draft */
    Draft draft(UUID id) {
        var plan = plans.locked(id);
        scope.require(plan, Where.body("/plan"));
        plan.requireDraft();
        revisions.keepFirst(plan);
        return new Draft(plan, rules.levels(plan));
    }

    /**
     * @return whether the annex says something else now
     * @throws ProblemException 422 when the line breaks a rule beside the others
     */
    boolean annex(Draft draft, AnnexRow row) {
        var plan = draft.plan();
        if (plan.annex().contains(row)) {
            return false;
        }
        var violations = new ArrayList<Violation>();
        AnnexRules.check(plan, draft.levels(), row, violations);
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
        plan.annex(row);
        return true;
    }

    /** Ends a change of the annex: it is a revision if anything is said otherwise. */
    void keep(Draft draft) {
        var plan = draft.plan();
        if (plan.annexed()) {
            plans.flush();
            revisions.keep(plan);
            trail.recorded(
                    command.doer(), Topics.PLANS, Map.of(plan.id(), new Annexed(plan.areaId(), plan.revision())));
        }
    }
}
