package vn.giamngheo.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Who works on which job: a lease in the table {@code import_lease} that runs out unless it is renewed. Every
 * transaction with effects proves at its end that the lease is still held, so that an instance that hung for longer
 * than the lease writes nothing.
 */
@ApplicationScoped
class ImportLeases {

    private final UUID holder = UUID.randomUUID();

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "imports.lease", defaultValue = "15S")
    Duration length;

    /** Somebody else has taken the job over. */
    static final class Lost extends RuntimeException {
        Lost(UUID job) {
            super("the lease on import " + job + " is lost");
        }
    }

    /**
     * @param job the job that is now this instance's
     * @param attempts how often it was taken before
     */
    record Claim(UUID job, int attempts) {}

    Duration length() {
        return length;
    }

    void open(UUID job) {
        jdbi.useHandle(handle -> handle.execute("insert into import_lease (job_id) values (?)", job));
    }

    Optional<Claim> claim() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update import_lease
                        set holder = :holder, held_until = now() + :length, attempts = attempts + 1
                        where job_id = (
                            select job_id from import_lease where held_until < now()
                            order by job_id limit 1 for update skip locked)
                        returning job_id as job, attempts - 1 as attempts
                        """)
                .bind("holder", holder)
                .bind("length", length)
                .map((row, context) -> new Claim(row.getObject("job", UUID.class), row.getInt("attempts")))
                .findOne());
    }

    void renew(UUID job) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update import_lease set held_until = now() + :length where job_id = :job and holder = :holder")
                .bind("length", length)
                .bind("job", job)
                .bind("holder", holder)
                .execute());
    }

    /** Work got on: only attempts without progress count. */
    void prove(UUID job) {
        expectOne(job, "update import_lease set attempts = 0 where job_id = ? and holder = ?");
    }

    /** The lease is still this instance's, and stays so until the transaction ends. */
    void require(UUID job) {
        var held = jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from (select from import_lease where job_id = :job and holder = :holder for update) l")
                .bind("job", job)
                .bind("holder", holder)
                .mapTo(Integer.class)
                .one());
        if (held != 1) {
            throw new Lost(job);
        }
    }

    void end(UUID job) {
        expectOne(job, "delete from import_lease where job_id = ? and holder = ?");
    }

    private void expectOne(UUID job, String statement) {
        if (jdbi.withHandle(handle -> handle.execute(statement, job, holder)) != 1) {
            throw new Lost(job);
        }
    }

    /** Lets anybody take the job at once; an instance that shuts down has not failed. */
    void handOver(UUID job) {
        jdbi.useHandle(handle -> handle.execute(
                "update import_lease set held_until = now(), attempts = attempts - 1 where job_id = ? and holder = ?",
                job,
                holder));
    }

    /** Lets anybody take the job after a while. */
    void giveBack(UUID job, Duration pause) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update import_lease set held_until = now() + :pause where job_id = :job and holder = :holder")
                .bind("pause", pause)
                .bind("job", job)
                .bind("holder", holder)
                .execute());
    }
}
