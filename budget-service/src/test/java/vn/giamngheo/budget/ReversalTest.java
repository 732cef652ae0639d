package vn.giamngheo.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;

/** Nothing is deleted: a paper is taken back by another in red, once, and only while nothing of it was used. */
@QuarkusTest
class ReversalTest {

    private static final String REVERSALS = "/api/v1/reversals";

    private Books books;
    private Agreements agreements;

    @BeforeEach
    void open() {
        books = Books.open();
        agreements = new Agreements(books);
    }

    @Test
    void aPaymentIsTakenBackOnceAndBothPapersNameEachOther() throws Exception {
        books.fund(books.commune, 100);
        var payment = Agreements.id(books.pay("commune", books.commune, 60));
        Api.get(books.everywhere, Books.PAYMENTS + "/" + payment).body("reversedBy", nullValue());
        var reversal = Agreements.id(agreements
                .reverse(Books.PAYMENTS, payment)
                .statusCode(201)
                .body("reverses", equalTo(payment))
                .body("total", equalTo(-60))
                .body("note", equalTo("Ghi nhầm"))
                .body("postings.amount", contains(-60)));
        assertEquals(100, books.left(books.commune.id()));
        Api.get(books.everywhere, Books.PAYMENTS + "/" + payment).body("reversedBy", equalTo(reversal));
        Api.get(books.everywhere, REVERSALS + "/" + reversal).statusCode(200).body("reverses", equalTo(payment));
        Api.get(
                        books.everywhere,
                        REVERSALS + "?area={area}&year=2023&programme={p}",
                        books.commune.code(),
                        books.programme)
                .body("items.id", contains(reversal));
        Api.get(Books.officer(books.commune), REVERSALS + "/changes?limit=200").body("items.id", hasItem(reversal));
        agreements.reverse(Books.PAYMENTS, payment).statusCode(409).body("code", equalTo("already-reversed"));
        agreements.reverse(REVERSALS, reversal).statusCode(422).body("code", equalTo("not-reversible"));
        Api.get(
                        books.everywhere,
                        Books.PAYMENTS + "?area={area}&year=2023&programme={p}",
                        books.commune.code(),
                        books.programme)
                .body("items.reversedBy", contains(reversal));
    }

    @Test
    void whatWasUsedIsNotTakenBack() throws Exception {
        var estimate = Agreements.id(books.estimate("commune", books.commune, 100));
        var allocation = Agreements.id(books.allocate("commune", books.commune, books.otherCommune, 80));
        agreements.reverse(Books.ESTIMATES, estimate).statusCode(422).body("code", equalTo("insufficient-balance"));
        var payment = Agreements.id(books.pay("commune", books.otherCommune, 1));
        agreements.reverse(Books.ALLOCATIONS, allocation).statusCode(422).body("code", equalTo("insufficient-balance"));
        assertEquals(79, books.left(books.otherCommune.id()));
        agreements.reverse(Books.PAYMENTS, payment).statusCode(201);
        agreements.reverse(Books.ALLOCATIONS, allocation).statusCode(201).body("kind", equalTo("reversal"));
        agreements.reverse(Books.ESTIMATES, estimate).statusCode(201);
        assertEquals(0, books.left(books.otherCommune.id()));
        assertEquals(0, books.left(books.commune.id()));
    }

    @Test
    void papersOfContractsAreTakenBackInTurn() {
        agreements.fund(books.commune, 100);
        var contract = agreements.contract(books.commune, 100, 60);
        agreements.accept(contract, 100);
        var more = Agreements.id(agreements.binds(contract, "commitments", 40));
        var advance = Agreements.id(agreements.advance(contract, books.commune, 30));
        var payment = Agreements.id(agreements.pay(contract, books.commune, 50, 20));
        agreements.reverse(Agreements.ADVANCES, advance).statusCode(422).body("code", equalTo("not-enough-advanced"));
        agreements.reverse("/api/v1/commitments", more).statusCode(201);
        agreements
                .contract(contract)
                .body("committed", equalTo(0))
                .body("advanced", equalTo(10))
                .body("paid", equalTo(50));
        agreements.reverse(Books.PAYMENTS, payment).statusCode(201);
        agreements.reverse(Agreements.ADVANCES, advance).statusCode(201);
        agreements
                .contract(contract)
                .body("committed", equalTo(60))
                .body("advanced", equalTo(0))
                .body("paid", equalTo(0));
    }

    @Test
    void aReversalHasAReasonAndADayAndIsTheGiversOwn() {
        books.fund(books.commune, 100);
        var allocation = Agreements.id(books.allocate("commune", books.commune, books.otherCommune, 80));
        var path = Books.ALLOCATIONS + "/" + allocation + "/reversals";
        var body = "{\"date\": \"2023-08-01\", \"reason\": \"Ghi nhầm\"}";
        Api.post(books.everywhere, path, "{\"date\": \"2023-08-01\"}")
                .statusCode(400)
                .body("code", equalTo("missing-field"))
                .body("errors[0].pointer", equalTo("#/reason"));
        Api.post(books.everywhere, path, body.replace("2023-08-01", "2023-02-09"))
                .statusCode(422)
                .body("code", equalTo("before-its-paper"));
        Api.post(books.everywhere, path, body.replace("2023", "2999")).statusCode(422);
        Api.post(Books.officer(books.otherCommune), path, body)
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        Api.post(Books.officer(books.otherProvince), path, body).statusCode(404);
        Api.post(TestTokens.of("auditor", books.commune.id().toString()), path, body)
                .statusCode(403);
        Api.post(books.everywhere, Books.PAYMENTS + "/" + allocation + "/reversals", body)
                .statusCode(404);
        Api.post(
                        Books.officer(books.commune),
                        path,
                        "{\"date\": \"2023-08-01\", \"act\": %s}".formatted(Agreements.act("Thu hồi")))
                .statusCode(201)
                .body("act.title", equalTo("Thu hồi"));
    }

    @Test
    void oneOfManyReceiversTakesNoEstimateBack() {
        var estimate = Agreements.id(Api.post(books.everywhere, Books.ESTIMATES, """
                        {"programme": "%s", "year": 2023, "date": "2023-01-10", "total": 2,
                         "act": {"issuer": "HĐND", "title": "Dự toán 2023"}, "parts": [%s, %s]}
                        """.formatted(
                        books.programme,
                        Books.part("commune", books.commune, 1),
                        Books.part("commune", books.otherCommune, 1))));
        Api.post(
                        Books.officer(books.commune),
                        Books.ESTIMATES + "/" + estimate + "/reversals",
                        "{\"date\": \"2023-08-01\", \"reason\": \"nhầm\"}")
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        agreements.reverse(Books.ESTIMATES, estimate).statusCode(201);
    }
}
