package vn.giamngheo.gateway.upstream;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the one client, with its pool of connections, that everything sent to a service goes through. */
class UpstreamClient {

    private static final int CONNECTIONS_PER_SERVICE = 128;
    private static final int WAITING_PER_SERVICE = 512;

    /** Shorter than the services' own, so that a pooled connection is seldom found closed. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private static final int STALLED_SECONDS = 60;

    @Produces
    @Singleton
    HttpClient client(Vertx vertx, UpstreamSettings settings) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setMaxWaitQueueSize(WAITING_PER_SERVICE)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setIdleTimeout(STALLED_SECONDS)
                .setConnectTimeout((int) settings.connectTimeout().toMillis()));
    }
}
