package vn.giamngheo.gateway.entrance;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import vn.giamngheo.gateway.request.RequestId;
import vn.giamngheo.platform.http.LoggedRequest;
import vn.giamngheo.platform.http.RawPath;

/**
 * Leaves a line for each command and for whatever was refused or failed; a question that was answered leaves none.
 * Never what was sent: neither query nor headers nor body, and of the path only words and ids. Who asks for a household by a
 * person's name or number writes neither into a log.
 */
final class RequestLog {

    private static final Logger LOG = Logger.getLogger(RequestLog.class);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int FAILURES = 400;
    private static final String API = "/api/";
    private static final String UNREADABLE = "?";

    /** A segment that is neither a word of the API nor an id. */
    private static final Pattern UNTOLD = Pattern.compile(
            "/(?!(?:[a-z][a-z0-9]*+(?:-[a-z]++)*+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/|\\z))[^/]++");

    /** The client was gone before its answer began: no status has been told. */
    private static final String UNANSWERED = "unanswered";

    private RequestLog() {}

    static void watch(RoutingContext context) {
        var begun = System.nanoTime();
        var id = RequestId.known(context.request());
        LoggedRequest.begin(id);
        context.addEndHandler(ended -> LoggedRequest.during(id, () -> write(context, begun)));
        context.next();
    }

    private static void write(RoutingContext context, long begun) {
        var request = context.request();
        var response = context.response();
        var status = response.getStatusCode();
        if (isTold(request, status)) {
            var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            LOG.infof(
                    "%s %s %s, %d ms",
                    request.method(), path(request), response.headWritten() ? status : UNANSWERED, millis);
        }
    }

    private static boolean isTold(HttpServerRequest request, int status) {
        return (!READING.contains(request.method()) || status >= FAILURES) && isOfApi(path(request));
    }

    /** Whoever asks for health does so all the time. */
    private static boolean isOfApi(String path) {
        return path.startsWith(API) || path.equals(UNREADABLE);
    }

    /** One that nobody can read alike is not repeated. */
    private static String path(HttpServerRequest request) {
        return RawPath.isSound(request.uri()) ? UNTOLD.matcher(request.path()).replaceAll("/-") : UNREADABLE;
    }
}
