package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.util.Set;

/** What the suite answered. */
record Answer(Response http) {

    int status() {
        return http.statusCode();
    }

    /** The stable code of a problem; null for anything else. */
    String code() {
        return status() < 400 ? null : text("code");
    }

    String eventIds() {
        return http.header("Event-Id");
    }

    String text(String path) {
        return json().getString(path);
    }

    long number(String path) {
        return json().getLong(path);
    }

    int size(String path) {
        return json().getList(path).size();
    }

    /** Its body to the letter. */
    String body() {
        return http.asString();
    }

    private JsonPath json() {
        return http.jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
    }

    Answer succeeded() {
        assertTrue(status() == 200 || status() == 201, this::toString);
        return this;
    }

    void isNotAmong(Set<String> codes) {
        assertFalse(status() >= 400 && codes.contains(code()), this::toString);
    }

    /** It is a problem document of RFC 9457 with this status and this stable code. */
    Answer isProblem(int status, String code) {
        assertAll(
                this.toString(),
                () -> assertEquals(status, status()),
                () -> assertEquals(
                        "application/problem+json", http.contentType().replaceAll(";.*", "")),
                () -> assertEquals(code, text("code")),
                () -> assertEquals("urn:giamngheo:problem:" + code, text("type")),
                () -> assertEquals(status, number("status")),
                () -> assertFalse(text("title").isBlank()),
                () -> assertFalse(text("detail").isBlank()));
        return this;
    }

    /** Its first error is about that place of the body, as a JSON pointer. */
    Answer about(String pointer) {
        assertEquals(pointer, text("errors[0].pointer"), this::toString);
        return this;
    }

    Answer aboutParameter(String name) {
        assertEquals(name, text("errors[0].parameter"), this::toString);
        return this;
    }

    Answer aboutHeader(String name) {
        assertEquals(name, text("errors[0].header"), this::toString);
        return this;
    }

    @Override
    public String toString() {
        return status() + " " + body();
    }
}
