package vn.giamngheo.gateway.entrance;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import vn.giamngheo.gateway.request.RequestBody;

/**
 * Ends the connection when a request was answered before its body was read. What is left of the body would be
 * taken for the next request, and a client that is still sending must have time to see the answer before the
 * connection is reset under it.
 */
final class UnreadBody {

    /** Whoever has sent nothing for so long has stopped sending. */
    private static final long PAUSE_MILLIS = 2_000;

    /** What is on its way on a village's network needs some seconds; nobody needs a minute. */
    private static final int MOST_PAUSES = 15;

    private final HttpServerRequest request;
    private boolean hasCome;
    private int pauses;

    private UnreadBody(HttpServerRequest request) {
        this.request = request;
    }

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
            new UnreadBody(context.request()).discard(context.vertx());
        }
    }

    private void discard(Vertx vertx) {
        if (!request.isEnded()) {
            request.handler(unread -> hasCome = true)
                    .endHandler(ended -> request.connection().close())
                    .resume();
        }
        vertx.setPeriodic(PAUSE_MILLIS, timer -> {
            pauses++;
            if (!hasCome || pauses == MOST_PAUSES) {
                vertx.cancelTimer(timer);
                request.connection().close();
            }
            hasCome = false;
        });
    }
}
