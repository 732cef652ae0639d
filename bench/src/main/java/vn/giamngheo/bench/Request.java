package vn.giamngheo.bench;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A request as its bytes stand on the wire. */
record Request(byte[] bytes) {

    static Request get(String path, String token, String... headers) {
        return of("GET", path, token, "", headers);
    }

    /** With a key of its own. */
    static Request post(String path, String token, String body) {
        return post(path, token, body, "application/json");
    }

    /** A list as a CSV file, with a key of its own. */
    static Request file(String path, String token, String csv) {
        return post(path, token, csv, "text/csv");
    }

    private static Request post(String path, String token, String body, String type) {
        return of(
                "POST",
                path,
                token,
                body,
                "Content-Type: " + type,
                "Idempotency-Key: " + UUID.randomUUID(),
                "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
    }

    private static Request of(String method, String path, String token, String body, String... headers) {
        var text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        text.append("Authorization: Bearer ").append(token).append("\r\n");
        for (var header : headers) {
            text.append(header).append("\r\n");
        }
        return new Request(text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8));
    }
}
