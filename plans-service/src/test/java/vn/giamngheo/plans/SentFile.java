package vn.giamngheo.plans;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.events.Areas;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;

/** A file on its way in, and what becomes of it. */
public record SentFile(Response answer) {

    public static final String CSV = "text/csv";
    public static final String NDJSON = "application/x-ndjson";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Set<String> FINISHED = Set.of("done", "failed");
    private static final RestAssuredConfig AS_BYTES = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false))
            .decoderConfig(DecoderConfig.decoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

    public static SentFile csv(String mode, String... lines) {
        return send(mode, CSV, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public static SentFile send(String mode, String type, byte[] file) {
        return send(mode, type, file, UUID.randomUUID().toString());
    }

    public static SentFile send(String mode, String type, byte[] file, String key) {
        return send("/api/v1/areas/imports", mode, type, file, key);
    }

    /** @param imports the address of the kind's imports */
    public static SentFile csvTo(String imports, String mode, List<String> lines) {
        return csvTo(as("admin", "admin"), imports, mode, lines);
    }

    /** @param sender who sends it */
    static SentFile csvTo(RequestSpecification sender, String imports, String mode, List<String> lines) {
        var file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return send(sender, imports, mode, CSV, file, UUID.randomUUID().toString());
    }

    private static SentFile send(String imports, String mode, String type, byte[] file, String key) {
        return send(as("admin", "admin"), imports, mode, type, file, key);
    }

    private static SentFile send(
            RequestSpecification sender, String imports, String mode, String type, byte[] file, String key) {
        return new SentFile(sender.header("Idempotency-Key", key)
                .contentType(type)
                .body(file)
                .post(imports + "?mode=" + mode));
    }

    public static RequestSpecification as(String subject, String role) {
        return as(subject, role, Areas.COUNTRY_ID.toString());
    }

    public static RequestSpecification as(String subject, String role, String area) {
        return as(subject, role, area, "en");
    }

    public static RequestSpecification as(String subject, String role, String area, String language) {
        var token = new TokenRequest(subject, List.of(role), List.of(area), Optional.empty(), TokenRequest.LONGEST);
        return in(language, token);
    }

    public static RequestSpecification in(String language, String role) {
        return in(language, new TokenRequest(role, List.of(role), List.of(), Optional.empty(), TokenRequest.LONGEST));
    }

    static RequestSpecification in(String language, TokenRequest token) {
        return given().config(AS_BYTES).auth().oauth2(TestTokens.of(token)).header("Accept-Language", language);
    }

    public String location() {
        assertTrue(answer.statusCode() == 202, () -> answer.asString());
        return answer.header("Location");
    }

    public String id() {
        return location().substring(location().lastIndexOf('/') + 1);
    }

    private String path() {
        return location().substring(location().indexOf("/api/"));
    }

    /** The job, once it is finished. */
    public JsonPath finished() {
        var location = path();
        Eventually.until(
                Duration.ofSeconds(90),
                () -> assertTrue(FINISHED.contains(
                        as("admin", "admin").get(location).jsonPath().getString("state"))));
        return as("admin", "admin").get(location).jsonPath();
    }

    /** The result lines, once the job is finished. */
    public JsonPath results() {
        finished();
        return as("admin", "admin").get(path() + "/results").jsonPath();
    }

    public byte[] download(String what) {
        finished();
        return as("admin", "admin").get(path() + "/" + what).asByteArray();
    }
}
