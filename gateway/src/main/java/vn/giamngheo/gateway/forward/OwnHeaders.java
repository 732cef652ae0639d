package vn.giamngheo.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import vn.giamngheo.gateway.request.RequestId;

/**
 * Says who asks and by which way. Only the gateway may say so: a client's own words are dropped. Whose pages may ask is the
 * gateway's to say, too: a service is not told of them, and what it says is dropped.
 */
final class OwnHeaders implements ProxyInterceptor {

    private static final List<String> OF_PAGES = List.of("access-control-");

    private static final List<String> FORGEABLE = List.of("forwarded", "x-forwarded", "x-real-ip", "x-user");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var headers = context.request().headers();
        HeaderFamilies.remove(headers, FORGEABLE);
        HeaderFamilies.remove(headers, OF_PAGES);
        headers.remove("Origin");
        tell(headers, context.request().proxiedRequest());
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        // It is on the response already, and the proxy would add a second one.
        context.response().headers().remove(RequestId.HEADER);
        HeaderFamilies.remove(context.response().headers(), OF_PAGES);
        return context.sendResponse();
    }

    private static void tell(MultiMap headers, HttpServerRequest request) {
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", request.scheme())
                .set("X-Forwarded-Host", request.authority().toString())
                .set(RequestId.HEADER, RequestId.known(request));
    }
}
