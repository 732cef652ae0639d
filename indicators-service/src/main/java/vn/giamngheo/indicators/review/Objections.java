package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.value.Ids;

/** The table {@code review_objection}. */
@ApplicationScoped
class Objections {

    @Inject
    Jdbi jdbi;

    void raise(UUID reviewed, LocalDate on, String reason, String by) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into review_objection (id, case_id, raised_on, reason, recorded_by) values (?, ?, ?, ?, ?)",
                Ids.next(),
                reviewed,
                on,
                reason,
                by));
    }

    /** Answers what is open about a household. */
    void answer(UUID reviewed, LocalDate on, boolean upheld) {
        jdbi.useHandle(handle -> handle.execute(
                "update review_objection set rechecked_on = ?, upheld = ? where case_id = ? and rechecked_on is null",
                on,
                upheld,
                reviewed));
    }
}
