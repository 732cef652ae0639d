package vn.giamngheo.indicators.standing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.platform.due.WorkingOff;

/** Puts classes right that were stored when they followed from the order in which decisions were entered. */
@ApplicationScoped
class SettlingClasses {

    private static final WorkingOff.Due DUE = new WorkingOff.Due("household_class_due", "household_id");

    @Inject
    Standings standings;

    @Inject
    WorkingOff working;

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void settleAllDue() {
        working.all(DUE, standings::settle);
    }
}
