package vn.giamngheo.standalone;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** The containers of docker-compose.yml are told what {@code ./run} tells its processes. */
class ComposeTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FROM_ENV_FILE = Pattern.compile("\\$\\{[A-Z_]+:\\?[^}]+}");

    /** What only {@code ./run} sets: a key of its own, in whose place stands an issuer, and a stop without delay. */
    private static final Set<String> DEVELOPMENT =
            Set.of("QUARKUS_OIDC_PUBLIC_KEY", "QUARKUS_OIDC_TOKEN_ISSUER", "QUARKUS_SHUTDOWN_DELAY");

    private static final String ISSUER = "QUARKUS_OIDC_AUTH_SERVER_URL";

    private final JsonNode compose = yaml();

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyServiceIsToldWhatRunTellsIt(Service service) {
        var expected = new TreeSet<>(ofRun(service).keySet());
        expected.removeAll(DEVELOPMENT);
        expected.add(ISSUER);
        assertEquals(expected, new TreeSet<>(environment(service.folder()).keySet()));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyServiceHasAnImageOfItsOwnModule(Service service) {
        var build = part(service.folder()).path("build");
        assertEquals(service.folder(), build.path("args").path("SERVICE").asText());
        assertTrue(Files.exists(HOME.resolve(build.path("dockerfile").asText())));
        assertTrue(lines(".dockerignore").contains("!" + service.folder() + "/target/quarkus-app"));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void noServiceStartsBeforeDatabasesAndTopicsAreMade(Service service) {
        var setup = part(service.folder()).path("depends_on").path("setup");
        assertEquals("service_completed_successfully", setup.path("condition").asText());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyDatabaseIsOpenedWithThePasswordThatItWasMadeWith(Service service) {
        service.database().ifPresent(name -> {
            var environment = environment(service.folder());
            var made = environment("setup").get(name.toUpperCase(Locale.ROOT) + "_DB_PASSWORD");
            assertAll(
                    () -> assertEquals(made, environment.get("QUARKUS_DATASOURCE_PASSWORD")),
                    () -> assertEquals(name, environment.get("QUARKUS_DATASOURCE_USERNAME")),
                    () -> assertTrue(
                            environment.get("QUARKUS_DATASOURCE_JDBC_URL").endsWith("/" + name)));
        });
    }

    @Test
    void theGatewayFindsEveryService() {
        var environment = environment("gateway");
        for (var service : Service.values()) {
            service.database()
                    .ifPresent(name -> assertEquals(
                            "http://" + service.folder() + ":8080",
                            environment.get("GATEWAY_UPSTREAM_" + name.toUpperCase(Locale.ROOT))));
        }
    }

    /** The key that the guard against exposure asks for; a misspelt one would leave the services without identity. */
    @Test
    void theIssuerIsSetUnderTheNameThatTheServicesAskFor() throws IOException {
        var guard = HOME.resolve("platform/http/src/main/java/vn/giamngheo/platform/http/ExposureGuard.java");
        assertTrue(Files.readString(guard)
                .contains("\""
                        + ISSUER.toLowerCase(Locale.ROOT)
                                .replace("quarkus_oidc_auth_server_url", "quarkus.oidc.auth-server-url")
                        + "\""));
    }

    @Test
    void onlyTheFrontDoorsArePublishedAndOnlyToThisMachine() {
        var published = new HashMap<String, String>();
        compose.path("services").properties().forEach(part -> part.getValue()
                .path("ports")
                .forEach(port -> published.put(part.getKey(), port.asText())));
        assertEquals(Map.of("gateway", "127.0.0.1:8080:8080", "keycloak", "127.0.0.1:8180:8080"), published);
    }

    @Test
    void noSecretStandsInTheFileOrHasADefault() {
        var wanted = new TreeSet<String>();
        for (var part : names(compose.path("services"))) {
            environment(part).forEach((name, value) -> {
                if (name.contains("PASSWORD")) {
                    assertTrue(FROM_ENV_FILE.matcher(value).matches(), part + " " + name);
                    wanted.add(value.substring(2, value.indexOf(':')));
                }
            });
        }
        var made = String.join(" ", lines("docker/make-env"));
        assertAll(wanted.stream().map(name -> () -> assertTrue(made.contains(name), name + " is not made")));
        assertTrue(lines(".gitignore").contains(".env"));
    }

    /** What is no address or folder is set as the broker of {@code ./run} has it. */
    @Test
    void theBrokerKeepsWhatOursKeeps() {
        var ours = new BrokerSettings(Path.of("kafka"), 1, 2).properties();
        var places = Set.of("listeners", "advertised.listeners", "controller.quorum.voters", "log.dirs", "heap.opts");
        var told = new HashSet<String>();
        environment("kafka").forEach((name, value) -> {
            var key = name.replace("KAFKA_", "").toLowerCase(Locale.ROOT).replace('_', '.');
            told.add(key);
            if (!places.contains(key)) {
                assertEquals(ours.getProperty(key), value, key);
            }
        });
        assertTrue(told.containsAll(Set.of("log.retention.ms", "log.cleanup.policy", "auto.create.topics.enable")));
    }

    @Test
    void keycloakKnowsTheRolesAndPutsIntoTokensWhatTheSuiteReads() throws IOException {
        var realm = new ObjectMapper()
                .readTree(HOME.resolve("docker/keycloak/giamngheo-realm.json").toFile());
        assertEquals(Set.copyOf(Role.claims()), Set.copyOf(texts(realm.at("/roles/realm"), "name")));
        var mappers = realm.at("/clientScopes/0/protocolMappers");
        var claims = texts(mappers, "config", "claim.name");
        assertTrue(claims.containsAll(List.of("areas", "agency", "lines", "realm_access.roles")), claims::toString);
        assertTrue(texts(mappers, "config", "included.custom.audience").contains("giamngheo"));
        assertEquals(
                texts(realm.path("clientScopes"), "name"),
                List.of(realm.at("/clients/0/defaultClientScopes/0").asText()));
        assertTrue(part("gateway")
                .toString()
                .contains("/realms/" + realm.path("realm").asText()));
    }

    private static Map<String, String> ofRun(Service service) {
        var parts = new Parts(
                HOME, DataFolder.at(Path.of("target", "compose-test")), new Ports(20_000), tokens(), Optional.empty());
        return parts.environment(service);
    }

    private static Tokens tokens() {
        return Tokens.in(Path.of("target", "compose-test"));
    }

    private Map<String, String> environment(String part) {
        var environment = new HashMap<String, String>();
        part(part)
                .path("environment")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        return environment;
    }

    private JsonNode part(String name) {
        var part = compose.path("services").path(name);
        assertTrue(part.isObject(), "there is no " + name);
        return part;
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> texts(JsonNode nodes, String... path) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> Arrays.stream(path)
                        .reduce(node, JsonNode::path, (one, other) -> other)
                        .asText())
                .toList();
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(HOME.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode yaml() {
        try (var file = Files.newBufferedReader(HOME.resolve("docker-compose.yml"))) {
            Map<String, Object> compose = new Yaml().load(file);
            return new ObjectMapper().valueToTree(compose);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
