package vn.giamngheo.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/** A file that is sent to the suite in one piece and worked off there. */
final class ImportedFile {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final long PATIENCE = 3_600_000_000_000L;

    /** Short beside the import, and long enough for the questions to take nothing from it. */
    private static final long LOOK_MILLIS = 250;

    private final SuiteUnderTest suite;
    private final String token;
    private final String path;

    /** @param list whose lines are sent, such as {@code /api/v1/observations} */
    ImportedFile(SuiteUnderTest suite, String role, String list) {
        this.suite = suite;
        this.token = suite.token(role);
        this.path = list + "/imports";
    }

    /** Sends it and returns when each of its lines is stored. */
    void store(Path file, int rows) throws Exception {
        var sent = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + suite.gateway() + path + "?mode=partial"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "text/csv")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofFile(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (sent.statusCode() != 202) {
            throw new IllegalStateException(sent.body());
        }
        try (var connection = new Connection(suite.gateway())) {
            awaitStored(connection, Request.get(path + "/" + id(sent.body()), token), rows);
        }
    }

    private static void awaitStored(Connection connection, Request question, int rows) throws Exception {
        for (var deadline = System.nanoTime() + PATIENCE; System.nanoTime() < deadline; Thread.sleep(LOOK_MILLIS)) {
            var state = connection.send(question).succeeded().body();
            if (state.contains("\"state\":\"done\"") && state.contains("\"ok\":" + rows + ",")) {
                return;
            }
            if (state.contains("\"state\":\"done\"") || state.contains("\"state\":\"failed\"")) {
                throw new IllegalStateException(state);
            }
        }
        throw new IllegalStateException("It takes too long");
    }

    private static String id(String body) {
        var found = ID.matcher(body);
        if (!found.find()) {
            throw new IllegalStateException(body);
        }
        return found.group(1);
    }
}
