package vn.giamngheo.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import java.util.Set;

/** Asks once more when a connection closes before the answer, as a pooled one may, if asking twice changes nothing. */
final class SecondAttempt implements ProxyInterceptor {

    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return send(context)
                .recover(failure -> isRepeatable(context.request()) && isClosed(failure)
                        ? send(context)
                        : Future.failedFuture(failure));
    }

    private static Future<ProxyResponse> send(ProxyContext context) {
        var answer = context.sendRequest();
        Exchange.of(context).outlive(context.request().proxiedRequest().response());
        return answer;
    }

    private static boolean isRepeatable(ProxyRequest request) {
        return REPEATABLE.contains(request.getMethod()) && request.getBody() == null;
    }

    private static boolean isClosed(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof IOException;
    }
}
