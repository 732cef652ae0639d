package vn.giamngheo.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What is in the outbox. */
@ApplicationScoped
public class WaitingEvents {

    private static final String WAITING = "select count(*) from outbox where refused_because is null";
    private static final String OLDEST = "select min(created_at) from outbox where refused_because is null";

    @Inject
    Jdbi jdbi;

    /** @param oldest when the longest waiting one was written; null when none waits */
    public record State(long waiting, Instant oldest, List<Refused> refused) {

        /** The same with a page of the refused ones. */
        public State showing(List<Refused> page) {
            return new State(waiting, oldest, page);
        }
    }

    /** An event that the broker will never take. */
    public record Refused(long id, String topic, String key, String refusedBecause, Instant createdAt) {}

    /**
     * How many wait, and the refused ones in the order of their ids.
     *
     * @param after the id to go on after; 0 for the first ones
     */
    public State state(long after, int limit) {
        return jdbi.withHandle(handle -> new State(
                handle.createQuery(WAITING).mapTo(Long.class).one(),
                handle.createQuery(OLDEST).mapTo(Instant.class).findOne().orElse(null),
                handle.createQuery("""
                                select id, topic, key, refused_because, created_at from outbox
                                where refused_because is not null and id > :after order by id limit :limit
                                """)
                        .bind("after", after)
                        .bind("limit", limit)
                        .map(ConstructorMapper.of(Refused.class))
                        .list()));
    }

    /** @return false when there is no refused event of that id */
    public boolean sendAgain(long id) {
        return jdbi.withHandle(handle -> handle.execute(
                        "update outbox set refused_because = null where id = ? and refused_because is not null", id))
                == 1;
    }
}
