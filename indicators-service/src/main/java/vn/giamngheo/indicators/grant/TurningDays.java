package vn.giamngheo.indicators.grant;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.value.Days;

/**
 * Lets the feed of beneficiaries tell households anew on the day on which a class of theirs begins, and on the day after one
 * has ended: nobody writes anything on such a day. Whatever was missed while no instance ran is caught up.
 */
@ApplicationScoped
class TurningDays {

    private static final int MOST_SECONDS = 30 * 60;

    private static final String TELL = """
            update household_standing n set event_version = event_version
            where exists (
                select from household_class c
                where c.household_id = n.household_id and c.standard_id = n.standard_id
                    and (c.valid_from > :told and c.valid_from <= :today or c.valid_to >= :told and c.valid_to < :today))
            """;

    @Inject
    Jdbi jdbi;

    /** A new day is told within about this long. */
    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        QuarkusTransaction.requiringNew().timeout(MOST_SECONDS).run(() -> jdbi.useHandle(TurningDays::turn));
    }

    private static void turn(Handle handle) {
        var told = handle.createQuery("select day from turned_day for update")
                .mapTo(LocalDate.class)
                .one();
        var today = Days.today();
        if (told.isBefore(today)) {
            handle.execute("set local statement_timeout = 0");
            handle.createUpdate(TELL).bind("told", told).bind("today", today).execute();
            handle.execute("update turned_day set day = ?", today);
        }
    }
}
