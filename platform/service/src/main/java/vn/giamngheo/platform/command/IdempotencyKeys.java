package vn.giamngheo.platform.command;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** The keys of the last 7 days with their first answers, in the table {@code idempotency}. */
@ApplicationScoped
class IdempotencyKeys {

    static final String HEADER = "Idempotency-Key";

    private static final String LOCK_TIMEOUT = "55P03";

    @Inject
    Jdbi jdbi;

    /** Who sends which key where. */
    public record Key(String subject, String route, String key) {}

    /**
     * Takes the key for this transaction. A transaction that has it already is waited for, as long as the database's
     * lock timeout allows.
     *
     * @return false when the key has been used and its answer is stored
     * @throws ProblemException 409 when the other request takes too long
     */
    boolean take(Key key, String requestHash) {
        try {
            return insert(key, requestHash);
        } catch (UnableToExecuteStatementException failure) {
            if (failure.getCause() instanceof SQLException sql && LOCK_TIMEOUT.equals(sql.getSQLState())) {
                throw new ProblemException(CommonProblem.REQUEST_IN_FLIGHT, Where.header(HEADER));
            }
            throw failure;
        }
    }

    private boolean insert(Key key, String requestHash) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into idempotency (subject, route, key, request_hash)
                                values (:subject, :route, :key, :hash)
                                on conflict (subject, route, key) do update
                                    set request_hash = excluded.request_hash, status = null, created_at = now()
                                    where idempotency.created_at < now() - interval '7 days'
                                """)
                        .bindMethods(key)
                        .bind("hash", requestHash)
                        .execute())
                == 1;
    }

    StoredAnswer answer(Key key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select request_hash, status, location, event_ids, body from idempotency
                        where subject = :subject and route = :route and key = :key
                        """)
                .bindMethods(key)
                .map(ConstructorMapper.of(StoredAnswer.class))
                .one());
    }

    void store(Key key, StoredAnswer answer) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update idempotency
                        set status = :status, location = :location, event_ids = :eventIds, body = :body
                        where subject = :subject and route = :route and key = :key
                        """).bindMethods(key).bindMethods(answer).execute());
    }

    @Scheduled(every = "1h", delayed = "1m")
    void forgetOldKeys() {
        jdbi.useHandle(
                handle -> handle.execute("delete from idempotency where created_at < now() - interval '7 days'"));
    }
}
