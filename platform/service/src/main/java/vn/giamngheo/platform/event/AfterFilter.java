package vn.giamngheo.platform.event;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * Read your own write: a request with {@code After} is held, without a thread, until this service has what the named
 * events say, at most 2 s. A write answers with their ids in {@code Event-Id}. Events of topics that this service
 * does not take in are not waited for.
 */
public class AfterFilter {

    private static final String AFTER = "After";

    private static final int MOST = 20;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(20);

    @Inject
    Arrivals arrivals;

    /** Before all others: what a request goes by may be what it waits for. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION - 1)
    Uni<Response> hold(ContainerRequestContext request) {
        var after = request.getHeaderString(AFTER);
        if (after == null || after.isBlank()) {
            return Uni.createFrom().nullItem();
        }
        var awaited = read(after);
        return Uni.createFrom()
                .item(() -> arrivals.all(awaited))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToUni(there ->
                        there ? Uni.createFrom().voidItem() : Uni.createFrom().failure(NotYet::new))
                .onFailure(NotYet.class)
                .retry()
                .withBackOff(STEP, STEP)
                .expireIn(LONGEST.toMillis())
                .onFailure()
                .transform(late -> new ProblemException(CommonProblem.NOT_YET_VISIBLE, Where.header(AFTER), after))
                .onItem()
                .transform(there -> null);
    }

    private static List<Arrivals.Awaited> read(String after) {
        try {
            var awaited = Arrays.stream(after.split(",", -1))
                    .map(AfterFilter::readOne)
                    .toList();
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
        if (parts.length != 2) {
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
