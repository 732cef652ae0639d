package vn.giamngheo.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;

/** Gives a service a set time to begin its answer, counted from the end of the request. */
final class ResponseDeadline implements ProxyInterceptor {

    private final Vertx vertx;
    private final Duration patience;

    ResponseDeadline(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.patience = patience;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var answer = Promise.<ProxyResponse>promise();
        context.sendRequest().onSuccess(answer::tryComplete).onFailure(answer::tryFail);
        Exchange.of(context).requestRead().onSuccess(read -> limit(answer, Exchange.of(context)));
        return answer.future();
    }

    private void limit(Promise<ProxyResponse> answer, Exchange exchange) {
        var timer = vertx.setTimer(patience.toMillis(), late -> giveUp(answer, exchange));
        answer.future().onComplete(answered -> vertx.cancelTimer(timer));
    }

    private static void giveUp(Promise<ProxyResponse> answer, Exchange exchange) {
        if (answer.tryFail(new TooSlow())) {
            exchange.abandon();
        }
    }
}
