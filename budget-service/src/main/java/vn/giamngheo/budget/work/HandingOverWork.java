package vn.giamngheo.budget.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.budget.ledger.ActDay;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Handovers;

/** Hands over a work whose place has ended; what a later decision makes of it the successor says. */
@ApplicationScoped
class HandingOverWork {

    @Inject
    Works works;

    @Inject
    WorkScope workScope;

    @Inject
    Handovers handovers;

    @Inject
    DocumentRules rules;

    @Inject
    Acts acts;

    @Inject
    WritingWork writing;

    /**
     * @throws ProblemException 404, 403, 409 when the successor has it, 422 when the place has not ended or the other is no
     *     successor
     */
    WorkView handOver(UUID id, WorkHandover request) {
        workScope.requireReadable(id);
        var work = works.locked(id);
        workScope.requireWritable(id);
        rules.check(request.on());
        ActDay.require(request.act(), Where.body("/act/issuedOn"));
        var successor =
                handovers.taker(workScope.place(work), WorkScope.takers(work), request.successor(), request.on());
        var act = acts.record(request.act(), ActRole.DECISION, new Subject(WorkScope.KIND, id));
        return writing.write(work.handedOver(new Work.Handover(successor.id(), request.on(), act)));
    }
}
