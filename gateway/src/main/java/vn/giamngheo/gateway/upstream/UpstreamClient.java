package vn.giamngheo.gateway.upstream;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the clients, with their pools of connections, that everything sent to a service goes through. */
@Singleton
public class UpstreamClient {

    private static final int CONNECTIONS_PER_SERVICE = 32;
    private static final int WAITING_PER_SERVICE = 128;

    /** Shorter than the services' own, so that a pooled connection is seldom found closed. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private static final int STALLED_SECONDS = 60;

    private final Vertx vertx;
    private final HttpClientOptions options;
    private final Map<Context, HttpClient> byLoop = new ConcurrentHashMap<>();

    UpstreamClient(Vertx vertx, UpstreamSettings settings) {
        this.vertx = vertx;
        this.options = new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setMaxWaitQueueSize(WAITING_PER_SERVICE)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setIdleTimeout(STALLED_SECONDS)
                .setConnectTimeout((int) settings.connectTimeout().toMillis());
    }

    /** For what the gateway asks of its own accord. */
    @Produces
    @Singleton
    HttpClient client() {
        return vertx.createHttpClient(options);
    }

    /**
     * The client of the event loop that serves the connection of the request that is being handled. From a pool that all
     * loops share, most connections would belong to another loop, and every part of a request and an answer would be
     * handed from thread to thread.
     */
    public HttpClient ofThisLoop() {
        return byLoop.computeIfAbsent(
                VertxContext.getRootContext(vertx.getOrCreateContext()), first -> vertx.createHttpClient(options));
    }
}
