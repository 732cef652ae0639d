package vn.giamngheo.indicators.household;

import io.restassured.response.ValidatableResponse;
import java.util.concurrent.atomic.AtomicInteger;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World.Place;

/** Invented households of a village, as its officers send them. */
public record Neighbourhood(Place village) {

    public static final String PATH = "/api/v1/households";

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** A citizen number that nobody else has; no real one begins so. */
    public static String citizenId() {
        return "999%09d".formatted(PEOPLE.incrementAndGet());
    }

    public String token(String role) {
        return TestTokens.of(role, village.id().toString());
    }

    /** Registers a household of two. @return its id */
    public String household(String code) {
        return register(code, head("Chủ hộ " + code, citizenId()) + ", " + member("Con " + code, "child", "2015"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public ValidatableResponse register(String code, String members) {
        return Api.post(token("surveyor"), PATH, body(code, "2020-01-01", members));
    }

    public String body(String code, String since, String members) {
        return """
                {"code": "%s", "village": "%s", "since": "%s", "members": [%s], "noLabourCapacity": false,
                 "personOfMerit": false, "causes": ["land", "capital"], "supportNeeds": ["housing"]}
                """.formatted(code, village.code(), since, members);
    }

    public static String head(String name, String citizenId) {
        return """
                {"name": "%s", "birth": "1980-05-06", "sex": "female", "ethnicity": "tay", "relation": "head",
                 "citizenId": "%s"}
                """.formatted(name, citizenId);
    }

    public static String member(String name, String relation, String birth) {
        return """
                {"name": "%s", "birth": "%s", "sex": "male", "ethnicity": "tay", "relation": "%s"}
                """.formatted(name, birth, relation);
    }

    public ValidatableResponse happens(String household, String event) {
        return Api.post(token("commune-officer"), PATH + "/" + household + "/events", event);
    }

    public ValidatableResponse get(String role, String household) {
        return Api.get(token(role), PATH + "/" + household);
    }
}
