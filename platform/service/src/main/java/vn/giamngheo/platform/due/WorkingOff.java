package vn.giamngheo.platform.due;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.http.Wordless;

/**
 * Works off what is due to be checked again, each in a transaction of its own, the longest waiting first. What fails is
 * tried again a minute later and holds up nothing else.
 */
@ApplicationScoped
public class WorkingOff {

    private static final Logger LOG = Logger.getLogger(WorkingOff.class);

    @Inject
    Jdbi jdbi;

    /** A table of what is due: the ids in one column, and in {@code marked_at} since when. */
    public record Due(String table, String id) {

        String sql(String statement) {
            return statement.replace("<table>", table).replace("<id>", id);
        }
    }

    public void all(Due due, Consumer<UUID> check) {
        for (var next = next(due); next.isPresent(); next = next(due)) {
            checkOrPostpone(due, next.get(), check);
        }
    }

    private void checkOrPostpone(Due due, UUID id, Consumer<UUID> check) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (take(due, id)) {
                    check.accept(id);
                }
            });
        } catch (RuntimeException failure) {
            LOG.errorf(Wordless.of(failure), "%s %s could not be checked", due.table(), id);
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
        return jdbi.withHandle(handle -> handle.execute(due.sql("delete from <table> where <id> = ?"), id)) == 1;
    }

    private void postpone(Due due, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.execute(
                        due.sql(
                                "update <table> set marked_at = clock_timestamp() + interval '1 minute' where <id> = ?"),
                        id)));
    }
}
