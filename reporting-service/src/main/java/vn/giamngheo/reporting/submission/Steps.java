package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.identity.Caller;

/** What was done with submissions. It is added to, never changed. */
@ApplicationScoped
class Steps {

    @Inject
    Jdbi jdbi;

    @Inject
    Caller caller;

    void add(UUID submission, Step.Kind step, String reasons) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into submission_step (submission_id, step, done_by, reasons)
                        values (:submission, :step, :by, :reasons)
                        """)
                .bind("submission", submission)
                .bind("step", step.name())
                .bind("by", caller.subject())
                .bind("reasons", reasons)
                .execute());
    }

    List<Step> of(UUID submission) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select step, done_by, done_at, reasons from submission_step
                        where submission_id = :submission order by id
                        """)
                .bind("submission", submission)
                .map((row, context) -> new Step(
                        Step.Kind.valueOf(row.getString("step")),
                        row.getString("done_by"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        row.getString("reasons")))
                .list());
    }
}
