package vn.giamngheo.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Amounts are divided by a norm, edited, compared, and become an allocation. */
@QuarkusTest
class AllocationProposalTest {

    private static final String PROPOSALS = "/api/v1/allocation-proposals";
    private static final String COMPUTED = "pots[0].shares.computed";
    private static final String AMOUNTS = "pots[0].shares.amount";

    private final Books books = Books.open();
    private final Place district = books.world.district(books.province);
    private final Place one = books.world.commune(district);
    private final Place two = books.world.commune(district);
    private final Place three = books.world.commune(district);
    private final String officer = Books.officer(district);

    @BeforeEach
    void given() {
        books.world.arrive();
    }

    @Test
    void anAmountIsDividedByPointsInWholeUnitsAndSumsExactly() {
        propose(proposal("million", 100_000_000, 10, 10, 13))
                .statusCode(201)
                .body("receivers.points", contains(20, 20, 26))
                .body("complete", equalTo(true))
                .body(COMPUTED, contains(30_000_000, 30_000_000, 40_000_000))
                .body("status", equalTo("draft"));
        propose(proposal("dong", 100, 1, 1, 1)).statusCode(201).body(COMPUTED, contains(34, 33, 33));
    }

    @Test
    void sharesAreSetByHandAndStillSum() {
        var made = propose(proposal("dong", 100, 1, 1, 2)).statusCode(201).extract();
        String id = made.path("id");
        var tag = made.header("ETag");
        setShares(id, tag, share(one, 30), share(two, 20))
                .statusCode(200)
                .body(AMOUNTS, contains(30, 20, 50))
                .body(COMPUTED, contains(25, 25, 50))
                .body("pots[0].shares.difference", contains(5, -5, 0));
        setShares(id, tag, share(one, 30)).statusCode(412);
        setShares(id, "*", share(one, 31))
                .statusCode(422)
                .body("code", equalTo("shares-do-not-sum"))
                .body("detail", containsString("101"));
        setShares(id, "*", share(district, 30))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/shares/0/receiver"));
        setShares(id, null, share(one, 30)).statusCode(428);
        // Saying it anew computes again.
        put(id, "*", proposal("dong", 100, 1, 1, 2)).statusCode(200).body(AMOUNTS, contains(25, 25, 50));
    }

    @Test
    void basesComeAsAFile() {
        var body = proposal("dong", 100, 1, 1, 2).replaceAll("\"bases\": \\{[^}]*}", "\"bases\": {}");
        String id = propose(body)
                .statusCode(201)
                .body("complete", equalTo(false))
                .body("pots[0].shares", nullValue())
                .extract()
                .path("id");
        enact(id, "2023-02-10").statusCode(422).body("code", equalTo("base-missing"));
        var lines = List.of(
                "proposal,area,criterion,base",
                id + "," + one.code() + ",poor,1",
                id + "," + two.code() + ",poor,\"1,5\"",
                id + "," + three.code() + ",poor,2.5",
                id + "," + three.code() + ",rich,2",
                id + "," + district.code() + ",poor,2",
                one.id() + "," + one.code() + ",poor,2");
        var sent = SentFile.csv(officer, PROPOSALS + "/bases/imports", "partial", lines);
        assertEquals(
                List.of("unknown-reference", "unknown-reference", "unknown-reference"),
                sent.has(3, 0).refused());
        Api.get(officer, PROPOSALS + "/{id}", id)
                .body("complete", equalTo(true))
                .body(COMPUTED, contains(20, 30, 50));
        SentFile.csv(officer, PROPOSALS + "/bases/imports", "partial", lines).has(0, 3);
        var stranger = Books.officer(books.otherProvince);
        var theirs = SentFile.csv(stranger, PROPOSALS + "/bases/imports", "partial", lines.subList(0, 2));
        assertEquals(List.of("forbidden-place"), theirs.refused());
    }

    @Test
    void twoProposalsAreComparedShareByShare() {
        String first = propose(proposal("dong", 100, 1, 1, 2)).extract().path("id");
        String second = propose(proposal("dong", 200, 1, 1, 2)).extract().path("id");
        Api.get(officer, PROPOSALS + "/{id}/comparison?with={other}", first, second)
                .statusCode(200)
                .body("shares.amount", contains(25, 25, 50))
                .body("shares.other", contains(50, 50, 100))
                .body("shares.difference", contains(25, 25, 50))
                .body("difference", equalTo(100));
        Api.get(Books.officer(books.otherProvince), PROPOSALS + "/{id}/comparison?with={other}", first, second)
                .statusCode(403);
    }

