package vn.giamngheo.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.ProxyContext;

/** What the interceptors of one request tell each other. */
final class Exchange {

    private static final String KEY = Exchange.class.getName();

    private final Promise<Void> requestRead = Promise.promise();
    private Future<HttpClientRequest> connection;
    private HttpClientRequest attempt;

    static Exchange of(ProxyContext context) {
        var known = context.get(KEY, Exchange.class);
        if (known == null) {
            known = new Exchange();
            context.set(KEY, known);
        }
        return known;
    }

    /** Completes when the client has sent all of its request. */
    Future<Void> requestRead() {
        return requestRead.future();
    }

    void requestIsRead() {
        requestRead.tryComplete();
    }

    /** @param request what is to be sent to the service now */
    void attempt(Future<HttpClientRequest> request) {
        connection = request;
        // It fails by its response too, where it is answered; without a handler it would be logged as an error.
        request.onSuccess(connected -> attempt = connected.exceptionHandler(failure -> {}));
    }

    /**
     * Has the connection to the service left alone when the client goes away, against what the proxy has just arranged; to be
     * called once the proxy has done so.
     */
    void outlive(HttpServerResponse client) {
        connection.onSuccess(sent -> client.exceptionHandler(gone -> {}));
    }

    /**
     * The answer is over. A service that gave it before it had all of the request still waits for the rest, on a connection
     * that nobody else could use meanwhile.
     */
    void isAnswered() {
        if (!requestRead.future().isComplete()) {
            abandon();
        }
    }

    /** Gives the service up; its connection is closed, so that it sees no half request as a whole one. */
    void abandon() {
        if (attempt != null) {
            attempt.reset();
        }
    }
}
