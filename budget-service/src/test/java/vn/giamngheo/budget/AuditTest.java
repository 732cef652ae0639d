package vn.giamngheo.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Who did what, when, to which thing, by which act, and what it was before. */
@QuarkusTest
class AuditTest {

    private static final String AUDIT = "/api/v1/audit/budget?from=2020-01-01&area=";
    private static final String CODES = "/api/v1/treasury-codes";
    private static final String WORKS = "/api/v1/works";
    private static final String NOT_ALLOWED = "42501";

    private final Books books = Books.open();

    @Test
    void aPaymentIsFoundByItsPlaceAndByItsThing() {
        books.fund(books.commune, 100);
        var paid = books.pay("commune", books.commune, 10).statusCode(201).extract();
        String id = paid.path("id");
        of(books.commune, "&thing=" + id)
                .body("items", hasSize(1))
                .body("items[0].did", equalTo("changed"))
                .body("items[0].actor", equalTo("finance-officer"))
                .body("items[0].request", equalTo("POST " + Books.PAYMENTS))
                .body("items[0].requestId", notNullValue())
                .body("items[0].kind", equalTo("postings"))
                .body("items[0].eventId", equalTo(paid.header("Event-Id").split("[:,]")[1]))
                .body("items[0].places", contains(books.commune.code()))
                .body("items[0].before", nullValue())
                .body("items[0].after.postings.amount", contains(10));
        of(books.district, "&thing=" + id).body("items", hasSize(1));
        of(books.otherCommune, "&thing=" + id).body("items", empty());
        of(books.commune, "&actor=somebody-else&thing=" + id).body("items", empty());
    }

    @Test
    void moneyOfAnAgencyIsFoundAtItsPlaceAndTheActIsNamed() {
        String id = Api.post(books.everywhere, Books.ESTIMATES, books.signed("77/QĐ-UBND", null, "", part()))
                .statusCode(201)
                .extract()
                .path("id");
        of(books.province, "&thing=" + id).body("items.act", contains("77/QĐ-UBND"));
        String given = books.allocate("province", books.province, books.department, 5)
                .statusCode(201)
                .extract()
                .path("id");
        of(books.province, "&thing=" + given).body("items.places[0]", contains(books.province.code()));
    }

    private String part() {
        return Books.part("province", books.province, 100);
    }

    @Test
    void whatSomebodyAboveAddsToAThingIsFoundAtThePlaceOfTheThing() {
        books.fund(books.commune, 100);
        String paid = books.pay("commune", books.commune, 10)
                .statusCode(201)
                .extract()
                .path("id");
        var acts = Books.PAYMENTS + "/" + paid + "/acts";
        String act = Api.post(Books.officer(books.district), acts, """
                        {"role": "proposal", "act": {"issuer": "UBND huyện", "title": "Đề nghị"}}""")
                .statusCode(201)
                .extract()
                .path("id");
        String file = Api.storingAs(Books.officer(books.district))
                .contentType("application/pdf")
                .body("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
                .post(acts + "/" + act + "/files?name=de-nghi.pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (var added : List.of(act, file)) {
            of(books.commune, "&thing=" + added).body("items.places[0]", contains(books.commune.code()));
            of(books.otherCommune, "&thing=" + added).body("items", empty());
        }
    }

    @Test
    void whoLooksElsewhereOrIsNoAuditorFindsNothing() {
        Api.get(auditor(books.otherProvince), AUDIT + books.commune.code())
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        Api.get(Books.officer(books.commune), AUDIT + books.commune.code())
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
        Api.get(auditor(books.commune), AUDIT.replace("/budget", "/plans") + books.commune.code())
                .statusCode(404);
    }

    @Test
    void whatIsSentTwiceIsWrittenOnceAndWhatIsRefusedNever() {
        books.fund(books.commune, 10);
        var key = UUID.randomUUID().toString();
        var body = books.paymentOf("commune", books.commune, 10);
        String id = null;
        for (var time = 0; time < 2; time++) {
            id = Api.storingAs(books.everywhere, key)
                    .body(body)
                    .post(Books.PAYMENTS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        of(books.commune, "&thing=" + id).body("items", hasSize(1));
        var entries = count();
        books.pay("commune", books.commune, 10).statusCode(422);
        assertEquals(entries, count());
    }

    @Test
    void daysThatEndBeforeTheyBeginAreRefused() {
        for (var path : List.of("", "/export")) {
            Api.get(
                            auditor(books.commune),
                            "/api/v1/audit/budget" + path + "?from=2024-02-01&to=2024-01-31&area="
                                    + books.commune.code())
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("to"))
                    .body("detail", containsString("'2024-01-31' không đọc được; cần ngày không trước 2024-02-01"));
            Api.get(
                            auditor(books.commune),
                            "/api/v1/audit/budget" + path + "?from=2999-01-01&area=" + books.commune.code())
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("from"))
                    .body("detail", containsString("'2999-01-01' không đọc được; cần ngày không sau "));
        }
    }

    @Test
    void whatConcernsAPlaceThatHasEndedStillNamesIt() {
        var commune = books.world.commune(books.district);
        books.world.arrive();
        books.fund(commune, 10);
        String paid =
                books.pay("commune", commune, 10).statusCode(201).extract().path("id");
        var heir = new Place(UUID.randomUUID(), World.newCommuneCode());
        books.world.succeed(commune, LocalDate.of(2000, 1, 1), heir, LocalDate.of(2025, 7, 1), books.district);
        books.world.arrive();
        of(commune, "&tree=2025-06-30&thing=" + paid).body("items.places[0]", contains(commune.code()));
    }

    private int count() {
        return of(books.commune, "&limit=200").extract().<List<?>>path("items").size();
    }

    @Test
    void whatNoEventTellsIsWrittenWithWhatItWasBefore() {
        var officer = Books.officer(books.commune);
        var code = """
                {"area": "%s", "codes": {"unit": "%d", "chapter": "405", "target": "00460", "source": "12", "year": 2023},
                 "holder": %s, "programme": "%s", "line": "DA1", "source": "commune", "nature": "investment",
                 "validFrom": "2023-01-01"}
                """.formatted(
                        books.commune.code(), System.nanoTime() % 10_000_000, books.commune.json(), books.programme);
        String id = Api.post(officer, CODES, code).statusCode(201).extract().path("id");
        Api.as(officer)
                .header("If-Match", "*")
                .body(code.replace("\"validFrom\"", "\"validTo\": \"2023-06-30\", \"validFrom\""))
                .put(CODES + "/{id}", id)
                .then()
                .statusCode(200);
        of(books.commune, "&thing=" + id)
                .body("items.request", contains("POST " + CODES, "PUT " + CODES + "/" + id))
                .body("items.kind", contains("treasury-codes", "treasury-codes"))
                .body("items[0].before", nullValue())
                .body("items[1].before.validTo", nullValue())
                .body("items[1].before.line", equalTo("DA1"))
                .body("items[1].after.validTo", equalTo("2023-06-30"));
    }

    @Test
    void whatAStateWasBeforeIsTheEntryBefore() {
        var agreements = new Agreements(books);
        agreements.fund(books.commune, 100);
        var contract = agreements.contract(books.commune, 100, 100);
        agreements.accept(contract, 40).statusCode(201);
        of(books.commune, "&kind=commitments&thing=" + contract)
                .body("items", hasSize(2))
                .body("items[0].before", nullValue())
                .body("items[0].after.stages.accepted", contains(0))
                .body("items[1].before.stages.accepted", contains(0))
                .body("items[1].after.stages.accepted", contains(40));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set actor = 'x'",
                "delete from audit",
                "truncate audit",
                "update audit set at = now()"
            })
    void theServiceItselfMayOnlyAdd(String sql) {
        var refused = assertThrows(SQLException.class, () -> books.database.execute(sql));
        assertEquals(NOT_ALLOWED, refused.getSQLState());
    }

