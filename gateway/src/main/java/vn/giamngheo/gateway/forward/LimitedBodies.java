package vn.giamngheo.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import vn.giamngheo.gateway.request.RequestBody;
import vn.giamngheo.gateway.upstream.UpstreamSettings;

/**
 * Sends bodies on as they come, none beyond the limit, also where no length was announced, and none that stops coming.
 */
final class LimitedBodies implements ProxyInterceptor {

    private final UpstreamSettings settings;
    private final Pace pace;

    LimitedBodies(Vertx vertx, UpstreamSettings settings) {
        this.settings = settings;
        this.pace = new Pace(vertx, settings.pace());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return RequestBody.isAnnounced(context.request().proxiedRequest()) ? withBody(context) : withoutBody(context);
    }

    private Future<ProxyResponse> withBody(ProxyContext context) {
        var request = context.request();
        var limit = settings.bodyLimit(request.proxiedRequest());
        var stream = new CountedStream(request.getBody().stream(), limit, Exchange.of(context)::requestIsRead);
        request.setBody(Body.body(stream, request.getBody().length()));
        invite(request);
        var answer = context.sendRequest();
        pace.watch(stream, Future.any(Exchange.of(context).requestRead(), answer));
        return answer.recover(failure -> Future.failedFuture(
                stream.refusal().<Throwable>map(each -> each).orElse(failure)));
    }

    /** Not before the token and the length are known to be good; the service need not be asked again. */
    private static void invite(ProxyRequest request) {
        if ("100-continue".equalsIgnoreCase(request.headers().get("Expect"))) {
            request.proxiedRequest().response().writeContinue();
        }
        request.headers().remove("Expect");
    }

    private static Future<ProxyResponse> withoutBody(ProxyContext context) {
        drop(context.request());
        Exchange.of(context).requestIsRead();
        return context.sendRequest();
    }

    /** A request without a body can be sent a second time; one with an empty stream could not. */
    private static void drop(ProxyRequest request) {
        request.setBody(null);
        request.proxiedRequest().resume();
    }
}
