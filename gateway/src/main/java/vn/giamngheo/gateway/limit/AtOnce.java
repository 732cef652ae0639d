package vn.giamngheo.gateway.limit;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.giamngheo.gateway.identity.Asker;
import vn.giamngheo.gateway.problem.Problems;
import vn.giamngheo.gateway.request.Step;
import vn.giamngheo.gateway.upstream.UpstreamSettings;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * Sends nobody on who has too much under way: each request holds a connection to a service until its answer has been read,
 * and whoever reads slowly could hold all of them.
 */
@Singleton
class AtOnce {

    private static final String SOON = "1";

    private final Vertx vertx;
    private final Problems problems;
    private final int most;
    private final long patienceMillis;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    AtOnce(Vertx vertx, Problems problems, RateLimitSettings limits, UpstreamSettings upstreams) {
        this.vertx = vertx;
        this.problems = problems;
        this.most = limits.atOnce();
        this.patienceMillis = upstreams.responseTimeout().toMillis();
    }

    void stand(@Observes Router router) {
        router.route("/api/*").order(Step.AT_ONCE.order()).handler(this::limit);
    }

    private void limit(RoutingContext context) {
        var asker = Asker.of(context).name();
        var isWithin = underWay.merge(asker, 1, Integer::sum) <= most;
        if (isWithin) {
            endLater(context, asker);
            context.next();
        } else {
            release(asker);
            context.response().putHeader("Retry-After", SOON);
            problems.answer(context, new ProblemException(CommonProblem.TOO_MANY_AT_ONCE, Where.request(), most));
        }
    }

    /** Who has hung up by now, while the token was checked, ends no more. */
    private void endLater(RoutingContext context, String asker) {
        if (context.response().closed()) {
            end(asker, false);
        } else {
            context.addEndHandler(ended -> end(asker, ended.succeeded()));
        }
    }

    /** The service goes on with what nobody waits for any more, for as long as it may take. */
    private void end(String asker, boolean isAnswered) {
        if (isAnswered) {
            release(asker);
        } else {
            vertx.setTimer(patienceMillis, late -> release(asker));
        }
    }

    private void release(String asker) {
        underWay.computeIfPresent(asker, (whose, count) -> count == 1 ? null : count - 1);
    }
}
