package vn.giamngheo.standalone;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.giamngheo.events.Areas;

/** Asks the running suite which place a code means on a day. */
record AreaLookup(int port, Tokens tokens) {

    private static final Duration ONE_QUESTION = Duration.ofMinutes(1);

    String id(String code, LocalDate on) throws IOException, InterruptedException {
        var items = Json.read(answer(code, on)).path("items");
        if (items.isEmpty()) {
            throw new Refusal(
                    "Không có địa bàn nào mang mã " + code + " vào ngày " + on + ".",
                    "No place has the code " + code + " on " + on + ".");
        }
        return items.get(0).path("id").asText();
    }

    private String answer(String code, LocalDate on) throws IOException, InterruptedException {
        var answer = ask(code, on);
        if (answer.statusCode() != 200) {
            throw new Refusal(
                    "Hệ thống không tra được mã địa bàn (" + answer.statusCode() + ").",
                    "The suite could not look the code up (" + answer.statusCode() + "): " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> ask(String code, LocalDate on) throws IOException, InterruptedException {
        try {
            return Http.CLIENT.send(question(code, on), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (ConnectException refused) {
            throw notRunning();
        }
    }

    private HttpRequest question(String code, LocalDate on) {
        var query = "?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8) + "&on=" + on;
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/areas" + query))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + tokens.sign(auditor()))
                .build();
    }

    private static TokenRequest auditor() {
        var role = Role.AUDITOR.claim();
        return new TokenRequest(
                role, List.of(role), List.of(Areas.COUNTRY_ID.toString()), Optional.empty(), ONE_QUESTION);
    }

    static Refusal notRunning() {
        return new Refusal(
                "--area cần hệ thống đang chạy: hãy chạy ./run ở cửa sổ khác trước.",
                "--area needs the running suite: start ./run in another terminal first.");
    }
}
