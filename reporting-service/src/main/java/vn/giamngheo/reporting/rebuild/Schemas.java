package vn.giamngheo.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.operation.Background;

/** The schema that reports read, and the one that is being built beside it. */
@ApplicationScoped
class Schemas {

    static final String CURRENT = "projection";
    static final String NEXT = "projection_next";
    static final String OLD = "projection_old";

    /** Any number, the same for every instance. */
    private static final long LOCK = 7_209_513_005L;

    @Inject
    Jdbi jdbi;

    @Inject
    Background background;

    /**
     * Does the work while no other instance may do it.
     *
     * @throws IllegalStateException when another instance is at it
     */
    void alone(Runnable work) {
        jdbi.useHandle(handle -> {
            if (!handle.createQuery("select pg_try_advisory_lock(:lock)")
                    .bind("lock", LOCK)
                    .mapTo(Boolean.class)
                    .one()) {
                throw new IllegalStateException("another instance is rebuilding");
            }
            try {
                // On another thread: the pool gives one thread one connection, and this one holds the lock.
                background.run(work).join();
            } finally {
                handle.createQuery("select pg_advisory_unlock(:lock)")
                        .bind("lock", LOCK)
                        .mapTo(Boolean.class)
                        .one();
            }
        });
    }

    /** Makes an empty twin of the current schema; what a former attempt has left is thrown away. */
    void prepareNext() {
        jdbi.useTransaction(handle -> {
            handle.execute("drop schema if exists " + NEXT + " cascade");
            handle.execute("create schema " + NEXT);
            tables(handle)
                    .forEach(table -> handle.execute(
                            "create table %s.%s (like %s.%s including all)".formatted(NEXT, table, CURRENT, table)));
        });
    }

    /** Puts the next schema in the place of the current one, at once for everybody. */
    void exchange() {
        jdbi.useTransaction(handle -> {
            handle.execute("drop schema if exists " + OLD + " cascade");
            handle.execute("alter schema " + CURRENT + " rename to " + OLD);
            handle.execute("alter schema " + NEXT + " rename to " + CURRENT);
        });
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery("select tablename from pg_tables where schemaname = :schema order by tablename")
                .bind("schema", CURRENT)
                .mapTo(String.class)
                .list();
    }
}
