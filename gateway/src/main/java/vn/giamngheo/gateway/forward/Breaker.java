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

    private final Permits permits;

    Breaker(Upstream upstream, UpstreamSettings.BreakerSettings settings) {
        var breaker = CircuitBreaker.of(
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
        permits = new Permits(breaker);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return permits.ask().map(permit -> send(context, permit)).orElseGet(() -> Future.failedFuture(new Resting()));
    }

    private static Future<ProxyResponse> send(ProxyContext context, Permits.Permit permit) {
        if (RequestBody.isAnnounced(context.request().proxiedRequest())) {
            permit.letOthersTry();
            Exchange.of(context).requestRead().onSuccess(read -> permit.holdPlace());
        }
        return context.sendRequest().onSuccess(answer -> permit.succeed()).onFailure(failure -> {
            if (isOfClient(context, failure)) {
                permit.leave();
            } else {
                permit.fail(failure);
            }
        });
    }

    /**
     * What the client did wrong, or did not send to its end, says nothing of the service. Of one that has all of the request
     * the silence counts, also when nobody waits for it any more: else none would ever be left alone by impatient clients.
     */
    private static boolean isOfClient(ProxyContext context, Throwable failure) {
        return failure instanceof ProblemException
                || context.request().proxiedRequest().response().closed()
                        && !Exchange.of(context).requestRead().isComplete();
    }
}
