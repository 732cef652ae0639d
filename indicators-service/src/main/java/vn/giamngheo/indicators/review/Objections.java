package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
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

    /** Those of a round, in the order in which they were raised. */
    List<Objection> of(UUID round) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select o.case_id, o.raised_on, o.rechecked_on, o.upheld
                        from review_objection o join review_case c on c.id = o.case_id
                        where c.round_id = :round order by o.raised_on, o.id
                        """)
                .bind("round", round)
                .map(ConstructorMapper.of(Objection.class))
                .list());
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