    @Test
    void whoIsPaidIsNotWrittenDown() throws SQLException {
        books.fund(books.commune, 10);
        Api.post(
                        books.everywhere,
                        Books.PAYMENTS,
                        books.paymentOf("commune", books.commune, 10).replace("Công ty A", "Người Được Trả"))
                .statusCode(201);
        Api.post(TestTokens.of("investor", World.COUNTRY.id().toString()), Agreements.REQUESTS, """
                        {"kind": "payment", "programme": "%s", "year": 2023, "date": "2023-06-10", "holder": %s, "line": "DA1",
                         "source": "commune", "nature": "recurrent", "amount": 5, "payee": "Người Được Trả"}
                        """.formatted(
                                books.programme, books.commune.json()))
                .statusCode(201);
        assertEquals(0, books.database.number("select count(*) from audit a where a::text like '%Người Được Trả%'"));
    }

    @Test
    void aListIsReadPageByPageAndAsAFile() {
        books.fund(books.commune, 30);
        for (var time = 0; time < 3; time++) {
            books.pay("commune", books.commune, 10).statusCode(201);
        }
        var token = auditor(books.commune);
        var query = AUDIT + books.commune.code() + "&kind=postings";
        var all = Pages.read(token, query + "&limit=200", "items.id", 200);
        assertEquals(all, Pages.read(token, query + "&limit=2", "items.id", 2));
        assertTrue(all.size() > 3);
        var file = query.replace("?", "/export?") + "&format=";
        Api.get(token, file + "csv")
                .statusCode(200)
                .header("Content-Disposition", containsString("audit-budget-"))
                .body(containsString("Người thực hiện"));
        var lines = Api.get(token, file + "ndjson")
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> !line.isBlank())
                .count();
        assertEquals(all.size(), lines);
        Api.get(token, file + "xlsx").statusCode(200);
        Api.get(token, file + "pdf").statusCode(400);
    }

    @Test
    void theAuditorOfTheCountryFindsEverything() {
        books.fund(books.commune, 10);
        String id = books.pay("commune", books.commune, 10)
                .statusCode(201)
                .extract()
                .path("id");
        of(World.COUNTRY, "&thing=" + id).body("items", hasSize(1));
    }

    private ValidatableResponse of(Place place, String more) {
        return Api.get(auditor(place), AUDIT + place.code() + more).statusCode(200);
    }

    private static String auditor(Place place) {
        return TestTokens.of("auditor", place.id().toString());
    }
}
