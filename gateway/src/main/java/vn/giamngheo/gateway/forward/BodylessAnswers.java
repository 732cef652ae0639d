package vn.giamngheo.gateway.forward;

import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import java.util.Set;

/**
 * Sends an answer that has no body without one (RFC 9112, 6.3). The proxy would announce a chunked body that never comes, and
 * some clients wait for it: those that ask every night whether a report has changed.
 */
final class BodylessAnswers implements ProxyInterceptor {

    private static final Set<Integer> STATUSES = Set.of(204, 304);

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        if (STATUSES.contains(response.getStatusCode())) {
            // Read to its end, so that the connection is free again.
            response.getBody().stream().resume();
            response.setBody(null);
        }
        return context.sendResponse();
    }
}
