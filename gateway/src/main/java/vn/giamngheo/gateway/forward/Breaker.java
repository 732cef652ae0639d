package vn.giamngheo.gateway.forward;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;
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
        var begun = breaker.getCurrentTimestamp();
        return context.sendRequest()
                .onSuccess(answer -> breaker.onSuccess(since(begun), breaker.getTimestampUnit()))
                .onFailure(failure -> count(context, failure, begun));
    }

    /** What the client did wrong, or did not wait for, says nothing of the service. */
    private void count(ProxyContext context, Throwable failure, long begun) {
        if (failure instanceof ProblemException
                || context.request().proxiedRequest().response().closed()) {
            breaker.releasePermission();
        } else {
            breaker.onError(since(begun), breaker.getTimestampUnit(), failure);
        }
    }

    private long since(long begun) {
        return breaker.getCurrentTimestamp() - begun;
    }
}
