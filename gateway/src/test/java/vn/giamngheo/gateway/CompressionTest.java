package vn.giamngheo.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is text travels small to whoever takes it so, and is still the same thing to its services. */
@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class CompressionTest {

    private static final Optional<String> PACKED = Optional.of("gzip");

    private final HttpClient client = HttpClient.newHttpClient();

    Issuer issuer;

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, gzip;q=0.5", "GZIP", "deflate,gzip ; q=1"})
    void aLongTextIsCompressedForWhoeverTakesIt(String taken) throws IOException, InterruptedException {
        var answer = get("text", "Accept-Encoding", taken);
        assertEquals(PACKED, encoding(answer));
        assertEquals(FakeService.TEXT, unpacked(answer));
        assertTrue(answer.body().length < FakeService.TEXT.length() / 20, answer.body().length + " bytes");
        assertEquals(
                "Accept, Accept-Encoding", answer.headers().firstValue("Vary").orElseThrow());
        assertEquals(Optional.empty(), answer.headers().firstValue("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip;q=0.000", "gzipped"})
    void whoeverDoesNotTakeItGetsItAsItIs(String taken) throws IOException, InterruptedException {
        var answer = get("text", "Accept-Encoding", taken);
        assertEquals(Optional.empty(), encoding(answer));
        assertEquals(FakeService.TEXT, new String(answer.body(), StandardCharsets.UTF_8));
        assertEquals("\"9\"", tag(answer));
        assertEquals(
                "Accept, Accept-Encoding", answer.headers().firstValue("Vary").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"photo,", "packed,br", "brief,"})
    void whatIsCompressedAlreadyOrShortStaysAsItIs(String path, String encoding)
            throws IOException, InterruptedException {
        assertEquals(Optional.ofNullable(encoding), encoding(get(path, "Accept-Encoding", "gzip")));
    }

    @Test
    void aCompressedAnswerHasATagOfItsOwnByWhichItIsKnownAgain() throws IOException, InterruptedException {
        var tag = tag(get("text", "Accept-Encoding", "gzip"));
        assertEquals("\"9-gzip\"", tag);
        var known = get("text", "Accept-Encoding", "gzip", "If-None-Match", tag);
        assertEquals(304, known.statusCode());
        assertEquals(tag, tag(known));
        assertEquals(
                "Accept, Accept-Encoding", known.headers().firstValue("Vary").orElseThrow());
        assertEquals("\"9\"", tag(get("text", "Accept-Encoding", "gzip", "If-None-Match", "\"9\"")));
    }

    @Test
    void itIsKnownAgainAlsoByTheSecondOfTwoLines() throws IOException, InterruptedException {
        var known = get("text", "Accept-Encoding", "gzip", "If-None-Match", "\"8\"", "If-None-Match", "\"9-gzip\"");
        assertEquals(304, known.statusCode());
        assertEquals("\"9-gzip\"", tag(known));
    }

    @Test
    void whoeverReadItCompressedChangesTheSameThing() throws IOException, InterruptedException {
        var answer = get("text", "If-Match", "\"9-gzip\"");
        assertEquals("\"9\"", answer.headers().firstValue("X-If-Match").orElseThrow());
    }

    @Test
    void theHeadAloneSaysWhatItWouldWithTheRest() throws IOException, InterruptedException {
        var request = request("text", "Accept-Encoding", "gzip")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        var head = client.send(request, BodyHandlers.ofByteArray());
        assertEquals(PACKED, encoding(head));
        assertEquals("\"9-gzip\"", tag(head));
        assertEquals(Optional.empty(), head.headers().firstValue("Content-Length"));
        assertEquals(0, head.body().length);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/plans/" + path))
                .header("Authorization", "Bearer " + issuer.token())
                .headers(headers);
    }

    private static Optional<String> encoding(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Encoding");
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
