package vn.giamngheo.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Requests as clients send them. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** With a new {@code Idempotency-Key}. */
    public static RequestSpecification storingAs(String token) {
        return storingAs(token, UUID.randomUUID().toString());
    }

    public static RequestSpecification storingAs(String token, String key) {
        return as(token).header("Idempotency-Key", key);
    }

    /**
     * Announces a body of JSON and sends none of it: into one that is refused at once, a client would write while the connection
     * is closed under it.
     *
     * @return the first line of the answer
     */
    public static String announce(String token, String path, int length) throws IOException {
        var head = "POST " + path + " HTTP/1.1\r\nHost: service\r\nAuthorization: Bearer " + token
                + "\r\nIdempotency-Key: announced\r\nContent-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n";
        try (var client = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    public static ValidatableResponse post(String token, String path, String body) {
        return storingAs(token).body(body).post(path).then();
    }

    public static ValidatableResponse get(String token, String path, Object... parameters) {
        return as(token).get(path, parameters).then();
    }
}
