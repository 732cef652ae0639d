package vn.giamngheo.budget.planmoney;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.platform.due.WorkingOff;

/** Which plans are to be held against the ledger again. Marked in the transaction of the change, taken one by one. */
@ApplicationScoped
class Due {

    /** What changes how much a place was allocated. */
    private static final Set<String> EFFECTS = Set.of("give", "carry");

    static final WorkingOff.Due TABLE = new WorkingOff.Due("plan_money_due", "plan_id");

    /** Locks the mark of a plan that is due already: it is not taken before this change can be seen. */
    private static final String AGAIN = " on conflict (plan_id) do update set marked_at = clock_timestamp()";

    @Inject
    Jdbi jdbi;

    static void mark(UUID plan, Handle handle) {
        handle.execute("insert into plan_money_due (plan_id) values (?)" + AGAIN, plan);
    }

    /** Money that comes to a place or leaves it concerns the plans of the place and of all above it. */
    void mark(@Observes PostingsRecorded recorded) {
        if (recorded.postings().stream().anyMatch(posting -> EFFECTS.contains(posting.effect()))) {
            var holders = recorded.postings().stream()
                    .flatMap(posting -> Stream.of(posting.giver(), posting.receiver()))
                    .filter(Objects::nonNull)
                    .map(PostingsRecorded.Holder::id)
                    .distinct()
                    .toArray();
            jdbi.useHandle(handle -> handle.createUpdate("""
                            with recursive up (id) as (
                                select id from area where id = any(:holders)
                                union
                                select area_id from agency where id = any(:holders)
                                union
                                select p.parent_id from area_period p join up on up.id = p.area_id
                                where p.parent_id is not null
                            )
                            insert into plan_money_due (plan_id)
                            select p.id from plan p join up on up.id = p.area_id
                            where :programme = any(p.programme_codes) and not p.deleted
                            order by p.id
                            """ + AGAIN)
                    .bindArray("holders", UUID.class, holders)
                    .bind("programme", recorded.programmeCode())
                    .execute());
        }
    }
}
