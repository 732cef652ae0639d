package vn.giamngheo.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An OIDC issuer that changes its key, as providers do every few months or when one was stolen, and is down at times. */
public class RotatingIssuer implements QuarkusTestResourceLifecycleManager {

    private static final int BITS = 2048;

    /** How it does not answer when it is asked for its keys. */
    enum Down {
        NOT,
        BUSY,
        HANGS,
        HANGS_UP,
        SPEAKS_HTML
    }

    private final Vertx vertx = Vertx.vertx();
    private volatile RsaJsonWebKey key = newKey("first");
    private volatile Down down = Down.NOT;
    private final AtomicInteger asked = new AtomicInteger();

    /** Whom it has not answered. */
    private final Queue<HttpServerRequest> waiting = new ConcurrentLinkedQueue<>();

    private String address;

    @Override
    public Map<String, String> start() {
        var server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        address = "http://127.0.0.1:" + server.actualPort();
        return Map.of(
                "quarkus.oidc.public-key", "",
                "quarkus.oidc.token.issuer", address,
                "quarkus.oidc.auth-server-url", address,
                "quarkus.oidc.jwks.cache-time-to-live", "1S",
                "quarkus.oidc.jwks.clean-up-timer-interval", "1S",
                "token.trust", "1S",
                "token.key-search", "1S",
                "token.issuer-timeout", "0.5S",
                "gateway.rate-limit.refused", "400");
    }

    /** After the one that sets a fixed key. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(RotatingIssuer.class));
    }

    String token() {
        return token(key.getKeyId());
    }

    /** @param id of a key, which may be none of its own */
    String token(String id) {
        return Jwt.issuer(address)
                .audience("giamngheo")
                .subject("an")
                .expiresIn(Duration.ofMinutes(10))
                .jws()
                .keyId(id)
                .sign(key.getPrivateKey());
    }

    void rotate(String id) {
        key = newKey(id);
    }

    void be(Down now) {
        down = now;
    }

    /** How often it was asked for its keys. */
    int asked() {
        return asked.get();
    }

    private void answer(HttpServerRequest request) {
        if (request.path().endsWith("/keys")) {
            asked.incrementAndGet();
            switch (down) {
                case BUSY -> request.response().setStatusCode(503).end();
                case HANGS -> waiting.add(request);
                case HANGS_UP -> request.connection().close();
                case SPEAKS_HTML -> request.response().end("<html>");
                case NOT -> tell(request);
            }
        } else {
            tell(request);
        }
    }

    private void tell(HttpServerRequest request) {
        var answer = request.path().endsWith("openid-configuration")
                ? new JsonObject().put("issuer", address).put("jwks_uri", address + "/keys")
                : new JsonObject()
                        .put("keys", new JsonArray().add(new JsonObject(key.toParams(OutputControlLevel.PUBLIC_ONLY))));
        request.response().putHeader("Content-Type", "application/json").end(answer.encode());
    }

    private static RsaJsonWebKey newKey(String id) {
        try {
            var made = RsaJwkGenerator.generateJwk(BITS);
            made.setKeyId(id);
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
