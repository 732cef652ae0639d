package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.testing.Eventually;

/** Several clients that write tens of thousands of things for the whole country, over connections that they keep. */
final class Crowd {

    private static final int CLIENTS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Suite suite;

    Crowd(Suite suite) {
        this.suite = suite;
    }

    /** Sends each body until it is recorded, under a key of its own. */
    void records(String role, String path, List<String> bodies) {
        var token = suite.tokens().sign(TokenRequest.nationwide(role));
        Together.doing(bodies.size(), CLIENTS, number -> {
            var command = command(path, token, bodies.get(number));
            Eventually.until(PATIENCE, () -> assertEquals(201, status(command)));
            return number;
        });
    }

    private HttpRequest command(String path, String token, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + suite.port() + path))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private int status(HttpRequest command) throws IOException, InterruptedException {
        return http.send(command, BodyHandlers.discarding()).statusCode();
    }
}
