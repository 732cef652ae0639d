package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.standalone.TokenRequest;

/**
 * Who may ask what stands in a table, {@code who-may.csv}: nobody in particular ({@code public}), whoever has a token
 * ({@code any}), or certain roles. It is so at each service itself and at the gateway, and no route is missing from it.
 * Who adds acts to a paper is whoever may write the paper, which is known when it is found: at the door that is any.
 */
@SystemTest
class RoutesTest {

    private static final String PUBLIC = "public";
    private static final String ANY = "any";
    private static final Path FOUND = Path.of("target", "who-may.csv");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final List<String> ROLES = List.of(
            "surveyor",
            "village-head",
            "commune-officer",
            "line-agency",
            "investor",
            "appraiser",
            "approver",
            "finance-officer",
            "standing-agency",
            "supervisor",
            "auditor",
            "integrator",
            "data-recipient",
            "admin");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new HashMap<>();
    private Suite suite;

    /** What the gateway answers for, and where the service of each route is. */
    private List<Operation> operations;

    private final Map<String, String> services = new HashMap<>();

    @BeforeAll
    void given(Suite running) throws IOException, InterruptedException {
        suite = running;
        for (var role : ROLES) {
            tokens.put(
                    role,
                    suite.tokens()
                            .sign(new TokenRequest(
                                    "routes-" + role,
                                    List.of(role),
                                    List.of(Place.COUNTRY.id()),
                                    Optional.empty(),
                                    TokenRequest.LONGEST)));
        }
        operations = Operation.in(document(gateway() + "/openapi"));
        for (var service = 1; service <= 4; service++) {
            var base = "http://127.0.0.1:" + (suite.port() + service);
            Operation.in(document(base + "/q/openapi")).forEach(operation -> services.put(operation.toString(), base));
        }
    }

    @Test
    void theTableIsWhatEachServiceDoes() throws IOException, InterruptedException {
        var found = new TreeMap<String, String>();
        for (var operation : operations) {
            var base = services.getOrDefault(operation.toString(), gateway());
            found.put(operation.toString(), who(base, operation));
        }
        Files.write(FOUND, lines(found));
        assertEquals(
                String.join("\n", lines(table())),
                String.join("\n", lines(found)),
                () -> "what was found is in " + FOUND.toAbsolutePath());
    }

    /** The first that may and the first that may not, of each route: what the door adds is the same for all. */
    @Test
    void theDoorKeepsOutTheSame() throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        for (var operation : operations) {
            var allowed = table().getOrDefault(operation.toString(), "");
            if (may(gateway(), operation, null) != allowed.equals(PUBLIC)) {
                wrong.add(operation + " without a token");
            }
            var roles = Set.of(allowed.split(" "));
            for (var expected : List.of(true, false)) {
                var first = ROLES.stream()
                        .filter(role -> roles.contains(role) == expected)
                        .findFirst();
                if (isOfRoles(allowed) && first.isPresent() && may(gateway(), operation, first.get()) != expected) {
                    wrong.add(operation + " as " + first.get());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean isOfRoles(String allowed) {
        return !allowed.equals(PUBLIC) && !allowed.equals(ANY);
    }

    private String who(String base, Operation operation) throws IOException, InterruptedException {
        if (may(base, operation, null)) {
            return PUBLIC;
        }
        var roles = new TreeSet<String>();
        for (var role : ROLES) {
            if (may(base, operation, role)) {
                roles.add(role);
            }
        }
        return roles.size() == ROLES.size() ? ANY : String.join(" ", roles);
    }

    /** Asks about something that there is not, with an empty body. @param role null: without a token */
    private boolean may(String base, Operation operation, String role) throws IOException, InterruptedException {
        var path = operation.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"");
        if (role != null) {
            request.header("Authorization", "Bearer " + tokens.get(role));
        }
        if (!operation.content().isEmpty()) {
            request.header("Content-Type", operation.mediaType());
        }
        var body = operation.content().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        var answer = answer(request.method(operation.method(), body).build());
        return answer.statusCode() != 401 && !(answer.statusCode() == 403 && isForWantOfARole(answer.body()));
    }

    /** There are more routes than requests without a token that the gateway refuses at once: it says when to come again. */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        while (answer.statusCode() == 429) {
            TimeUnit.SECONDS.sleep(
                    answer.headers().firstValueAsLong("Retry-After").orElseThrow());
            answer = client.send(request, BodyHandlers.ofString());
        }
        return answer;
    }

    private static boolean isForWantOfARole(String problem) throws IOException {
        return MAPPER.readTree(problem).path("code").asText().equals("forbidden-role");
    }

    private static Map<String, String> table() throws IOException {
        try (var table = RoutesTest.class.getResourceAsStream("/who-may.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1], (one, other) -> one, TreeMap::new));
        }
    }

    private static List<String> lines(Map<String, String> table) {
        return table.entrySet().stream()
                .map(entry -> entry.getKey() + "," + entry.getValue())
                .toList();
    }

    private JsonNode document(String address) throws IOException, InterruptedException {
        var question =
                HttpRequest.newBuilder(URI.create(address + "?format=json")).build();
        return MAPPER.readTree(client.send(question, BodyHandlers.ofString()).body());
    }

    private String gateway() {
        return "http://127.0.0.1:" + suite.port();
    }
}