    @Test
    void aProposalBecomesAnAllocationOnce() throws Exception {
        books.estimate("central", World.COUNTRY, 100).statusCode(201);
        String id = propose(proposal("dong", 100, 1, 0, 3))
                .statusCode(201)
                .extract()
                .path("id");
        // The rules of allocations apply: the giver has nothing yet.
        enact(id, "2023-02-10").statusCode(422).body("code", equalTo("insufficient-balance"));
        books.allocate("central", World.COUNTRY, district, 100).statusCode(201);
        String allocation = enact(id, "2023-02-10")
                .statusCode(201)
                .body("kind", equalTo("allocation"))
                .body("total", equalTo(100))
                .body("postings.amount", contains(25, 75))
                .body("act.title", equalTo("Phân bổ theo định mức"))
                .extract()
                .path("id");
        assertEquals(25, books.left(one.id()));
        assertEquals(75, books.left(three.id()));
        Api.get(officer, PROPOSALS + "/{id}", id)
                .body("status", equalTo("enacted"))
                .body("allocationId", equalTo(allocation));
        enact(id, "2023-02-10").statusCode(409).body("code", equalTo("proposal-enacted"));
        put(id, "*", proposal("dong", 100, 1, 1, 1)).statusCode(409);
        setShares(id, "*", share(one, 26), share(three, 74)).statusCode(409);
        Api.as(officer)
                .header("If-Match", "*")
                .delete(PROPOSALS + "/{id}", id)
                .then()
                .statusCode(409);
    }

    @Test
    void aDraftIsListedAndDropped() {
        String id = propose(proposal("dong", 100, 1, 0, 3))
                .statusCode(201)
                .extract()
                .path("id");
        var list = PROPOSALS + "?area={area}&year=2023&programme={programme}";
        Api.get(officer, list, district.code(), books.programme).body("items.id", contains(id));
        Api.get(Books.officer(books.otherProvince), list, district.code(), books.programme)
                .statusCode(403);
        Api.as(officer)
                .header("If-Match", "*")
                .delete(PROPOSALS + "/{id}", id)
                .then()
                .statusCode(204);
        Api.get(officer, PROPOSALS + "/{id}", id).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"amount\": 100     | \"amount\": 0                  | amount-not-above-zero | #/pots/0/amount",
                "\"amount\": 100     | \"amount\": 100, \"originYear\": 2024 | origin-year-does-not-fit | #/pots/0/originYear",
                "\"unit\": \"dong\"  | \"unit\": \"thousand\"         | amount-not-in-unit    | #/pots/0/amount",
                "\"poor\": 1         | \"rich\": 1                    | unknown-reference     | #/receivers/0/bases",
                "\"line\": \"DA1\"   | \"line\": \"DA9\"              | unknown-reference     | #/pots/0/line",
                "\"coefficient\": 2  | \"coefficient\": 0             | nothing-to-divide-by  | #/receivers",
                "\"coefficient\": 2  | \"coefficient\": -2            | invalid-value         | #/criteria/0/coefficient",
                "\"poor\": 1         | \"poor\": -1                   | invalid-value         | #/receivers/0/bases",
            })
    void aProposalIsChecked(String right, String wrong, String code, String pointer) {
        propose(proposal("dong", 100, 1, 1, 2).replaceFirst(right, wrong))
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void nobodyIsNamedTwiceNorGivesToItself() {
        var body = proposal("dong", 100, 1, 1, 2);
        propose(body.replace(two.code(), one.code())).statusCode(422).body("code", equalTo("named-twice"));
        propose(body.replace(two.code(), district.code())).statusCode(422).body("code", equalTo("giver-is-receiver"));
        Api.post(Books.officer(books.otherProvince), PROPOSALS, body).statusCode(403);
    }

    private ValidatableResponse propose(String body) {
        return Api.post(officer, PROPOSALS, body);
    }

    private ValidatableResponse enact(String id, String date) {
        return Api.post(officer, PROPOSALS + "/" + id + "/allocation", """
                {"date": "%s", "act": {"number": "5/QĐ", "issuer": "UBND", "title": "Phân bổ theo định mức"}}
                """.formatted(date));
    }

    private ValidatableResponse put(String id, String tag, String body) {
        return Api.as(officer)
                .header("If-Match", tag)
                .body(body)
                .put(PROPOSALS + "/{id}", id)
                .then();
    }

    private ValidatableResponse setShares(String id, String tag, String... shares) {
        var request = Api.as(officer).body("{\"shares\": [" + String.join(",", shares) + "]}");
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return request.put(PROPOSALS + "/{id}/shares", id).then();
    }

    private static String share(Place receiver, long amount) {
        return """
                {"receiver": %s, "line": "DA1", "source": "central", "nature": "investment", "amount": %d}
                """.formatted(receiver.json(), amount);
    }

    private String proposal(String unit, long amount, int... bases) {
        return """
                {"title": "Phương án 1", "programme": "%s", "year": 2023, "date": "2023-01-15", "giver": %s, "unit": "%s",
                 "criteria": [{"code": "poor", "name": "Số hộ nghèo", "coefficient": 2}],
                 "pots": [{"line": "DA1", "source": "central", "nature": "investment", "amount": %d}],
                 "receivers": [%s, %s, %s]}
                """.formatted(
                        books.programme,
                        district.json(),
                        unit,
                        amount,
                        receiver(one, bases[0]),
                        receiver(two, bases[1]),
                        receiver(three, bases[2]));
    }

    private static String receiver(Place place, int base) {
        return "{\"holder\": %s, \"bases\": {\"poor\": %d}}".formatted(place.json(), base);
    }
}
