package vn.giamngheo.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./run reconcile}: whether all copies have what their owners have, for an operator or a job at night. */
@Command(
        name = "reconcile",
        description = "Hold every copy of the running suite against its owner",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:equal", "1:could not be asked", "3:something differs", "4:still catching up"})
final class ReconcileCommand implements Callable<Integer> {

    private static final int EQUAL = 0;
    private static final int DIFFERS = 3;
    private static final int CATCHING_UP = 4;
    private static final Duration ANSWER = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS = 1000;

    @Mixin
    private DataOption data;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long copies may catch up (default: 30)")
    private int patience;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help")
    private boolean help;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return report(settled());
    }

    private JsonNode settled() throws IOException, InterruptedException {
        var deadline = Instant.now().plusSeconds(patience);
        var answer = ask();
        while (answer.path("status").asText().equals("catching-up")
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(PAUSE_MILLIS);
            answer = ask();
        }
        return answer;
    }

    private JsonNode ask() throws IOException, InterruptedException {
        var folder = DataFolder.at(data.folder());
        var suite = SuiteFile.read(folder.suite()).orElseThrow(ReconcileCommand::notRunning);
        try {
            return answered(Http.CLIENT.send(question(suite, Tokens.in(folder.root())), BodyHandlers.ofString()));
        } catch (ConnectException refused) {
            throw notRunning();
        }
    }

    private static HttpRequest question(SuiteFile suite, Tokens tokens) {
        var address = "http://127.0.0.1:" + suite.port() + "/api/v1/operations/reconciliation";
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + tokens.sign(TokenRequest.nationwide("admin")))
                .timeout(ANSWER)
                .build();
    }

    private static JsonNode answered(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new Refusal(
                    "Hệ thống không đối chiếu được (" + answer.statusCode() + ").",
                    "The suite could not compare (" + answer.statusCode() + "): " + answer.body());
        }
        return Json.read(answer.body());
    }

    private static Refusal notRunning() {
        return new Refusal(
                "Hệ thống không chạy với thư mục dữ liệu này: hãy chạy ./run trước.",
                "The suite is not running with this data folder: start ./run first.");
    }

    private static int report(JsonNode answer) {
        answer.path("topics").forEach(ReconcileCommand::tell);
        return switch (answer.path("status").asText()) {
            case "equal" -> EQUAL;
            case "catching-up" -> CATCHING_UP;
            default -> DIFFERS;
        };
    }

    private static void tell(JsonNode topic) {
        for (var copy : topic.path("copies")) {
            Say.answer("%-11s  %-12s %-10s %9d  %-10s %9d  %d behind, %d dead letters, %d waiting"
                    .formatted(
                            copy.path("status").asText(),
                            topic.path("topic").asText(),
                            topic.path("owner").asText(),
                            topic.path("count").asLong(),
                            copy.path("service").asText(),
                            copy.path("count").asLong(),
                            copy.path("behind").asLong(),
                            copy.path("deadLetters").asLong(),
                            topic.path("waiting").asLong()));
        }
        topic.path("remedies").forEach(remedy -> Say.answer("             " + remedy.asText()));
    }
}
