package vn.giamngheo.gateway.health;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import jakarta.inject.Singleton;
import vn.giamngheo.gateway.upstream.Upstream;
import vn.giamngheo.gateway.upstream.UpstreamSettings;

/** Asks a service how it is. */
@Singleton
class ServiceHealth {

    private static final int UP = 200;

    private final HttpClient client;
    private final long patienceMillis;

    ServiceHealth(HttpClient client, UpstreamSettings settings) {
        this.client = client;
        this.patienceMillis = settings.healthTimeout().toMillis();
    }

    /** Never fails: a service that does not answer is not ready. */
    Future<ServiceState> of(Upstream upstream) {
        return client.request(upstream.request("/q/health/ready").setTimeout(patienceMillis))
                .compose(HttpClientRequest::send)
                .map(response -> new ServiceState(upstream.name(), response.statusCode() == UP))
                .otherwise(new ServiceState(upstream.name(), false));
    }
}
