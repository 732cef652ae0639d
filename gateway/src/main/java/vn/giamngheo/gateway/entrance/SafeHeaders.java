package vn.giamngheo.gateway.entrance;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/** Tells browsers what they must not do with an answer. Whatever a service says of it itself stays. */
final class SafeHeaders {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final String NOTHING_LOADS = "default-src 'none'; frame-ancestors 'none'";

    /** The page that tries the API loads its own scripts and asks the API. */
    private static final String OWN_PAGE = "default-src 'self'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private final Optional<String> transportSecurity;

    /** @param transportSecurity what browsers are told of TLS, when an edge proxy speaks it; empty for nothing */
    SafeHeaders(Optional<String> transportSecurity) {
        this.transportSecurity = transportSecurity;
    }

    void watch(RoutingContext context) {
        context.addHeadersEndHandler(
                written -> add(context.response().headers(), context.request().uri()));
        context.next();
    }

    private void add(MultiMap headers, String target) {
        ALWAYS.forEach((name, value) -> addAbsent(headers, name, value));
        addAbsent(headers, "Content-Security-Policy", target.startsWith("/docs") ? OWN_PAGE : NOTHING_LOADS);
        if (target.startsWith("/api/")) {
            // Kept by whoever asked, and asked again each time: the ETag says whether it is still the same.
            addAbsent(headers, "Cache-Control", "private, no-cache");
        }
        transportSecurity.ifPresent(value -> addAbsent(headers, "Strict-Transport-Security", value));
    }

    private static void addAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
