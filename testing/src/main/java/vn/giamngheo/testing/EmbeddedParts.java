package vn.giamngheo.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a real PostgreSQL, a real Kafka with the topics of the suite, and an issuer whose
 * tokens {@link TestTokens} signs. All tests of one JVM share them.
 *
 * <pre>{@code
 * @QuarkusTestResource(value = EmbeddedParts.class, initArgs = @ResourceArg(name = "service", value = "budget"))
 * }</pre>
 *
 * Without the argument there is no datasource: the gateway has none.
 */
public class EmbeddedParts implements QuarkusTestResourceLifecycleManager {

    private String service;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
    }

    @Override
    public Map<String, String> start() {
        var parts = SharedParts.started();
        var settings = new HashMap<String, String>();
        settings.put("quarkus.http.test-port", "0");
        settings.put("kafka.bootstrap.servers", parts.bootstrapServers());
        settings.put("quarkus.oidc.public-key", parts.tokens().publicKey());
        settings.put("quarkus.oidc.token.issuer", parts.tokens().issuer());
        if (service != null) {
            settings.put("quarkus.datasource.jdbc.url", parts.jdbcUrl(service));
            settings.put("quarkus.datasource.username", service);
            settings.put("quarkus.datasource.password", parts.password(service));
            settings.put("personal.keys", parts.personalKeys().keys());
            settings.put("personal.index-key", parts.personalKeys().indexKey());
        }
        return settings;
    }

    /** The parts outlive the single application under test; they end with the JVM. */
    @Override
    public void stop() {}
}
