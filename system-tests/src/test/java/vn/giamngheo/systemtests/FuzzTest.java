package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.systemtests.Operation.Parameter;

/**
 * Every operation of the merged document is sent what nobody should send: nothing breaks, and whatever is refused is
 * refused by a problem document. In a suite of its own, with the sample in it, since not all of it is refused.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {

    /** Another one finds other things: {@code -Dfuzz.seed=}. */
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_128);

    private static final int SHOTS = Integer.getInteger("fuzz.shots", 10);
    private static final int TOLD = 40;
    private static final int MOST_TOLD = 600;

    /** Codes of 503 that are no mishap: the same may be asked again. */
    private static final Set<String> WAITING = Set.of("not-yet-visible", "busy");

    /** Without them nothing is looked at. */
    private static final Set<String> ALWAYS = Set.of("Idempotency-Key", "If-Match");

    /** Parameters of the sample's, so that something is found. */
    private static final Map<String, String> KNOWN = Map.of(
            "area", "VN", "year", "2023", "programme", "NTP-SPR-2021-2025", "on", "2023-12-31", "tree", "2023-12-31");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Below what the gateway counts in a minute, so that none is refused for their number. */
    private static final int OF_ONE_SUBJECT = 2_000;

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
    private final Map<String, Optional<String>> ids = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private Suite suite;
    private JsonNode document;
    private Nonsense nonsense;
    private String token;
    private int sent;

    /** How many were done, refused, and kept out for want of a right. */
    private final Map<String, Integer> answers = new TreeMap<>();

    @BeforeAll
    void given() throws IOException, InterruptedException {
        suite = Suite.inFolderOfItsOwn().started();
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(base() + "/openapi?format=json"))
                        .build(),
                BodyHandlers.ofString());
        document = MAPPER.readTree(answer.body());
        nonsense = new Nonsense(document, SEED);
    }

    @AfterAll
    void close() throws IOException {
        suite.close();
    }

    @Test
    void nothingThatIsSentBreaksAnything() throws IOException, InterruptedException {
        var operations = Operation.in(document);
        assertTrue(operations.size() > 400, () -> "operations: " + operations.size());
        for (var operation : operations) {
            for (var shot = 0; shot < SHOTS; shot++) {
                shoot(operation, shot);
            }
        }
        assertTrue(
                broken.isEmpty(),
                () -> broken.size() + " of " + sent + ":\n"
                        + String.join("\n", broken.subList(0, Math.min(TOLD, broken.size()))));
        assertTrue(of("done") > sent / 20, () -> "hardly anything is done: " + answers);
        assertTrue(of("kept out") < sent / 3, () -> "most is kept out at the door: " + answers);
    }

    private void shoot(Operation operation, int shot) throws IOException, InterruptedException {
        var target = target(operation);
        var request = HttpRequest.newBuilder(URI.create(base() + target))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token());
        operation.in("header").stream()
                .filter(each -> ALWAYS.contains(each.name()) || nonsense.once(8))
                .forEach(each -> request.header(each.name(), header(each.name())));
        var body = body(operation, shot);
        if (body.length > 0) {
            request.header("Content-Type", nonsense.once(10) ? "text/plain" : operation.mediaType());
        }
        request.method(operation.method(), BodyPublishers.ofByteArray(body));
        var answer = client.send(request.build(), BodyHandlers.ofString());
        answers.merge(fate(answer.statusCode()), 1, Integer::sum);
        if (!isSound(answer)) {
            broken.add("%s %s%n  %s%n  -> %d %s"
                    .formatted(
                            operation.method(),
                            cut(target),
                            cut(new String(body, StandardCharsets.UTF_8)),
                            answer.statusCode(),
                            cut(answer.body())));
        }
    }

    private int of(String fate) {
        return answers.getOrDefault(fate, 0);
    }

    private static String fate(int status) {
        if (status < 400) {
            return "done";
        }
        return status == 401 || status == 403 ? "kept out" : "refused";
    }

    private String target(Operation operation) throws IOException, InterruptedException {
        var path = operation.path();
        for (var parameter : operation.in("path")) {
            path = path.replace("{" + parameter.name() + "}", encoded(pathValue(operation, parameter)));
        }
        var query = operation.in("query").stream()
                .filter(each -> nonsense.once(each.required() ? 1 : 4))
                .map(each -> each.name() + "=" + encoded(queryValue(each)))
                .collect(Collectors.joining("&"));
        var extra = nonsense.once(8) ? "&colour=" + encoded(nonsense.text()) : "";
        return path + "?" + query + extra;
    }

    /** One that there is, mostly: what comes after the first look is tried, too. */
    private String pathValue(Operation operation, Parameter parameter) throws IOException, InterruptedException {
        if (nonsense.once(5)) {
            return nonsense.text();
        }
        var known = ids.get(operation.list());
        if (known == null) {
            known = known(operation.list());
            ids.put(operation.list(), known);
        }
        // Drawn in any case: the seed says what comes next, whatever is found.
        var drawn = nonsense.fitting(parameter.schema()).asText();
        return known.orElse(drawn);
    }

    /** The id of the first of a list of the sample. */
    private Optional<String> known(String list) throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(base() + list)).header("Authorization", "Bearer " + token());
        var answer = client.send(question.build(), BodyHandlers.ofString());
        return answer.statusCode() == 200
                ? Optional.of(MAPPER.readTree(answer.body()).at("/items/0/id").asText())
                        .filter(id -> !id.isEmpty())
                : Optional.empty();
    }

    private String queryValue(Parameter parameter) {
        if (nonsense.once(4)) {
            return nonsense.text();
        }
        return KNOWN.getOrDefault(
                parameter.name(), nonsense.fitting(parameter.schema()).asText());
    }

    private String header(String name) {
        return switch (name) {
            case "Idempotency-Key" -> UUID.randomUUID().toString();
            case "If-Match" -> nonsense.any(List.of("*", "\"1\"", "W/\"1\"", "1", "\"\"", "'"));
            case "After" ->
                nonsense.any(
                        List.of("0", "postings:7", "a, b", UUID.randomUUID().toString()));
            default -> nonsense.any(List.of("1", "x", "\"1\""));
        };
    }

    private byte[] body(Operation operation, int shot) {
        var schema = operation.jsonSchema();
        if (schema.isEmpty()) {
            return operation.content().isEmpty() ? new byte[0] : nonsense.text().getBytes(StandardCharsets.UTF_8);
        }
        var good = nonsense.fitting(schema.get());
        return switch (shot % 4) {
            case 0 -> good.toString().getBytes(StandardCharsets.UTF_8);
            case 1 -> nonsense.broken(good);
            default -> nonsense.spoiled(good).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Nobody is told of an inner mishap, and whoever is refused is told why, in the language of the API. */
    private static boolean isSound(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() < 400) {
            return true;
        }
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            return false;
        }
        var problem = MAPPER.readTree(answer.body());
        return (answer.statusCode() < 500
                        || WAITING.contains(problem.path("code").asText()))
                && Stream.of("code", "title", "detail", "requestId")
                        .noneMatch(each -> problem.path(each).asText().isBlank());
    }

    private String token() {
        if (sent++ % OF_ONE_SUBJECT == 0) {
            var subject = "fuzz-" + sent;
            token = suite.tokens()
                    .sign(new TokenRequest(
                            subject, ROLES, List.of(Place.COUNTRY.id()), Optional.empty(), TokenRequest.LONGEST));
        }
        return token;
    }

    private String base() {
        return "http://127.0.0.1:" + suite.port();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String cut(String text) {
        return text.length() > MOST_TOLD ? text.substring(0, MOST_TOLD) + "…" : text;
    }
}
