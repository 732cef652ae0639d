package vn.giamngheo.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Which instance publishes a schedule that is due. A claim runs out; whoever was slower than that finds at the end, under
 * the lock of the row, that it is another's, and leaves nothing.
 */
@ApplicationScoped
class ScheduleClaims {

    @Inject
    Jdbi jdbi;

    @Inject
    Schedules schedules;

    @ConfigProperty(name = "reports.schedules.lease")
    Duration lease;

    /** @param holder of this claim alone */
    record Claim(UUID holder, Schedule schedule) {

        Instant due() {
            return schedule.nextDue();
        }
    }

    Optional<Claim> claim() {
        var holder = UUID.randomUUID();
        return jdbi.withHandle(handle -> handle.createQuery("""
                                update report_schedule t set holder = :holder, held_until = now() + :lease
                                where t.id = (
                                    select id from report_schedule where next_due <= now() and held_until < now()
                                    order by next_due, id limit 1 for update skip locked)
                                returning t.*
                                """)
                        .bind("holder", holder)
                        .bind("lease", lease)
                        .map(schedules::schedule)
                        .findOne())
                .map(schedule -> new Claim(holder, schedule));
    }

    /** Nobody tries it for a while. */
    void giveBack(Claim claim, Duration pause) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update report_schedule set held_until = now() + :pause where id = :id and holder = :holder")
                .bind("pause", pause)
                .bind("id", claim.schedule().id())
                .bind("holder", claim.holder())
                .execute());
    }

    /**
     * Goes on to the next time, in the transaction that says what became of this one.
     *
     * @return false when the claim has run out and the time is another's, or gone
     */
    boolean end(Claim claim, Instant nextDue) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update report_schedule set next_due = :next, holder = null, held_until = '-infinity'
                                where id = :id and holder = :holder and next_due = :due
                                """)
                        .bind("next", Schedules.utc(nextDue))
                        .bind("id", claim.schedule().id())
                        .bind("holder", claim.holder())
                        .bind("due", Schedules.utc(claim.due()))
                        .execute())
                == 1;
    }

    void record(Claim claim, UUID snapshot, String problem) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into schedule_run (schedule_id, due_at, snapshot_id, problem)
                        values (:id, :due, :snapshot, :problem)
                        """)
                .bind("id", claim.schedule().id())
                .bind("due", Schedules.utc(claim.due()))
                .bind("snapshot", snapshot)
                .bind("problem", problem)
                .execute());
    }
}
