package vn.giamngheo.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Sends requests of the sample through the gateway and waits where copies have not caught up yet. */
final class SampleClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE = 250;

    private final String gateway;
    private final Tokens tokens;
    private final RecentEvents recent = new RecentEvents();

    SampleClient(String gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** @return the body of the answer */
    JsonNode send(SampleRequest request) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        var answer = exchange(request);
        while (isTooEarly(answer) && Instant.now().isBefore(deadline)) {
            Thread.sleep(PAUSE);
            answer = exchange(request);
        }
        requireSuccess(request, answer);
        recent.note(answer.headers().allValues("Event-Id"));
        return body(answer);
    }

    private HttpResponse<String> exchange(SampleRequest request) throws IOException, InterruptedException {
        return Http.CLIENT.send(http(request), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest http(SampleRequest request) {
        var http = HttpRequest.newBuilder(URI.create(gateway + request.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.sign(TokenRequest.nationwide(request.role())))
                .header("Accept", "application/json, application/problem+json")
                .header("Idempotency-Key", "sample-" + request.name())
                .method(request.method(), publisher(request.body()));
        if (request.body() != null) {
            http.header("Content-Type", "application/json");
        }
        recent.header().ifPresent(ids -> http.header("After", ids));
        return http.build();
    }

    private static HttpRequest.BodyPublisher publisher(JsonNode body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
    }

    private static boolean isTooEarly(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 503 -> code(answer).equals("not-yet-visible");
            case 422 -> code(answer).equals("unknown-reference");
            default -> false;
        };
    }

    private static void requireSuccess(SampleRequest request, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new Refusal(
                    "Không nạp được dữ liệu mẫu, yêu cầu " + request.name() + ":",
                    "The sample could not be loaded: " + request.method() + " " + request.path() + " answered "
                            + answer.statusCode() + "\n" + answer.body());
        }
    }

    private static String code(HttpResponse<String> answer) {
        return body(answer).path("code").asText();
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return Json.read(answer.body().isBlank() ? "{}" : answer.body());
    }
}
