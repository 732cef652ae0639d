package vn.giamngheo.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A service whose answer is chosen by the last segment of the path. */
public class FakeService {

    static final int BIG = 5 << 20;

    static final String TEXT = "xã,huyện,tỉnh\n".repeat(20_000);

    private static final long SOON_MILLIS = 100;

    private final Vertx vertx;
    private final String name;
    private final AtomicInteger flaky = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final Queue<Fingerprints> said = new ConcurrentLinkedQueue<>();
    private volatile MultiMap fingerprintsAskedWith = MultiMap.caseInsensitiveMultiMap();
    private HttpServer server;
    private int port;

    FakeService(Vertx vertx, String name) {
        this.vertx = vertx;
        this.name = name;
    }

    int start() {
        server = await(vertx.createHttpServer(new HttpServerOptions().setHandle100ContinueAutomatically(true))
                .requestHandler(this::answer)
                .listen(port, "127.0.0.1"));
        port = server.actualPort();
        return port;
    }

    void stop() {
        await(server.close());
    }

    /** How many requests have come. */
    int asked() {
        return asked.get();
    }

    private void answer(HttpServerRequest request) {
        asked.incrementAndGet();
        var path = request.path();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "pages" ->
                request.response()
                        .putHeader("Access-Control-Allow-Origin", "https://web.test")
                        .putHeader("Access-Control-Expose-Headers", "X-Mine")
                        .putHeader("X-Origin", String.valueOf(request.getHeader("Origin")))
                        .end("{}");
            case "ready" -> request.response().end("{}");
            case "openapi" -> request.response().end(document().encode());
            case "slow" -> request.handler(ignored -> {});
            case "broken" -> request.connection().close();
            case "flaky" -> flaky(request);
            case "big" -> big(request.response());
            case "parts" -> {
                request.response().setChunked(true).write("half");
                request.response().end("halves");
            }
            case "half" -> {
                request.response().setChunked(true).write("half");
                vertx.setTimer(SOON_MILLIS, late -> request.connection().close());
            }
            case "early" -> request.response().end("early");
            case "none" ->
                request.response().setStatusCode(204).putHeader("ETag", "\"2\"").end();
            case "unchanged" ->
                request.response().setStatusCode(304).putHeader("ETag", "\"3\"").end();
            case "imports" -> count(request);
            case "hops" -> hops(request.response());
            case "text" -> text(request);
            case "brief" ->
                request.response().putHeader("Content-Type", "application/json").end("{}");
            case "photo" ->
                request.response().putHeader("Content-Type", "image/png").end(TEXT);
            case "packed" ->
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Content-Encoding", "br")
                        .end(TEXT);
            case "fingerprints" -> fingerprints(request);
            default -> request.body().onSuccess(body -> echo(request, body));
        }
    }

    private static void count(HttpServerRequest request) {
        var length = new AtomicLong();
        request.handler(part -> length.addAndGet(part.length()))
                .endHandler(ended -> request.response().end(length.toString()));
    }

    /** @param next what this service says of its fingerprints, one answer after the other, the last one for ever */
    void say(Fingerprints... next) {
        said.clear();
        said.addAll(List.of(next));
    }

    /** @param body the items */
    record Fingerprints(int status, String body) {

        static final Fingerprints NONE = of("");

        static Fingerprints of(String items) {
            return new Fingerprints(200, "{\"items\": [" + items + "]}");
        }
    }

    /** Who asked last for fingerprints, as the headers said. */
    MultiMap fingerprintsAskedWith() {
        return fingerprintsAskedWith;
    }

    private void fingerprints(HttpServerRequest request) {
        fingerprintsAskedWith = MultiMap.caseInsensitiveMultiMap().addAll(request.headers());
        var next = said.size() > 1 ? said.poll() : said.peek();
        var answer = next == null ? Fingerprints.NONE : next;
        request.response()
                .setStatusCode(answer.status())
                .putHeader("Content-Type", answer.status() == 200 ? "application/json" : "application/problem+json")
                .end(answer.body());
    }

    private void flaky(HttpServerRequest request) {
        if (flaky.incrementAndGet() % 2 == 1) {
            request.connection().close();
        } else {
            request.response().end("second");
        }
    }

    private static void big(HttpServerResponse response) {
        response.setChunked(true);
        for (var part = 0; part < BIG >> 16; part++) {
            response.write(Buffer.buffer(new byte[1 << 16]));
        }
        response.end();
    }

    /** What does not change, told as services tell it. */
    private static void text(HttpServerRequest request) {
        var response = request.response()
                .putHeader("ETag", "\"9\"")
                .putHeader("Vary", "Accept")
                .putHeader("X-If-Match", String.valueOf(request.getHeader("If-Match")));
        if (request.headers().getAll("If-None-Match").contains("\"9\"")) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("Content-Type", "text/csv;charset=UTF-8").end(TEXT);
        }
    }

    private static void hops(HttpServerResponse response) {
        response.putHeader("Connection", "X-Internal")
                .putHeader("X-Internal", "secret")
                .putHeader("Keep-Alive", "timeout=9")
                .putHeader("Proxy-Authenticate", "Basic")
                .putHeader("Upgrade", "h2c")
                .putHeader("X-Request-Id", "of-the-service")
                .putHeader("ETag", "\"7\"")
                .putHeader("Link", "<next>; rel=next")
                .putHeader("Event-Id", "e-1")
                .end();
    }

    private void echo(HttpServerRequest request, Buffer body) {
        var headers = new JsonObject();
        request.headers()
                .names()
                .forEach(header -> headers.put(
                        header.toLowerCase(), String.join("|", request.headers().getAll(header))));
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("service", name)
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("length", body.length())
                        .put("headers", headers)
                        .encode());
    }

    /** {@code Problem} is the same everywhere, {@code Line} is not, and {@code Page} only holds a {@code Line}. */
    private JsonObject document() {
        var area =
                switch (name) {
                    case "budget" -> "payments";
                    case "reporting" -> "reports";
                    default -> name;
                };
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put("tags", new JsonArray().add(new JsonObject().put("name", "common")))
                .put(
                        "paths",
                        new JsonObject()
                                .put("/api/v1/" + area, new JsonObject().put("get", operation()))
                                .put("/api/v1/not-routed", new JsonObject().put("get", operation())))
                .put(
                        "components",
                        new JsonObject()
                                .put("securitySchemes", new JsonObject().put("SecurityScheme", new JsonObject()))
                                .put(
                                        "schemas",
                                        new JsonObject()
                                                .put("Problem", new JsonObject().put("type", "object"))
                                                .put("Line", new JsonObject().put("description", "a line of " + name))
                                                .put("Page", new JsonObject().put("items", reference("Line")))));
    }

    private static JsonObject operation() {
        return new JsonObject()
                .put("operationId", "list")
                .put("security", new JsonArray().add(new JsonObject().put("SecurityScheme", new JsonArray())))
                .put("schema", reference("Page"));
    }

    private static JsonObject reference(String schema) {
        return new JsonObject().put("$ref", "#/components/schemas/" + schema);
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
