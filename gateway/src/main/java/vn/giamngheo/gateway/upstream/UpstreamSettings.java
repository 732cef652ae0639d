package vn.giamngheo.gateway.upstream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import vn.giamngheo.gateway.request.LastSegment;

/** What the operator may set about the services and the way to them. */
@ConfigMapping(prefix = "gateway")
public interface UpstreamSettings {

    /** The address of each service by its name. */
    Map<String, URI> upstream();

    /** The name of the service that answers each first segment after {@code /api/v1/}. */
    Map<String, String> route();

    /** The first segments after {@code /api/v1/} that need no token. One that is shown there must be good all the same. */
    Set<String> open();

    /** The largest body of a request where nothing else is said. */
    MemorySize bodyLimit();

    /** The largest body of a POST by the last segment of its path, where files are sent. */
    Map<String, MemorySize> uploadLimit();

    /** How many bytes the body of a request may have. */
    default long bodyLimit(HttpServerRequest request) {
        var path = request.path();
        var limit = request.method() == HttpMethod.POST && path != null
                ? uploadLimit().getOrDefault(LastSegment.of(path), bodyLimit())
                : bodyLimit();
        return limit.asLongValue();
    }

    /** How much of a body must come within each span of time. */
    PaceSettings pace();

    BreakerSettings breaker();

    /** The least that a client may send: one that stops or trickles holds a connection of a service. */
    interface PaceSettings {

        Duration span();

        MemorySize least();
    }

    /** When a service is left alone. */
    interface BreakerSettings {

        /** How far it looks back. */
        Duration window();

        /** With fewer requests in the window nothing is concluded. */
        int atLeast();

        /** For how long it is left alone. */
        Duration rest();

        /** How many requests are sent to see whether it is back. */
        int trials();
    }

    /** How long a service may take to accept a connection. */
    Duration connectTimeout();

    /** How long a service may take to begin its answer once it has the whole request. */
    Duration responseTimeout();

    /** How long a service may take to say how it is. */
    Duration healthTimeout();

    /** How long the merged API document is kept. */
    Duration documentMaxAge();

    /** How long the merged API document is kept while a service is missing in it. */
    Duration incompleteDocumentMaxAge();
}
