package vn.giamngheo.gateway.upstream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** What the operator may set about the services and the way to them. */
@ConfigMapping(prefix = "gateway")
public interface UpstreamSettings {

    /** The address of each service by its name. */
    Map<String, URI> upstream();

    /** The name of the service that answers each first segment after {@code /api/v1/}. */
    Map<String, String> route();

    /** The largest body of a request that is not a file sent in. */
    MemorySize bodyLimit();

    /** The largest file that may be sent in. */
    MemorySize importLimit();

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
