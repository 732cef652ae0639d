package vn.giamngheo.platform.due;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.http.Wordless;
import vn.giamngheo.platform.sql.Causes;

/**
 * Works off what is due to be checked again, each in a transaction of its own, the longest waiting first. What fails is
 * tried again a minute later and holds up nothing else.
 */
@ApplicationScoped
public class WorkingOff {

    private static final Logger LOG = Logger.getLogger(WorkingOff.class);
    private static final int TOGETHER = 1_000;

    @Inject
    Jdbi jdbi;

    /** A table of what is due: the ids in one column, and in {@code marked_at} since when. One id may stand there several times. */
    public record Due(String table, String id) {

        String sql(String statement) {
            return statement.replace("<table>", table).replace("<id>", id);
        }
    }

    public void all(Due due, Consumer<UUID> check) {
        all(due, nothing -> {}, check);
    }

    /** @param lock what those who mark a thing lock before they do, so that neither waits for the other */
    public void all(Due due, Consumer<UUID> lock, Consumer<UUID> check) {
        for (var next = next(due); next.isPresent(); next = next(due)) {
            checkOrPostpone(due, next.get(), lock, check);
        }
    }

    /**
     * The same where one check answers for many, up to a thousand. All stays due while others have what is needed; what fails
     * otherwise is tried one by one.
     *
     * @param now asked when it is taken; all stays due if it is not to be checked now
     */
    public void together(Due due, BooleanSupplier now, Consumer<List<UUID>> check) {
        try {
            QuarkusTransaction.requiringNew().run(() -> takeMany(due, now, check));
        } catch (RuntimeException failure) {
            if (!Causes.isBusy(failure) && now.getAsBoolean()) {
                all(due, id -> check.accept(List.of(id)));
            }
        }
    }

    private void takeMany(Due due, BooleanSupplier now, Consumer<List<UUID>> check) {
        var taken = takeMany(due);
        if (!taken.isEmpty()) {
            if (now.getAsBoolean()) {
                check.accept(taken);
            } else {
                QuarkusTransaction.setRollbackOnly();
            }
        }
    }

    private void checkOrPostpone(Due due, UUID id, Consumer<UUID> lock, Consumer<UUID> check) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                lock.accept(id);
                if (take(due, id)) {
                    check.accept(id);
                }
            });
        } catch (RuntimeException failure) {
            if (Causes.isBusy(failure)) {
                LOG.infof("%s %s is busy and checked later", due.table(), id);
            } else {
                LOG.errorf(Wordless.of(failure), "%s %s could not be checked", due.table(), id);
            }
            postpone(due, id);
        }
    }

    private Optional<UUID> next(Due due) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle ->
                        handle.createQuery(due.sql("""
                                select <id> from <table> where marked_at <= clock_timestamp() order by marked_at limit 1
                                for update skip locked
                                """)).mapTo(UUID.class).findFirst()));
    }

    /** @return false when somebody else has it; locked for this transaction */
    private boolean take(Due due, UUID id) {
        return jdbi.withHandle(handle -> handle.execute(due.sql("delete from <table> where <id> = ?"), id)) > 0;
    }

    /** @return without those that somebody else has; locked for this transaction */
    private List<UUID> takeMany(Due due) {
        return jdbi.withHandle(handle -> handle.createQuery(due.sql("""
                        delete from <table> where ctid = any(array(
                            select ctid from <table> where marked_at <= clock_timestamp() order by marked_at limit :most
                            for update skip locked))
                        returning <id>
                        """))
                .bind("most", TOGETHER)
                .mapTo(UUID.class)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), List::copyOf)));
    }

    private void postpone(Due due, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.execute(
                        due.sql(
                                "update <table> set marked_at = clock_timestamp() + interval '1 minute' where <id> = ?"),
                        id)));
    }
}
