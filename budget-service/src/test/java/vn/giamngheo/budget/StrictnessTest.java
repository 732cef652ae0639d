package vn.giamngheo.budget;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.Api;

@QuarkusTest
class StrictnessTest {

    private Books books;
    private String body;

    @BeforeEach
    void writeABodyWithTwoParts() {
        books = Books.open();
        var first = Books.part("commune", books.commune, 1);
        var second = Books.part("commune", books.otherCommune, 4);
        body = books.estimateOf("commune", books.commune, 1)
                .replace(first, first + "," + second)
                .replace("\"total\": 1", "\"total\": 5");
    }

    @Test
    void aMethodThatARouteDoesNotTakeIsToldWithThoseThatItTakes() {
        Api.as(books.everywhere)
                .delete(Books.ESTIMATES)
                .then()
                .statusCode(405)
                .header("Allow", allOf(containsString("GET"), containsString("POST")))
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void theBodyAsItIsIsRight() {
        Api.post(books.everywhere, Books.ESTIMATES, body).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    "amount": 4         | "amount": 4, "colour": 1  | 400 | unknown-field        | #/parts/1/colour
                    "year": 2023        | "year": 2023, "note2": 1  | 400 | unknown-field        | #/note2
                    "year": 2023        | "year": 1, "year": 2023   | 400 | malformed-json       | #
                    "total": 5          | "total": 5,               | 400 | malformed-json       | #
                    "year": 2023        | "year": "2023"            | 400 | wrong-type           | #/year
                    "year": 2023        | "year": 2023.0            | 400 | unreadable-value     | #/year
                    "year": 2023        | "year": true              | 400 | wrong-type           | #/year
                    "year": 2023        | "year": 99999999999       | 400 | wrong-type           | #/year
                    "year": 2023        | "year": null              | 400 | missing-field        | #/year
                    "year": 2023        | "year": 1999              | 422 | invalid-value        | #/year
                    "issuer": "HĐND"    | "issuer": 5               | 400 | unreadable-value     | #/act/issuer
                    "issuer": "HĐND"    | "issuer": " "             | 400 | missing-field        | #/act/issuer
                    "issuer": "HĐND"    | "issuer": {}              | 400 | wrong-type           | #/act/issuer
                    "issuer": "HĐND"    | "issuer": "H\\u200bĐND" | 400 | unreadable-value     | #/act/issuer
                    "issuer": "HĐND"    | "issuer": "H\\u202eĐND" | 400 | unreadable-value     | #/act/issuer
                    "issuer": "HĐND"    | "issuer": "H\\uffffĐND" | 400 | unreadable-value     | #/act/issuer
                    "issuer": "HĐND"    | "issuer": "H\\ufdd0ĐND" | 400 | unreadable-value     | #/act/issuer
                    "amount": 4         | "amount": "4"             | 400 | wrong-type           | #/parts/1/amount
                    "amount": 4         | "amount": 4.5             | 400 | fraction-of-a-dong   | #/parts/1/amount
                    "amount": 4         | "amount": 4.0             | 400 | fraction-of-a-dong   | #/parts/1/amount
                    "amount": 4         | "amount": -4              | 422 | negative-amount      | #/parts/1/amount
                    "amount": 4         | "amount": 9007199254740992 | 422 | amount-too-large    | #/parts/1/amount
                    "amount": 4         | "amount": 1e999999        | 422 | amount-too-large     | #/parts/1/amount
                    "amount": 4         | "amount": null            | 400 | missing-field        | #/parts/1/amount
                    "source": "commune" | "source": "Commune"       | 400 | unknown-code         | #/parts/0/source
                    "source": "commune" | "source": 3               | 400 | unknown-code         | #/parts/0/source
                    "source": "commune" | "source": ""              | 400 | unknown-code         | #/parts/0/source
                    "date": "2023-01-10" | "date": "2023-02-30"     | 400 | unreadable-value     | #/date
                    "date": "2023-01-10" | "date": "10/01/2023"     | 400 | unreadable-value     | #/date
                    "date": "2023-01-10" | "date": 20230110         | 400 | wrong-type           | #/date
                    "date": "2023-01-10" | "date": ""               | 400 | unreadable-value     | #/date
                    "date": "2023-01-10" | "date": "2999-01-01"     | 422 | date-in-the-future   | #/date
                    "issuer": "HĐND"    | "issuedOn": "2999-01", "issuer": "HĐND" | 422 | date-in-the-future | #/act/issuedOn
                    "amount": 4         | "originYear": 2024, "amount": 4 | 422 | origin-year-does-not-fit | #/parts/1/originYear
                    "area": "           | "area": "1                | 400 | unreadable-value     | #/parts/0/receiver/area
                    "act": {            | "act": 5, "note": {       | 400 | wrong-type           | #/act
                    """)
    void whatIsNotMeantSoIsRefusedAndPointedAt(String right, String wrong, int status, String code, String pointer) {
        Api.post(books.everywhere, Books.ESTIMATES, body.replace(right, wrong))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aMissingReceiverOfTheSecondPartIsPointedAt() {
        var receiver = "\"receiver\": " + books.otherCommune.json() + ",";
        Api.post(books.everywhere, Books.ESTIMATES, body.replace(receiver, ""))
                .statusCode(400)
                .body("code", equalTo("missing-field"))
                .body("errors[0].pointer", equalTo("#/parts/1/receiver"));
    }

    @Test
    void aPartThatIsNothingIsPointedAt() {
        Api.post(books.everywhere, Books.ESTIMATES, body.replace(Books.part("commune", books.otherCommune, 4), "null"))
                .statusCode(400)
                .body("code", equalTo("missing-field"))
                .body("errors[0].pointer", equalTo("#/parts/1"));
    }

    @Test
    void nothingFollowsTheBody() {
        Api.post(books.everywhere, Books.ESTIMATES, body + "{}")
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "5", "\"text\"", "{", "{}"})
    void whatIsNoDocumentAtAllIsRefused(String odd) {
        Api.post(books.everywhere, Books.ESTIMATES, odd).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        Api.storingAs(books.everywhere)
                .contentType(ContentType.XML)
                .body("<a/>")
                .post(Books.ESTIMATES)
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void aParameterThatNobodyReadsIsRefused() {
        Api.post(books.everywhere, Books.ESTIMATES + "?dryRun=true", body)
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"))
                .body("errors[0].parameter", equalTo("dryRun"));
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        Api.get(books.everywhere, Books.ESTIMATES + "/5")
                .statusCode(400)
                .body("code", equalTo("unreadable-value"))
                .body("errors[0].parameter", equalTo("id"));
    }

    /** The trail and the keys of commands name a thing as the path does. */
    @Test
    void anIdHasOneSpelling() {
        var id = "0198a228-db3b-7aaa-8aaa-aaaaaaaaaaaa";
        Api.as(books.everywhere).get(Books.ESTIMATES + "/" + id).then().statusCode(404);
        for (var other : List.of(id.toUpperCase(Locale.ROOT), id.substring(1))) {
            Api.as(books.everywhere)
                    .get(Books.ESTIMATES + "/" + other)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("id"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/x%%2festimates", "/.%s", "/api/v1/x/../estimates", "%s;a=1", "/api/v1/%%65stimates"})
    void whoeverComesPastTheGatewayHasNoOddPathsEither(String odd) {
        Api.as(books.everywhere)
                .urlEncodingEnabled(false)
                .get(odd.formatted(Books.ESTIMATES))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-path"));
    }

    @Test
    void anotherMethodIsRefused() {
        Api.as(books.everywhere)
                .delete(Books.ESTIMATES)
                .then()
                .statusCode(405)
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void wordsAreVietnameseFirst() {
        Api.post(books.everywhere, Books.ESTIMATES, "{")
                .header("Content-Language", equalTo("vi"))
                .body("title", containsString("JSON"))
                .body("detail", containsString("dòng 1"));
    }

    @Test
    void wordsAreEnglishForWhomeverAsks() {
        Api.storingAs(books.everywhere)
                .header("Accept-Language", "en-GB, vi;q=0.5")
                .body("{")
                .post(Books.ESTIMATES)
                .then()
                .header("Content-Language", equalTo("en"))
                .body("title", equalTo("Malformed JSON"));
    }
}
