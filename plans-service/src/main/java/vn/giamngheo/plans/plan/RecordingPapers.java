package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;

/** Records the acts that a plan is and rests on among its acts, where files can be added to them. */
@ApplicationScoped
class RecordingPapers {

    @Inject
    Acts acts;

    @Inject
    PlanActs planActs;

    PlanPapers record(UUID plan, PlanRequest request) {
        var subject = planActs.at(plan);
        var document = acts.record(request.act(), ActRole.DOCUMENT, subject);
        var bases = request.bases().stream()
                .map(basis -> new PlanBasis(basis.kind(), acts.record(basis.act(), ActRole.BASIS, subject)))
                .toList();
        return new PlanPapers(document, bases);
    }

    /**
     * What is said as before keeps its act; what is said no more, and has no file, is no act of the plan any longer.
     *
     * @param document the act that the plan is
     */
    PlanPapers replace(Plan plan, PlanRequest request, Act document) {
        var subject = planActs.at(plan.id());
        var former = plan.papers();
        var bases = new ArrayList<PlanBasis>();
        for (var i = 0; i < request.bases().size(); i++) {
            var basis = request.bases().get(i);
            var act = i < former.bases().size()
                    ? acts.replace(former.bases().get(i).actId(), basis.act(), ActRole.BASIS, subject)
                    : acts.record(basis.act(), ActRole.BASIS, subject);
            bases.add(new PlanBasis(basis.kind(), act));
        }
        former.bases().stream().skip(bases.size()).forEach(basis -> acts.release(basis.actId(), subject));
        return new PlanPapers(acts.replace(former.document(), document, ActRole.DOCUMENT, subject), bases);
    }
}
