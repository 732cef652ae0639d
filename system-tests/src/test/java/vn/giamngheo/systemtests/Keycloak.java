package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.standalone.Folders;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.testing.Eventually;

/** A real Keycloak with the realm that the containers start with, and with people and machines as an administrator adds them. */
final class Keycloak implements AutoCloseable {

    private static final Path UNPACKED = Path.of("target/keycloak").toAbsolutePath();
    private static final Path REALM = Launcher.HOME.resolve("docker/keycloak/giamngheo-realm.json");
    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final String NAME = "giamngheo";
    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<TokenRequest, String> people = new HashMap<>();
    private final int port = FreePorts.block();
    private final Process process;

    private Keycloak() throws IOException {
        var home = home();
        Folders.delete(home.resolve("data"));
        Files.createDirectories(home.resolve("data/import"));
        Files.copy(REALM, home.resolve("data/import/realm.json"));
        var command = List.of(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD));
        process = builder.redirectOutput(UNPACKED.resolve("keycloak.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    private static Path home() throws IOException {
        try (var folders = Files.newDirectoryStream(UNPACKED, "keycloak-*.*")) {
            for (var folder : folders) {
                if (Files.isDirectory(folder)) {
                    return folder;
                }
            }
        }
        throw new IllegalStateException("no Keycloak in " + UNPACKED);
    }

    static Keycloak started() throws IOException {
        var keycloak = new Keycloak();
        Eventually.until(TO_START, () -> {
            assertTrue(keycloak.process.isAlive(), "Keycloak has ended: see " + UNPACKED);
            assertEquals(200, keycloak.status(keycloak.issuer()));
        });
        keycloak.admit("walk", "[\"giamngheo\"]", "{}");
        return keycloak;
    }

    URI issuer() {
        return URI.create(address("/realms/" + NAME));
    }

    /** The token of somebody with these roles, places, agency and lines, who has just signed in. */
    String sign(TokenRequest request) {
        var name = people.computeIfAbsent(request, this::added);
        return token(NAME, signingIn("walk", name));
    }

    /** The token of somebody who signed in to an application that says nothing of the suite. */
    String forAnotherAudience(TokenRequest request) {
        admit("elsewhere", "[]", "{}");
        return token(NAME, signingIn("elsewhere", people.computeIfAbsent(request, this::added)));
    }

    /** A token that lives for so long. */
    String living(Duration life, TokenRequest request) {
        admit("hurried", "[\"giamngheo\"]", "{\"access.token.lifespan\": \"%d\"}".formatted(life.toSeconds()));
        return token(NAME, signingIn("hurried", people.computeIfAbsent(request, this::added)));
    }

    /** The token of the same Keycloak for another realm. */
    String ofAnotherIssuer() {
        return token("master", Map.of("client_id", "admin-cli", "grant_type", "password", "username", "admin"));
    }

    /** The token of a machine, by its own credentials. */
    String ofMachine(TokenRequest request) {
        var client = client("walk");
        var account = get("/clients/" + client + "/service-account-user");
        entitle(account.path("id").asText(), account.path("username").asText(), request);
        return token(NAME, Map.of("client_id", "walk", "client_secret", PASSWORD, "grant_type", "client_credentials"));
    }

    /** From now on it signs with another key. */
    void changesItsKey() {
        send("POST", "/components", """
                {"name": "next", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                 "parentId": "%s", "config": {"priority": ["999"], "keySize": ["2048"], "algorithm": ["RS256"],
                 "enabled": ["true"], "active": ["true"]}}""".formatted(get("").path("id").asText()));
    }

    private void admit(String client, String scopes, String attributes) {
        if (get("/clients?clientId=" + client).isEmpty()) {
            send("POST", "/clients", """
                    {"clientId": "%s", "secret": "%s", "publicClient": false, "directAccessGrantsEnabled": true,
                     "standardFlowEnabled": false, "serviceAccountsEnabled": true, "fullScopeAllowed": true,
                     "defaultClientScopes": %s, "optionalClientScopes": [], "attributes": %s}""".formatted(client, PASSWORD, scopes, attributes));
        }
    }

    private String client(String name) {
        return get("/clients?clientId=" + name).path(0).path("id").asText();
    }

    private String added(TokenRequest request) {
        var name = "person-" + people.size() + "-" + String.join("-", request.roles());
        send("POST", "/users", """
                {"username": "%s", "enabled": true,
                 "credentials": [{"type": "password", "value": "%s", "temporary": false}]}""".formatted(name, PASSWORD));
        entitle(get("/users?exact=true&username=" + name).path(0).path("id").asText(), name, request);
        return name;
    }

    private void entitle(String user, String name, TokenRequest request) {
        var areas = quoted(request.areas());
        var agency =
                request.agency().map(code -> ", \"agency\": [\"" + code + "\"]").orElse("");
        var lines = request.lines()
                .map(named -> ", \"lines\": [" + quoted(named) + "]")
                .orElse("");
        send("PUT", "/users/" + user, """
                {"username": "%s", "attributes": {"areas": [%s]%s%s}}""".formatted(name, areas, agency, lines));
        var roles = request.roles().stream()
                .map(role -> get("/roles/" + role).toString())
                .collect(Collectors.joining(", ", "[", "]"));
        send("POST", "/users/" + user + "/role-mappings/realm", roles);
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", "));
    }

    private static Map<String, String> signingIn(String client, String name) {
        return Map.of("client_id", client, "client_secret", PASSWORD, "grant_type", "password", "username", name);
    }

    private String token(String realm, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        if (!form.get("grant_type").equals("client_credentials")) {
            form.put("password", PASSWORD);
        }
        var body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(address("/realms/" + realm + "/protocol/openid-connect/token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return read(answer(request)).path("access_token").asText();
    }

    private JsonNode get(String path) {
        return read(send("GET", path, null));
    }

    /** As its administrator. */
    private HttpResponse<String> send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(address("/admin/realms/" + NAME + path)))
                .header("Authorization", "Bearer " + ofAnotherIssuer())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return answer(request);
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        var answer = sent(request);
        assertTrue(answer.statusCode() < 300, () -> answer + answer.body());
        return answer;
    }

    private int status(URI address) {
        return sent(HttpRequest.newBuilder(address)).statusCode();
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Its script leaves a process behind. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
