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
    public record State(long waiting, Instant oldest, List<Refused> refused) {}

    /** An event that the broker will never take. */
    public record Refused(long id, String topic, String key, String refusedBecause, Instant createdAt) {}

    /** The first 200 refused ones, and how many wait. */
    public State state() {
        return jdbi.withHandle(handle -> new State(
                handle.createQuery(WAITING).mapTo(Long.class).one(),
                handle.createQuery(OLDEST).mapTo(Instant.class).findOne().orElse(null),
                handle.createQuery("""
                                select id, topic, key, refused_because, created_at from outbox
                                where refused_because is not null order by id limit 200
                                """).map(ConstructorMapper.of(Refused.class)).list()));
    }

    /** @return false when there is no refused event of that id */
    public boolean sendAgain(long id) {
        return jdbi.withHandle(handle -> handle.execute(
                        "update outbox set refused_because = null where id = ? and refused_because is not null", id))
                == 1;
    }
}
