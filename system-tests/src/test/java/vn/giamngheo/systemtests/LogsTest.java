package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;
import vn.giamngheo.testing.Eventually;

/** One id leads through the logs from the gateway to the report, and no log names a person or holds a token. */
@SystemTest
@Order(Integer.MAX_VALUE)
class LogsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PAYEE = "Nguyen Thi Nhat Ky";

    private final Papers papers = new Papers("LOGS", 2023, "2023-02-01");
    private final String request = "logs-" + UUID.randomUUID();

    private Suite suite;
    private String token;
    private Place province;

    @BeforeAll
    void given(Suite running) {
        suite = running;
        var conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_THREE_TIERS);
        province = admin.province("86", "Tỉnh Nhật Ký");
        admin.programme("LOGS", "DA1");
        var ministry = conversation.national("finance-officer");
        ministry.records("/api/v1/estimates", papers.estimate(Part.central(Place.COUNTRY, 100)));
        ministry.records("/api/v1/allocations", papers.allocation(Place.COUNTRY, Part.central(province, 100)));
        token = suite.tokens()
                .sign(new TokenRequest(
                        "logs",
                        List.of("finance-officer"),
                        List.of(province.id()),
                        Optional.empty(),
                        TokenRequest.LONGEST));
    }

    @Test
    void oneIdFollowsAPaymentAndNothingOfItIsToldBesides() {
        var event = pays(30).succeeded().eventIds().orElseThrow();
        pays(3_000).isProblem(422, "insufficient-balance");

        Eventually.until(
                SOON,
                () -> assertAll(
                        () -> assertTold("gateway", "POST /api/v1/payments 201"),
                        () -> assertTold("gateway", "POST /api/v1/payments 422"),
                        () -> assertTold("budget-service", event),
                        () -> assertTold("reporting-service", "Taken in: " + event)));
        assertInNoLog(PAYEE);
        assertInNoLog(token);
        assertInNoLog("Bearer ");
        assertInNoLog("Nà Pặc");
    }

    @Test
    void aQuestionThatIsAnsweredLeavesNoLine() throws IOException {
        var id = "logs-" + UUID.randomUUID();
        ask(id, "/api/v1/areas?code=86&on=2023-01-01").succeeded();
        ask(id + "-x", "/api/v1/areas?code=86&x=1").isProblem(400, "unknown-parameter");
        Eventually.until(SOON, () -> assertFalse(lines("gateway", id + "-x").isEmpty()));
        assertEquals(List.of(), lines("gateway", "\"" + id + "\""));
    }

    @Test
    void figuresAreShownInsideOnly() {
        assertEquals(404, door(suite.port()));
        for (var service = 1; service <= 4; service++) {
            assertEquals(200, door(suite.port() + service));
        }
    }

    private static int door(int port) {
        return RestAssured.given()
                .baseUri("http://127.0.0.1")
                .port(port)
                .get("/q/metrics")
                .statusCode();
    }

    private Answer pays(long amount) {
        return new Answer(suite.conversation()
                .showing(token)
                .request()
                .header("X-Request-Id", request)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(papers.payment(province, amount).replace("Hợp tác xã Nà Pặc", PAYEE))
                .post("/api/v1/payments"));
    }

    private Answer ask(String id, String question) {
        return new Answer(suite.conversation()
                .showing(token)
                .request()
                .header("X-Request-Id", id)
                .get(question));
    }

    private void assertTold(String part, String words) throws IOException {
        var lines = lines(part, request);
        assertTrue(
                lines.stream().anyMatch(line -> line.path("message").asText().contains(words)),
                () -> part + " does not say " + words + ": " + lines);
        lines.forEach(line -> {
            assertEquals(request, line.at("/mdc/requestId").asText());
            assertEquals(part, line.path("service").asText());
        });
    }

    /** What a part has logged that holds this text; a line that is no JSON fails. */
    private List<JsonNode> lines(String part, String text) throws IOException {
        return Files.readAllLines(log(part)).stream()
                .filter(line -> line.contains(text))
                .map(LogsTest::json)
                .toList();
    }

    private void assertInNoLog(String text) {
        try (var logs = Files.walk(suite.data().resolve("logs"))) {
            var telling = logs.filter(Files::isRegularFile)
                    .flatMap(log -> linesOf(log).filter(line -> line.contains(text)))
                    .toList();
            assertEquals(List.of(), telling);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> linesOf(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log(String part) {
        return suite.data().resolve("logs").resolve(part + ".log");
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }
}
