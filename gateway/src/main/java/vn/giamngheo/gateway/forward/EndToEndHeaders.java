package vn.giamngheo.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;

/** Keeps what is meant for one connection only on that connection, in both directions (RFC 9110, 7.6.1). */
final class EndToEndHeaders implements ProxyInterceptor {

    private static final List<String> HOP_BY_HOP =
            List.of("Connection", "Keep-Alive", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "HTTP2-Settings");

    private static final List<String> FOR_PROXIES = List.of("proxy-");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        strip(context.request().headers());
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        strip(context.response().headers());
        return context.sendResponse();
    }

    private static void strip(MultiMap headers) {
        for (var names : headers.getAll("Connection")) {
            for (var name : names.split(",")) {
                headers.remove(name.trim());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
        HeaderFamilies.remove(headers, FOR_PROXIES);
    }
}
