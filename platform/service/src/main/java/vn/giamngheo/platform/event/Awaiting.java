package vn.giamngheo.platform.event;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * Waits, without a thread, until this service has what named events say, at most 2 s. Events of topics that this service does
 * not take in are not waited for.
 */
@ApplicationScoped
public class Awaiting {

    /** The header that names them. */
    public static final String AFTER = "After";

    private static final int MOST = 20;
    private static final Set<String> TOPICS = Topics.partitions().keySet();
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(20);

    @Inject
    Arrivals arrivals;

    /**
     * @param after the header; null or blank waits for nothing
     * @return fails with 503 when they do not come in time
     * @throws ProblemException 400 when it cannot be read, or names a topic that the suite has not
     */
    public Uni<Void> there(String after) {
        if (after == null || after.isBlank()) {
            return Uni.createFrom().voidItem();
        }
        var awaited = read(after);
        return Uni.createFrom()
                .item(() -> arrivals.all(awaited))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToUni(there ->
                        there ? Uni.createFrom().voidItem() : Uni.createFrom().<Void>failure(NotYet::new))
                .onFailure(NotYet.class)
                .retry()
                .withBackOff(STEP, STEP)
                .expireIn(LONGEST.toMillis())
                .onFailure()
                .transform(late -> new ProblemException(CommonProblem.NOT_YET_VISIBLE, Where.header(AFTER), after));
    }

    private static List<Arrivals.Awaited> read(String after) {
        try {
            var awaited =
                    Arrays.stream(after.split(",", -1)).map(Awaiting::readOne).toList();
            if (awaited.size() > MOST) {
                throw new IllegalArgumentException();
            }
            return awaited;
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_HEADER, Where.header(AFTER), AFTER, "topic:id, topic:id …, ≤ " + MOST);
        }
    }

    private static Arrivals.Awaited readOne(String text) {
        var parts = text.strip().split(":", 2);
        if (parts.length != 2 || !TOPICS.contains(parts[0])) {
            throw new IllegalArgumentException();
        }
        return new Arrivals.Awaited(parts[0], UUID.fromString(parts[1]));
    }

    private static final class NotYet extends RuntimeException {
        NotYet() {
            super(null, null, false, false);
        }
    }
}
