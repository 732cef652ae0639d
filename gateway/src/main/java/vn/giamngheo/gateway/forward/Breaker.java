package vn.giamngheo.gateway.forward;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;
import vn.giamngheo.gateway.request.RequestBody;
import vn.giamngheo.gateway.upstream.Upstream;
import vn.giamngheo.gateway.upstream.UpstreamSettings;
import vn.giamngheo.platform.http.ProblemException;

/**
 * Leaves a service alone for a moment when half of what was sent to it lately was not answered: nobody waits for what will
 * not come, and the service is not asked while it comes back. An answer that says 5xx is an answer.
 */
final class Breaker implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Breaker.class);

    private final CircuitBreaker breaker;

    Breaker(Upstream upstream, UpstreamSettings.BreakerSettings settings) {
        breaker = CircuitBreaker.of(
                upstream.name(),
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.TIME_BASED)
                        .slidingWindowSize((int) settings.window().toSeconds())
                        .minimumNumberOfCalls(settings.atLeast())
                        .waitDurationInOpenState(settings.rest())
                        .permittedNumberOfCallsInHalfOpenState(settings.trials())
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.warnf("%s: %s", upstream.name(), event.getStateTransition()));
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        if (!breaker.tryAcquirePermission()) {
            return Future.failedFuture(new Resting());
        }
        var attempt = new Attempt();
        if (RequestBody.isAnnounced(context.request().proxiedRequest())) {
            attempt.letOthersTry();
            Exchange.of(context).requestRead().onSuccess(read -> attempt.holdPlace());
        }
        return context.sendRequest()
                .onSuccess(answer -> attempt.succeed())
                .onFailure(failure -> attempt.fail(failure, isOfClient(context, failure)));
    }

    /** What the client did wrong, or did not wait for, says nothing of the service. */
    private static boolean isOfClient(ProxyContext context, Throwable failure) {
        return failure instanceof ProblemException
                || context.request().proxiedRequest().response().closed();
    }

    /**
     * A request on its way. While it is seen whether the service is back there are few places, and one that waits for an
     * answer has one of them. One whose body still comes has none: its client could take hours over it.
     */
    private final class Attempt {

        private final long begun = breaker.getCurrentTimestamp();
        private boolean hasPlace = true;
        private boolean isOver;

        void letOthersTry() {
            breaker.releasePermission();
            hasPlace = false;
        }

        void holdPlace() {
            hasPlace = !isOver && breaker.tryAcquirePermission();
        }

        void succeed() {
            isOver = true;
            breaker.onSuccess(duration(), breaker.getTimestampUnit());
        }

        void fail(Throwable failure, boolean isOfClient) {
            isOver = true;
            if (!isOfClient) {
                breaker.onError(duration(), breaker.getTimestampUnit(), failure);
            } else if (hasPlace) {
                breaker.releasePermission();
            }
        }

        private long duration() {
            return breaker.getCurrentTimestamp() - begun;
        }
    }
}
