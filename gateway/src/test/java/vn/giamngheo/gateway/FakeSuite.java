package vn.giamngheo.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Four fake services and an issuer of tokens, for the gateway to stand before. */
public class FakeSuite implements QuarkusTestResourceLifecycleManager {

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, FakeService> services = new LinkedHashMap<>();
    private final Issuer issuer = new Issuer();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        for (var name : new String[] {"plans", "budget", "indicators", "reporting"}) {
            services.put(name, new FakeService(vertx, name));
            settings.put(
                    "gateway.upstream." + name,
                    "http://127.0.0.1:" + services.get(name).start());
        }
        settings.put("quarkus.oidc.public-key", issuer.publicKey());
        settings.put("quarkus.oidc.token.issuer", Issuer.NAME);
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.shutdown.delay", "0S");
        settings.put("gateway.response-timeout", "1S");
        settings.put("gateway.health-timeout", "1S");
        settings.put("gateway.pace.span", "0.5S");
        settings.put("gateway.pace.least", "100");
        settings.put("gateway.breaker.rest", "2S");
        settings.put("gateway.rate-limit.client", "5");
        settings.put("gateway.rate-limit.stranger", "4");
        settings.put("gateway.rate-limit.refused", "200");
        settings.put("gateway.rate-limit.at-once", "8");
        settings.put("gateway.rate-limit.route.limited", "3");
        settings.put("quarkus.http.cors.enabled", "true");
        settings.put("quarkus.http.cors.origins", "https://web.test");
        settings.put("gateway.document-max-age", "0S");
        settings.put("gateway.incomplete-document-max-age", "0S");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(issuer, new TestInjector.MatchesType(Issuer.class));
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeSuite.class));
        injector.injectIntoFields(services.get("indicators"), new TestInjector.MatchesType(FakeService.class));
    }

    FakeService service(String name) {
        return services.get(name);
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
