package vn.giamngheo.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Hands the answer of a service to the client as it comes. The connection to the service goes back to the pool when the
 * answer has come from there, which may be before the client has all of it: when the client goes away, closing it could
 * cost somebody else an answer, hence only one that goes on sending is closed.
 */
final class Delivery implements ProxyInterceptor {

    /** What has come by now is there in less. */
    private static final long REST_MILLIS = 100;

    private final Vertx vertx;

    Delivery(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var answer = context.response();
        var exchange = Exchange.of(context);
        var client = context.request().proxiedRequest().response();
        copyHead(answer, client);
        if (answer.getBody() == null) {
            client.end();
            exchange.isAnswered();
        } else {
            frame(answer.getBody().length(), client);
            new Body(answer.getBody().stream(), client, exchange).begin();
        }
        return Future.succeededFuture();
    }

    private static void copyHead(ProxyResponse answer, HttpServerResponse client) {
        client.setStatusCode(answer.getStatusCode());
        if (answer.getStatusMessage() != null) {
            client.setStatusMessage(answer.getStatusMessage());
        }
        answer.headers().forEach((name, value) -> client.headers().add(name, value));
    }

    private static void frame(long length, HttpServerResponse client) {
        if (length < 0) {
            client.setChunked(true);
        } else {
            client.putHeader("Content-Length", Long.toString(length));
        }
    }

    private final class Body {

        private final ReadStream<Buffer> source;
        private final HttpServerResponse client;
        private final Exchange exchange;
        private boolean isOver;
        private boolean isClientGone;

        Body(ReadStream<Buffer> source, HttpServerResponse client, Exchange exchange) {
            this.source = source;
            this.client = client;
            this.exchange = exchange;
        }

        void begin() {
            source.exceptionHandler(this::fail).endHandler(this::end).handler(this::handOn);
            client.exceptionHandler(this::leave);
            if (client.closed()) {
                leave(null);
            } else {
                source.resume();
            }
        }

        private void handOn(Buffer part) {
            if (!isClientGone) {
                client.write(part);
                if (client.writeQueueFull()) {
                    source.pause();
                    client.drainHandler(drained -> source.resume());
                }
            }
        }

        private void end(Void ended) {
            isOver = true;
            if (!isClientGone) {
                client.end();
            }
            exchange.isAnswered();
        }

        /** Half an answer must not look like a whole one. */
        private void fail(Throwable failure) {
            isOver = true;
            if (!isClientGone) {
                client.reset();
            }
        }

        private void leave(Throwable gone) {
            isClientGone = true;
            source.resume();
            vertx.setTimer(REST_MILLIS, late -> {
                if (!isOver) {
                    exchange.abandon();
                }
            });
        }
    }
}
