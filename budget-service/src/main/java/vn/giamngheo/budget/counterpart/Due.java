package vn.giamngheo.budget.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.platform.due.WorkingOff;

/** Which rules are to be held against the ledger again. Marked in the transaction of the change, taken one by one. */
@ApplicationScoped
class Due {

    private static final String GIVE = "give";

    static final WorkingOff.Due TABLE = new WorkingOff.Due("counterpart_due", "rule_id");

    /** Locks the mark of a rule that is due already: it is not taken before this change can be seen. */
    private static final String AGAIN = " on conflict (rule_id) do update set marked_at = clock_timestamp()";

    @Inject
    Jdbi jdbi;

    /** A rule and its neighbours in time: which of them counts for a year may change with it. */
    void markBeside(Rule rule) {
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        insert into counterpart_due (rule_id)
                        select id from counterpart_rule
                        where area_id = :areaId and programme_code = :programme
                            and line_code is not distinct from :line
                        order by id
                        """ + AGAIN).bindMethods(rule).execute());
    }

    /** Money that is given to a place or passed on concerns the rules of the place and of all above it. */
    void mark(@Observes PostingsRecorded recorded) {
        var holders = recorded.postings().stream()
                .filter(posting -> posting.effect().equals(GIVE))
                .flatMap(posting -> Stream.of(posting.giver(), posting.receiver()))
                .filter(Objects::nonNull)
                .map(PostingsRecorded.Holder::id)
                .distinct()
                .toArray();
        if (holders.length > 0) {
            mark(holders, recorded.programmeCode());
        }
    }

    private void mark(Object[] holders, String programme) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with recursive up (id) as (
                            select id from area where id = any(:holders)
                            union
                            select area_id from agency where id = any(:holders)
                            union
                            select p.parent_id from area_period p join up on up.id = p.area_id
                            where p.parent_id is not null
                        )
                        insert into counterpart_due (rule_id)
                        select r.id from counterpart_rule r join up on up.id = r.area_id
                        where r.programme_code = :programme
                        order by r.id
                        """ + AGAIN)
                .bindArray("holders", UUID.class, holders)
                .bind("programme", programme)
                .execute());
    }
}
