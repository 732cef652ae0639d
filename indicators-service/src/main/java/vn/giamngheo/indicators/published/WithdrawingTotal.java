package vn.giamngheo.indicators.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.PublishedTotalState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Caller;

/**
 * Takes back a total that was not recorded as its paper says it. What was signed stays as it is, the copy of it need not: it
 * stays readable, counts no more, and the paper can be recorded again.
 */
@ApplicationScoped
class WithdrawingTotal {

    @Inject
    CheckingTotals checking;

    @Inject
    PublishedTotals totals;

    @Inject
    TotalActs subjects;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    /** @throws ProblemException 403 at a place of others, 404, 409 when it was withdrawn before */
    PublishedTotal withdraw(UUID id, WithdrawalReason reason) {
        subjects.requireWritable(id);
        totals.announce();
        checking.lock(List.of(totals.existing(id).key()));
        if (!totals.withdraw(id, reason, caller.subject())) {
            throw new ProblemException(IndicatorsProblem.TOTAL_WITHDRAWN);
        }
        var withdrawn = totals.existing(id);
        outbox.publish(Topics.PUBLISHED_TOTALS, PublishedTotalState.TYPE, withdrawn.state());
        checking.forget(withdrawn);
        return withdrawn;
    }
}
