package vn.giamngheo.gateway.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.giamngheo.gateway.upstream.Upstream;
import vn.giamngheo.gateway.upstream.UpstreamSettings;

/** Fetches what each service says of its own API. */
@Singleton
class ServiceDocuments {

    private static final Logger LOG = Logger.getLogger(ServiceDocuments.class);
    private static final int OK = 200;

    private final HttpClient client;
    private final ObjectMapper json;
    private final long patienceMillis;

    ServiceDocuments(HttpClient client, ObjectMapper json, UpstreamSettings settings) {
        this.client = client;
        this.json = json;
        this.patienceMillis = settings.healthTimeout().toMillis();
    }

    /** Never fails: the document of a service that does not answer is missing. */
    Future<ServiceDocument> of(Upstream upstream) {
        return client.request(upstream.request("/q/openapi?format=json").setTimeout(patienceMillis))
                .compose(HttpClientRequest::send)
                .compose(ServiceDocuments::body)
                .map(this::parse)
                .otherwise(failure -> missing(upstream, failure))
                .map(document -> new ServiceDocument(upstream, document));
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        return response.statusCode() == OK ? response.body() : Future.failedFuture("status " + response.statusCode());
    }

    private Optional<ObjectNode> parse(Buffer body) {
        try {
            return Optional.of((ObjectNode) json.readTree(body.getBytes()));
        } catch (IOException | ClassCastException unreadable) {
            throw new IllegalArgumentException("not a document", unreadable);
        }
    }

    private static Optional<ObjectNode> missing(Upstream upstream, Throwable failure) {
        LOG.warnf("no API document of %s: %s", upstream.name(), failure);
        return Optional.empty();
    }
}
