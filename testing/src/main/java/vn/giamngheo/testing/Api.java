package vn.giamngheo.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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

    public static ValidatableResponse post(String token, String path, String body) {
        return storingAs(token).body(body).post(path).then();
    }

    public static ValidatableResponse get(String token, String path, Object... parameters) {
        return as(token).get(path, parameters).then();
    }
}
