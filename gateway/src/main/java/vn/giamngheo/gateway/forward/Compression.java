package vn.giamngheo.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.giamngheo.gateway.request.AcceptedCodings;

/**
 * Compresses text for whoever takes gzip. A compressed answer is another representation and has another strong
 * {@code ETag}, which ends with {@code -gzip}; what a client sends back of it reaches the service without that ending.
 */
final class Compression implements ProxyInterceptor {

    private static final String ENDING = "-gzip\"";
    private static final String KNOWN = "knows-compressed";

    /** Of less the frame would be the larger part. */
    private static final long LEAST = 1_024;

    private static final Set<String> TEXTS = Set.of(
            "application/json",
            "application/problem+json",
            "application/x-ndjson",
            "text/csv",
            "text/plain",
            "text/html");

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var headers = context.request().headers();
        var known = String.join(", ", headers.getAll("If-None-Match"));
        if (known.contains(ENDING)) {
            context.set(KNOWN, known);
        }
        plain(headers, "If-None-Match");
        plain(headers, "If-Match");
        return context.sendRequest();
    }

    private static void plain(MultiMap headers, String name) {
        var tags = headers.contains(name) ? headers.getAll(name) : List.<String>of();
        if (tags.stream().anyMatch(each -> each.contains(ENDING))) {
            headers.set(
                    name, tags.stream().map(each -> each.replace(ENDING, "\"")).toList());
        }
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        if (response.getStatusCode() == NOT_MODIFIED) {
            nameAsItIsKnown(response.headers(), context.get(KNOWN, String.class));
            vary(response.headers());
        } else if (isText(response)) {
            vary(response.headers());
            if (isWorthIt(context)) {
                compress(context);
            }
        }
        return context.sendResponse();
    }

    private static void nameAsItIsKnown(MultiMap headers, String known) {
        var tag = headers.get("ETag");
        if (tag != null && known != null && known.contains(compressed(tag))) {
            headers.set("ETag", compressed(tag));
        }
    }

    private static boolean isText(ProxyResponse response) {
        var type = response.headers().get("Content-Type");
        return type != null
                && TEXTS.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                && !response.headers().contains("Content-Encoding");
    }

    private static boolean isWorthIt(ProxyContext context) {
        var request = context.request();
        var response = context.response();
        return response.getStatusCode() >= OK
                // It would not know where a body without a length ends.
                && request.proxiedRequest().version() != HttpVersion.HTTP_1_0
                && response.getBody() != null
                && isLong(response.headers())
                && AcceptedCodings.haveGzip(request.proxiedRequest().headers());
    }

    /** Also of an answer to HEAD, which says what that to GET would. */
    private static boolean isLong(MultiMap headers) {
        var length = headers.get("Content-Length");
        return length == null || Long.parseLong(length) >= LEAST;
    }

    private static void compress(ProxyContext context) {
        var response = context.response();
        var stream = response.getBody().stream();
        nameCompressed(response.headers());
        if (context.request().getMethod() == HttpMethod.HEAD) {
            stream.resume();
            response.setBody(null);
        } else {
            response.setBody(Body.body(new Gzipped(stream)));
        }
    }

    private static void nameCompressed(MultiMap headers) {
        headers.remove("Content-Length");
        headers.set("Content-Encoding", AcceptedCodings.GZIP);
        var tag = headers.get("ETag");
        if (tag != null) {
            headers.set("ETag", compressed(tag));
        }
    }

    private static String compressed(String tag) {
        return tag.substring(0, tag.length() - 1) + ENDING;
    }

    private static void vary(MultiMap headers) {
        var already = headers.get("Vary");
        headers.set("Vary", already == null ? "Accept-Encoding" : already + ", Accept-Encoding");
    }
}
