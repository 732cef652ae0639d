package vn.giamngheo.gateway.entrance;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends the connection when a request was answered before its body was read. What is left of the body would be
 * taken for the next request, and a client that is still sending must have time to see the answer before the
 * connection is reset under it.
 */
public final class UnreadBody {

    private static final long LINGER_MILLIS = 1_000;

    private UnreadBody() {}

    static void watch(RoutingContext context) {
        var request = context.request();
        if (hasBody(request)) {
            context.addHeadersEndHandler(written -> announce(context));
            context.addEndHandler(ended -> linger(context));
        }
        context.next();
    }

    /** Whether the headers announce a body. */
    public static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || length != null && !length.equals("0");
    }

    private static void announce(RoutingContext context) {
        if (!context.request().isEnded()) {
            context.response().putHeader("Connection", "close");
        }
    }

    private static void linger(RoutingContext context) {
        if ("close".equals(context.response().headers().get("Connection"))) {
            discard(context.request());
            context.vertx().setTimer(LINGER_MILLIS, late -> context.request().connection().close());
        }
    }

    private static void discard(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.handler(unread -> {}).endHandler(ended -> request.connection().close()).resume();
        }
    }
}
