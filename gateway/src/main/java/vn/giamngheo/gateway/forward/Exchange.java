package vn.giamngheo.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.httpproxy.ProxyContext;

/** What the interceptors of one request tell each other. */
final class Exchange {

    private static final String KEY = Exchange.class.getName();

    private final Promise<Void> requestRead = Promise.promise();
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

    /** @param request what is being sent to the service now */
    void attempt(HttpClientRequest request) {
        // It fails by its response too, where it is answered; without a handler it would be logged as an error.
        attempt = request.exceptionHandler(failure -> {});
    }

    /** Gives the service up; its connection is closed, so that it sees no half request as a whole one. */
    void abandon() {
        if (attempt != null) {
            attempt.reset();
        }
    }
}
