package vn.giamngheo.budget;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import vn.giamngheo.testing.Eventually;

/** A file on its way in, and what becomes of it. */
record SentFile(String token, String path) {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Set<String> FINISHED = Set.of("done", "failed");
    private static final RestAssuredConfig AS_BYTES = RestAssured.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    static SentFile csv(String token, String imports, String mode, List<String> lines) {
        var file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return send(token, imports, mode, "text/csv", file);
    }

    /** Cells are {@code String} or {@code Number}. */
    static SentFile xlsx(String token, String imports, String mode, List<List<Object>> rows) {
        return send(
                token,
                imports,
                mode,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                workbook(rows));
    }

    private static byte[] workbook(List<List<Object>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("1");
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    if (rows.get(row).get(column) instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, (String) rows.get(row).get(column));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static SentFile send(String token, String imports, String mode, String type, byte[] file) {
        var answer = as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(type)
                .body(file)
                .post(imports + "?mode=" + mode);
        assertEquals(202, answer.statusCode(), answer::asString);
        var location = answer.header("Location");
        return new SentFile(token, location.substring(location.indexOf("/api/")));
    }

    private static RequestSpecification as(String token) {
        return given().config(AS_BYTES).auth().oauth2(token);
    }

    /** The job, once it is finished. */
    JsonPath finished() {
        Eventually.until(PATIENCE, () -> assertTrue(FINISHED.contains(job().getString("state"))));
        return job();
    }

    private JsonPath job() {
        return as(token).get(path).jsonPath();
    }

    /** The code of each line that was refused, once the job is finished. */
    List<String> refused() {
        finished();
        return as(token).get(path + "/results").jsonPath().getList("items.findAll { it.outcome == 'failed' }.code");
    }

    /** That many lines were stored, and that many were stored before. */
    SentFile has(int ok, int unchanged) {
        var job = finished();
        assertEquals(List.of(ok, unchanged), List.of(job.getInt("ok"), job.getInt("unchanged")), job::prettify);
        return this;
    }

    /** What became of each line: its outcome, and of a bad one code and column. */
    List<String> lines() {
        finished();
        return as(token).get(path + "/results").jsonPath().getList("items").stream()
                .map(SentFile::line)
                .toList();
    }

    private static String line(Object item) {
        var result = (Map<?, ?>) item;
        return result.get("code") == null ? "" + result.get("outcome") : result.get("code") + " " + result.get("field");
    }
}
