package vn.giamngheo.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;

/** Whoever paid says which households it went to, by their ids and never for more than was paid. */
@QuarkusTest
class PaidSupportsTest {

    private final UUID household = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private Books books;
    private Agreements agreements;
    private String payment;

    @BeforeEach
    void pay() {
        books = Books.open();
        agreements = new Agreements(books);
        books.fund(books.commune, 100);
        payment = Agreements.id(books.pay("commune", books.commune, 60));
    }

    @Test
    void isEmptyUntilSomebodySaysItAndIsSaidAsAWhole() {
        get().body("supports", empty()).body("total", equalTo(0));
        names(part(household, "housing", 40), part(other, "housing", 20))
                .statusCode(200)
                .body("total", equalTo(60))
                .body("takenBack", equalTo(false));
        names(part(other, "tet_gift", 5)).statusCode(200).body("supports.amount", contains(5));
        get().body("supports.household", contains(other.toString())).body("supports.policy", contains("tet_gift"));
    }

    @Test
    void isNeverMoreThanWhatWasPaidAndNotGivenBack() {
        names(part(household, "housing", 61))
                .statusCode(422)
                .body("code", equalTo("supports-above-payment"))
                .body("errors[0].pointer", equalTo("#/supports"));
        names(part(household, "housing", 0))
                .statusCode(422)
                .body("code", equalTo("amount-not-above-zero"))
                .body("errors[0].pointer", equalTo("#/supports/0/amount"));
        names(part(household, "housing", 1), part(household, "housing", 2))
                .statusCode(422)
                .body("code", equalTo("named-twice"))
                .body("errors[0].pointer", equalTo("#/supports/1/household"));
        get().body("supports", empty());
    }

    @Test
    void whatIsMoreAfterAPartCameBackIsFoundUntilItIsSaidAnew() throws SQLException {
        names(part(household, "housing", 60)).statusCode(200);
        var refund = Agreements.id(Api.post(books.everywhere, "/api/v1/refunds", """
                {"of": "%s", "date": "2023-08-01", "amount": 10}""".formatted(payment))
                .statusCode(201));
        assertEquals(List.of("60 > 50"), found());
        agreements.reverse("/api/v1/refunds", refund).statusCode(201);
        assertEquals(List.of(), found());
        Api.post(books.everywhere, "/api/v1/refunds", """
                {"of": "%s", "date": "2023-08-01", "amount": 25}""".formatted(payment)).statusCode(201);
        assertEquals(List.of("60 > 35"), found());
        names(part(household, "housing", 36)).statusCode(422);
        names(part(household, "housing", 35)).statusCode(200);
        assertEquals(List.of(), found());
    }

    @Test
    void whatWasTakenBackIsToldAndNamesNobodyAnyMore() {
        names(part(household, "housing", 60)).statusCode(200);
        agreements.reverse(Books.PAYMENTS, payment).statusCode(201);
        get().body("takenBack", equalTo(true)).body("total", equalTo(60));
        names(part(household, "housing", 60)).statusCode(409).body("code", equalTo("already-reversed"));
        try (var events = EventSource.open()) {
            Eventually.until(Duration.ofSeconds(20), () -> {
                var told = events.consumeAll(Topics.SUPPORTS).stream()
                        .filter(event -> event.contains(payment))
                        .toList();
                assertEquals(2, told.size());
                assertTrue(told.get(0).contains("\"takenBack\":false"));
                assertTrue(told.get(1).contains("\"takenBack\":true"));
                assertTrue(told.get(1).contains(household.toString()));
                assertFalse(told.toString().contains("payee"));
            });
        }
    }

    @Test
    void onlyWhoPaidSaysItAndOnlyAsItWasRead() {
        var body = body(part(household, "housing", 1));
        Api.as(Books.officer(books.commune))
                .contentType(ContentType.JSON)
                .body(body)
                .put(path())
                .then()
                .statusCode(428);
        Api.as(Books.officer(books.commune))
                .contentType(ContentType.JSON)
                .header("If-Match", "\"of-before\"")
                .body(body)
                .put(path())
                .then()
                .statusCode(412);
        put(Books.officer(books.otherCommune), body).statusCode(404);
        put(TestTokens.of("auditor", books.commune.id().toString()), body).statusCode(403);
        Api.get(Books.officer(books.otherCommune), path()).statusCode(404);
        Api.get(TestTokens.of("investor", books.commune.id().toString()), path())
                .statusCode(403);
        Api.get(books.everywhere, Books.PAYMENTS + "/" + UUID.randomUUID() + "/supports")
                .statusCode(404);
    }

    private ValidatableResponse names(String... parts) {
        return put(Books.officer(books.commune), body(parts));
    }

    private ValidatableResponse put(String token, String body) {
        var tag = Api.get(books.everywhere, path()).statusCode(200).extract().header("ETag");
        return Api.as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(body)
                .put(path())
                .then();
    }

    private ValidatableResponse get() {
        return Api.get(Books.officer(books.commune), path())
                .statusCode(200)
                .body("payment", equalTo(payment))
                .header("ETag", startsWith("\""));
    }

    private String path() {
        return Books.PAYMENTS + "/" + payment + "/supports";
    }

    private static String body(String... parts) {
        return "{\"supports\": [" + String.join(", ", parts) + "]}";
    }

    private static String part(UUID household, String policy, long amount) {
        return """
                {"household": "%s", "policy": "%s", "amount": %d}""".formatted(household, policy, amount);
    }

    private List<String> found() throws SQLException {
        return ServiceDatabase.of("budget")
                .texts(
                        "select (content::jsonb #>> '{args,0}') || ' > ' || (content::jsonb #>> '{args,1}') from finding"
                                + " where code = 'supports-exceed-payment' and not resolved and subject_id = ?",
                        payment);
    }
}
