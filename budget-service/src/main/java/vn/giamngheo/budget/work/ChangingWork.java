package vn.giamngheo.budget.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.budget.ledger.ActDay;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Preconditions;

/** Records what a later decision makes of a work. */
@ApplicationScoped
class ChangingWork {

    @Inject
    Works works;

    @Inject
    WorkScope scope;

    @Inject
    DocumentRules rules;

    @Inject
    Acts acts;

    @Inject
    Preconditions preconditions;

    @Inject
    WritingWork writing;

    /** @throws ProblemException 404, 403, 412 when it has changed since it was read */
    WorkView change(UUID id, WorkChange change) {
        scope.requireReadable(id);
        var work = works.locked(id);
        scope.requireWritable(id);
        preconditions.require(works.view(work));
        rules.check(change.date());
        ActDay.require(change.content().act(), Where.body("/content/act/issuedOn"));
        scope.requireNotEnded(work, change.date(), Where.body("/date"));
        WorkRules.check(change.content());
        var act = decision(work, change.content().act());
        return writing.write(writing.with(work, change.content(), act, change.date()));
    }

    /** The decision in force when it is the same, else the later one; both stay acts of the work. */
    private UUID decision(Work work, Act act) {
        return act.equals(acts.existing(work.actId()))
                ? work.actId()
                : acts.record(act, ActRole.AMENDMENT, new Subject(WorkScope.KIND, work.id()));
    }
}
