package vn.giamngheo.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import vn.giamngheo.gateway.problem.Problems;
import vn.giamngheo.gateway.upstream.Upstream;
import vn.giamngheo.gateway.upstream.UpstreamSettings;

/** Makes the way to a service. */
@Singleton
class ProxyMaker {

    private final Vertx vertx;
    private final HttpClient client;
    private final UpstreamSettings settings;
    private final Problems problems;

    ProxyMaker(Vertx vertx, HttpClient client, UpstreamSettings settings, Problems problems) {
        this.vertx = vertx;
        this.client = client;
        this.settings = settings;
        this.problems = problems;
    }

    HttpProxy to(Upstream upstream) {
        // A WebSocket would pass by every interceptor.
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> connect(upstream, context))
                .addInterceptor(new Delivery(vertx))
                .addInterceptor(new FailuresAsProblems(upstream, problems))
                .addInterceptor(new Breaker(upstream, settings.breaker()))
                .addInterceptor(new BodylessAnswers())
                .addInterceptor(new EndToEndHeaders())
                .addInterceptor(new OwnHeaders())
                .addInterceptor(new Compression())
                .addInterceptor(new OldClients(problems))
                .addInterceptor(new LimitedBodies(vertx, settings))
                .addInterceptor(new ResponseDeadline(vertx, settings.responseTimeout()))
                // The last one, since a second attempt passes by whatever stands behind it.
                .addInterceptor(new SecondAttempt());
    }

    private Future<HttpClientRequest> connect(Upstream upstream, ProxyContext context) {
        var options = upstream.request("/")
                .setConnectTimeout(settings.connectTimeout().toMillis());
        // What the pool gives out may be closed by then; nothing of the request has been sent.
        var connection = client.request(options)
                .recover(failure ->
                        failure instanceof VertxException ? client.request(options) : Future.failedFuture(failure))
                .recover(failure -> Future.failedFuture(new Unreachable(failure)));
        Exchange.of(context).attempt(connection);
        return connection;
    }
}
