package vn.giamngheo.budget;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.testing.Eventually;

/** A file on its way in, and what becomes of it. */
record SentFile(String token, String path) {

    private static final Set<String> FINISHED = Set.of("done", "failed");
    private static final RestAssuredConfig AS_BYTES = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    static SentFile csv(String token, String imports, String mode, List<String> lines) {
        return send(token, imports, mode, "text/csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static SentFile send(String token, String imports, String mode, String type, byte[] file) {
        var answer = given().config(AS_BYTES)
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(type)
                .body(file)
                .post(imports + "?mode=" + mode);
        assertEquals(202, answer.statusCode(), answer::asString);
        var location = answer.header("Location");
        return new SentFile(token, location.substring(location.indexOf("/api/")));
    }

    /** The job, once it is finished. */
    JsonPath finished() {
        Eventually.until(Duration.ofSeconds(60), () -> assertTrue(FINISHED.contains(get("").getString("state"))));
        return get("");
    }

    /** What became of each line: its outcome, and of a bad one code and column. */
    List<String> lines() {
        finished();
        return get("/results").getList("items").stream().map(SentFile::line).toList();
    }

    private static String line(Object item) {
        var result = (Map<?, ?>) item;
        return result.get("code") == null ? "" + result.get("outcome") : result.get("code") + " " + result.get("field");
    }

    private JsonPath get(String what) {
        return given().auth().oauth2(token).get(path + what).jsonPath();
    }
}
