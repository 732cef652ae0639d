package vn.giamngheo.budget;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

@QuarkusTest
class IdempotencyTest {

    private final String key = UUID.randomUUID().toString();
    private Books books;
    private String body;

    @BeforeEach
    void openBooks() {
        books = Books.open();
        body = books.estimateOf("commune", books.commune, 10);
    }

    @Test
    void theFirstAnswerIsGivenAgainToTheLetter() throws Exception {
        var first = estimate(body);
        var again = estimate(body);
        assertEquals(201, first.statusCode());
        assertSame(first, again);
        assertNotNull(again.header("Location"));
        assertNotNull(again.header("Event-Id"));
        assertEquals(1, books.documents());
    }

    @Test
    void blanksDoNotMakeAnotherRequest() throws Exception {
        assertSame(estimate(body), estimate(body.replace(",", " ,\n ")));
        assertEquals(1, books.documents());
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() throws Exception {
        estimate(body);
        estimate(books.estimateOf("commune", books.commune, 11))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"))
                .body("errors[0].header", equalTo("Idempotency-Key"));
        assertEquals(1, books.documents());
    }

    @Test
    void aFailedCommandLeavesNoKey() {
        var payment = books.paymentOf("commune", books.commune, 10);
        post(Books.PAYMENTS, payment).then().statusCode(422);
        books.fund(books.commune, 10);
        post(Books.PAYMENTS, payment).then().statusCode(201);
    }

    @Test
    void differentSubjectsDoNotShareAKey() throws Exception {
        for (var subject : List.of("anna", "binh")) {
            Api.storingAs(officer(subject), key)
                    .body(body)
                    .post(Books.ESTIMATES)
                    .then()
                    .statusCode(201);
        }
        assertEquals(2, books.documents());
    }

    @Test
    void differentRoutesDoNotShareAKey() throws Exception {
        estimate(body).then().statusCode(201);
        post(Books.PAYMENTS, books.paymentOf("commune", books.commune, 10))
                .then()
                .statusCode(201);
        assertEquals(2, books.documents());
    }

    @Test
    void whatStoresNeedsAKey() {
        Api.as(books.everywhere)
                .body(body)
                .post(Books.ESTIMATES)
                .then()
                .statusCode(400)
                .body("code", equalTo("missing-header"))
                .body("errors[0].header", equalTo("Idempotency-Key"));
    }

    static Stream<String> oddKeys() {
        return Stream.of("two words", "x".repeat(256), "caf\u00e9");
    }

    @ParameterizedTest
    @MethodSource("oddKeys")
    void anOddKeyIsRefused(String odd) throws Exception {
        Api.storingAs(books.everywhere, odd)
                .body(body)
                .post(Books.ESTIMATES)
                .then()
                .statusCode(400)
                .body("code", equalTo("unreadable-header"));
        assertEquals(0, books.documents());
    }

    @Test
    void tenEqualRequestsAtOnceHaveOneEffect() throws Exception {
        var answers = AtOnce.send(AtOnce.times(10, () -> estimate(body)));
        answers.forEach(answer -> assertSame(answers.get(0), answer));
        assertEquals(201, answers.get(0).statusCode());
        assertEquals(1, books.documents());
    }

    @Test
    void whoeverAsksWhileTheFirstIsUnderWayIsToldWhenToAskAgain() throws Exception {
        estimate(body).then().statusCode(201);
        try (var other = ServiceDatabase.of("budget").connect()) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("select from idempotency where key = ? for update")) {
                lock.setString(1, key);
                lock.execute();
                estimate(body)
                        .then()
                        .statusCode(409)
                        .header("Retry-After", equalTo("1"))
                        .body("code", equalTo("request-in-flight"));
            }
            other.rollback();
        }
        estimate(body).then().statusCode(201);
        assertEquals(1, books.documents());
    }

    @Test
    void tenDifferentBodiesAtOnceUnderOneKeyHaveOneEffect() throws Exception {
        var answers = AtOnce.send(Stream.iterate(1, amount -> amount + 1)
                .limit(10)
                .map(amount -> books.estimateOf("commune", books.commune, amount))
                .<Supplier<Response>>map(each -> () -> estimate(each))
                .toList());
        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(
                9, answers.stream().filter(answer -> answer.statusCode() == 422).count());
        assertEquals(1, books.documents());
    }

    private Response estimate(String text) {
        return post(Books.ESTIMATES, text);
    }

    private Response post(String path, String text) {
        return Api.storingAs(books.everywhere, key).body(text).post(path);
    }

    private static String officer(String subject) {
        return TestTokens.of(new TokenRequest(
                subject,
                List.of("finance-officer"),
                List.of(World.COUNTRY.id().toString()),
                Optional.empty(),
                TokenRequest.LONGEST));
    }

    private static void assertSame(Response first, Response again) {
        assertEquals(first.statusCode(), again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.header("Event-Id"), again.header("Event-Id"));
        assertEquals(first.contentType(), again.contentType());
    }
}
