package vn.giamngheo.gateway.entrance;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import vn.giamngheo.gateway.request.RequestBody;

/**
 * Ends the connection when a request was answered before its body was read. What is left of the body would be
 * taken for the next request, and a client that is still sending must have time to see the answer before the
 * connection is reset under it.
 */
final class UnreadBody {

    private static final long LINGER_MILLIS = 1_000;

    private UnreadBody() {}

    static void watch(RoutingContext context) {
        if (RequestBody.isAnnounced(context.request())) {
            context.addHeadersEndHandler(written -> announce(context));
            context.addEndHandler(ended -> linger(context));
        }
        context.next();
    }

    private static void announce(RoutingContext context) {
        if (!context.request().isEnded()) {
            context.response().putHeader("Connection", "close");
        }
    }

    private static void linger(RoutingContext context) {
        if ("close".equals(context.response().headers().get("Connection"))) {
            discard(context.request());
            context.vertx().setTimer(LINGER_MILLIS, late -> context.request()
                    .connection()
                    .close());
        }
    }

    private static void discard(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.handler(unread -> {})
                    .endHandler(ended -> request.connection().close())
                    .resume();
        }
    }
}
