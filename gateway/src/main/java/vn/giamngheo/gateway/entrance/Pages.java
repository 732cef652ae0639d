package vn.giamngheo.gateway.entrance;

import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * What Quarkus leaves open about pages of other addresses: it comes after the entrance, whose refusals such a page could not
 * read, and takes the gateway's own pages for others when an edge proxy speaks TLS for it.
 */
@Singleton
class Pages {

    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String ANY = "*";

    private final boolean isEnabled;
    private final List<String> origins;
    private final List<Pattern> patterns;
    private final String exposed;

    Pages(
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean isEnabled,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins,
            @ConfigProperty(name = "quarkus.http.cors.exposed-headers") String exposed) {
        this.isEnabled = isEnabled;
        this.origins = origins.orElse(List.of());
        this.patterns = CORSFilter.parseAllowedOriginsRegex(origins);
        this.exposed = exposed;
    }

    void watch(RoutingContext context) {
        if (isEnabled) {
            var request = context.request();
            if (isOfOwnPage(request)) {
                request.headers().remove("Origin");
            }
            var origin = request.getHeader("Origin");
            context.addHeadersEndHandler(written -> tell(context.response().headers(), origin));
        }
        context.next();
    }

    /** What Quarkus would refuse without a word. */
    Optional<ProblemException> refusal(HttpServerRequest request) {
        var origin = request.getHeader("Origin");
        return !isEnabled || origin == null || mayAsk(origin)
                ? Optional.empty()
                : Optional.of(new ProblemException(CommonProblem.ORIGIN_NOT_ALLOWED, Where.header("Origin"), origin));
    }

    /** By the host alone: whether it came by TLS, an edge proxy knows. */
    private static boolean isOfOwnPage(HttpServerRequest request) {
        var origin = request.getHeader("Origin");
        var host = request.getHeader("Host");
        return origin != null
                && host != null
                && (origin.equalsIgnoreCase("https://" + host) || origin.equalsIgnoreCase("http://" + host));
    }

    private void tell(MultiMap headers, String origin) {
        headers.add("Vary", "Origin");
        if (origin != null && mayAsk(origin) && !headers.contains(ALLOWED)) {
            headers.set(ALLOWED, origin).set("Access-Control-Expose-Headers", exposed);
        }
    }

    private boolean mayAsk(String origin) {
        return origins.contains(origin)
                || origins.equals(List.of(ANY))
                || CORSFilter.isOriginAllowedByRegex(patterns, origin);
    }
}
