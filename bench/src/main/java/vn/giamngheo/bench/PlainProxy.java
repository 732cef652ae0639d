package vn.giamngheo.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.httpproxy.HttpProxy;

/** The proxy that the gateway stands on, and nothing else. Arguments: its port, the port behind it. */
final class PlainProxy extends AbstractVerticle {

    private static final int CONNECTIONS = 256;

    private final int port;
    private final int upstream;

    private PlainProxy(int port, int upstream) {
        this.port = port;
        this.upstream = upstream;
    }

    public static void main(String[] arguments) {
        var port = Integer.parseInt(arguments[0]);
        var upstream = Integer.parseInt(arguments[1]);
        // As many event loops as the gateway has.
        var loops = new DeploymentOptions().setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE);
        Vertx.vertx().deployVerticle(() -> new PlainProxy(port, upstream), loops);
    }

    @Override
    public void start() {
        var client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS));
        vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"))
                .requestHandler(HttpProxy.reverseProxy(client).origin(upstream, "127.0.0.1"))
                .listen(port);
    }
}
