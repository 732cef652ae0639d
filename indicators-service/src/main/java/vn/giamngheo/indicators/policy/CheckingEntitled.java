package vn.giamngheo.indicators.policy;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.giamngheo.platform.due.WorkingOff;

/** Holds what households got against their classes again, when those were decided after it was recorded, or otherwise. */
@ApplicationScoped
class CheckingEntitled {

    private static final WorkingOff.Due DUE = new WorkingOff.Due("entitlement_due", "household_id");

    @Inject
    SupportFindings findings;

    @Inject
    WorkingOff working;

    @Inject
    Supports supports;

    /** A decision waits for its check about this long. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void checkAllDue() {
        working.all(
                DUE, household -> supports.lock(List.of(household)), household -> findings.settle(List.of(household)));
    }
}
