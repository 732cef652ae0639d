package vn.giamngheo.budget;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;

/** A receiver need not wait for its giver: what both record is one money, and what they say otherwise both are told. */
@QuarkusTest
class ReceiptsTest {

    private static final String RECEIPTS = "/api/v1/receipts";
    private static final String DIFFERS = "receipt-differs";

    private Books books;

    @BeforeEach
    void openBooks() {
        books = Books.open();
        books.estimate("province", books.province, 100).statusCode(201);
    }

    @AfterEach
    void balancesEqualThePostings() throws Exception {
        assertEquals(List.of(), books.wrongBalances());
    }

    @Test
    void moneyIsUsedBeforeItsGiverHasEnteredIt() throws Exception {
        receives("5/QĐ-UBND", 60)
                .statusCode(201)
                .body("kind", equalTo("receipt"))
                .body("total", equalTo(60));
        assertEquals(60, books.left(books.district.id()));
        assertEquals(100, books.left(books.province.id()), "only its own papers change the giver's balance");
        assertEquals(List.of("5/QĐ-UBND –: 60 0 60", "5/QĐ-UBND –: 60 0 60"), books.findings(DIFFERS));
        books.pay("province", books.district, 20).statusCode(201);

        allocates("5/QĐ-UBND", 60).statusCode(201);
        assertEquals(40, books.left(books.district.id()));
        assertEquals(40, books.left(books.province.id()));
        assertEquals(List.of(), books.findings(DIFFERS));
    }

    @Test
    void aReceiptAfterTheAllocationCountsNothing() throws Exception {
        allocates("5/QĐ-UBND", 60).statusCode(201);
        receives("5/QĐ-UBND", 60).statusCode(201);
        assertEquals(60, books.left(books.district.id()));
        assertEquals(List.of(), books.findings(DIFFERS));
    }

    @Test
    void numbersAreTheSameWhateverTheirCaseAndBlanks() throws Exception {
        receives(" 5 /qđ-ubnd", 60).statusCode(201);
        allocates("5/QĐ-UBND", 60).statusCode(201);
        assertEquals(60, books.left(books.district.id()));
    }

    @Test
    void anotherActIsAnotherMoney() throws Exception {
        receives("5/QĐ-UBND", 10).statusCode(201);
        allocates("6/QĐ-UBND", 20).statusCode(201);
        assertEquals(30, books.left(books.district.id()));
    }

    @Test
    void whatDiffersBothPlacesAreToldUntilItIsPutRight() throws Exception {
        receives("5/QĐ-UBND", 60).statusCode(201);
        allocates("5/QĐ-UBND", 50).statusCode(201);
        assertEquals(50, books.left(books.district.id()), "the giver's word counts");
        assertEquals(List.of("5/QĐ-UBND DA1: 60 50 10", "5/QĐ-UBND DA1: 60 50 10"), books.findings(DIFFERS));
        assertEquals(
                List.of(books.province.id().toString(), books.district.id().toString()).stream()
                        .sorted()
                        .toList(),
                books.database.texts("""
                        select content::jsonb ->> 'areaId' from finding f
                        where code = ? and not resolved and content like '%' || ? || '%'
                            and subject_id in (select id::text from ledger_document where programme_code = ?) order by 1
                        """, DIFFERS, "5/QĐ-UBND", books.programme));

        allocates("5/QĐ-UBND", 10).statusCode(201);
        assertEquals(List.of(), books.findings(DIFFERS));
        assertEquals(60, books.left(books.district.id()));
    }

    @Test
    void aReceiptCountsAgainWhenItsAllocationIsTakenBack() throws Exception {
        receives("5/QĐ-UBND", 60).statusCode(201);
        var allocation = allocates("5/QĐ-UBND", 60).statusCode(201).extract().<String>path("id");
        assertEquals(List.of(), books.findings(DIFFERS));
        books.pay("province", books.district, 20).statusCode(201);
        Api.post(books.everywhere, Books.ALLOCATIONS + "/" + allocation + "/reversals", reversal())
                .statusCode(201);
        assertEquals(40, books.left(books.district.id()), "the receiver still has the act on paper");
        assertEquals(100, books.left(books.province.id()));
        assertEquals(List.of("5/QĐ-UBND –: 60 0 60", "5/QĐ-UBND –: 60 0 60"), books.findings(DIFFERS));
        allocates("5/QĐ-UBND", 60).statusCode(201);
        assertEquals(40, books.left(books.district.id()));
        assertEquals(List.of(), books.findings(DIFFERS));
    }

    @Test
    void aReceiptStaysOutWhileAnotherPaperOfTheActStands() throws Exception {
        receives("5/QĐ-UBND", 60).statusCode(201);
        allocates("5/QĐ-UBND", 50).statusCode(201);
        var rest = allocates("5/QĐ-UBND", 10).statusCode(201).extract().<String>path("id");
        Api.post(books.everywhere, Books.ALLOCATIONS + "/" + rest + "/reversals", reversal())
                .statusCode(201);
        assertEquals(50, books.left(books.district.id()));
        assertEquals(List.of("5/QĐ-UBND DA1: 60 50 10", "5/QĐ-UBND DA1: 60 50 10"), books.findings(DIFFERS));
    }

    @Test
    void aReceiptThatCountsAgainIsWithdrawnAsAnyOther() throws Exception {
        var id = receives("5/QĐ-UBND", 60).statusCode(201).extract().<String>path("id");
        var allocation = allocates("5/QĐ-UBND", 60).statusCode(201).extract().<String>path("id");
        Api.post(books.everywhere, Books.ALLOCATIONS + "/" + allocation + "/reversals", reversal())
                .statusCode(201);
        withdraws(id).statusCode(201).body("total", equalTo(-60));
        assertEquals(0, books.left(books.district.id()));
        assertEquals(List.of(), books.findings(DIFFERS));
        withdraws(id).statusCode(409).body("code", equalTo("already-reversed"));
    }

    @Test
    void aGiverEntersItsActAlsoWhenTheReceiverHasClosedTheYear() throws Exception {
        receives("5/QĐ-UBND", 60).statusCode(201);
        Api.post(books.everywhere, "/api/v1/settlements", """
                        {"programme": "%s", "year": 2023, "date": "2024-06-30", "holder": %s, "act": %s, "total": 1,
                         "parts": [{"line": "DA1", "source": "province", "nature": "investment", "amount": 1}]}
                        """.formatted(
                                books.programme, books.district.json(), Papers.ACT))
                .statusCode(201);
        allocates("5/QĐ-UBND", 60).statusCode(409).body("code", equalTo("year-closed"));
        Api.post(
                        books.everywhere,
                        Books.ALLOCATIONS,
                        allocation("5/QĐ-UBND", 60).replaceFirst("\\{", "{\"adjusts\": \"5/QĐ-UBND\", "))
                .statusCode(201);
        assertEquals(60, books.left(books.district.id()));
    }

    @Test
    void whoHasUsedMoreThanTheGiverSaysIsShort() throws Exception {
        receives("5/QĐ-UBND", 60).statusCode(201);
        books.pay("province", books.district, 60).statusCode(201);
        allocates("5/QĐ-UBND", 50).statusCode(201);
        assertEquals(-10, books.left(books.district.id()));
        assertEquals(List.of("DA1 province 2023: 50 0 0 60 0 10"), books.findings("passed-on-exceeds-received"));
    }

    @Test
    void anActIsReceivedOnce() {
        receives("5/QĐ-UBND", 60).statusCode(201);
        receives("5/QĐ-UBND", 60).statusCode(409).body("code", equalTo("receipt-recorded-already"));
    }

    @Test
    void anActThatIsNotSignedIsNotReceived() {
        var draft = receipt("5/QĐ-UBND", 60).replace("\"issuedOn\": \"2023-01\", ", "");
        Api.post(books.everywhere, RECEIPTS, draft)
                .statusCode(422)
                .body("code", equalTo("act-not-signed"))
                .body("errors[0].pointer", equalTo("#/act"));
    }

    @Test
    void aReceiptIsWithdrawnAndRecordedAnew() throws Exception {
        var id = receives("5/QĐ-UBND", 60).extract().<String>path("id");
        withdraws(id).statusCode(201).body("reverses", equalTo(id)).body("total", equalTo(-60));
        assertEquals(0, books.left(books.district.id()));
        assertEquals(List.of(), books.findings(DIFFERS));
        withdraws(id).statusCode(409).body("code", equalTo("already-reversed"));

        receives("5/QĐ-UBND", 50).statusCode(201);
        allocates("5/QĐ-UBND", 50).statusCode(201);
        assertEquals(50, books.left(books.district.id()));
    }

    @Test
    void whatIsTakenOutAlreadyIsWithdrawnWithoutCountingAgain() throws Exception {
        var id = receives("5/QĐ-UBND", 60).extract().<String>path("id");
        allocates("5/QĐ-UBND", 50).statusCode(201);
        withdraws(id).statusCode(201).body("reverses", equalTo(id));
        assertEquals(50, books.left(books.district.id()));
        assertEquals(List.of(), books.findings(DIFFERS));
        receives("5/QĐ-UBND", 50).statusCode(201);
        assertEquals(50, books.left(books.district.id()));
        assertEquals(List.of(), books.findings(DIFFERS));
    }

    @Test
    void aReceiptThatIsUsedIsNotWithdrawn() {
        var id = receives("5/QĐ-UBND", 60).extract().<String>path("id");
        books.pay("province", books.district, 1).statusCode(201);
        withdraws(id).statusCode(422).body("code", equalTo("insufficient-balance"));
    }

    @Test
    void recordedAtTheSameMomentTheyCountOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            var number = round + "/QĐ-UBND";
            var receipt = receipt(number, 10);
            var allocation = allocation(number, 10);
            var requests = new ArrayList<Supplier<Response>>();
            requests.add(() -> Api.storingAs(books.everywhere).body(receipt).post(RECEIPTS));
            requests.add(() -> Api.storingAs(books.everywhere).body(allocation).post(Books.ALLOCATIONS));
            assertTrue(AtOnce.send(requests).stream().allMatch(answer -> answer.statusCode() == 201));
        }
        assertEquals(50, books.left(books.district.id()));
        assertEquals(50, books.left(books.province.id()));
        assertEquals(List.of(), books.findings(DIFFERS));
    }

    @Test
    void giverAndReceiverReadAReceiptAndOnlyTheReceiverRecordsAndWithdrawsIt() {
        var giver = Books.officer(books.province);
        var receiver = Books.officer(books.district);
        var stranger = Books.officer(books.otherProvince);
        Api.post(stranger, RECEIPTS, receipt("5/QĐ-UBND", 60)).statusCode(403);
        var fromBelow = receipt("7/QĐ-UBND", 60)
                .replace("\"receiver\": " + books.district.json(), "\"receiver\": " + books.province.json())
                .replace("\"giver\": " + books.province.json(), "\"giver\": " + books.district.json());
        Api.post(receiver, RECEIPTS, fromBelow).statusCode(403);

        var id = Api.post(receiver, RECEIPTS, receipt("5/QĐ-UBND", 60))
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.get(giver, RECEIPTS + "/" + id)
                .statusCode(200)
                .body("giver.id", equalTo(books.province.id().toString()));
        Api.get(giver, RECEIPTS + "?area=%s&programme=%s".formatted(books.province.code(), books.programme))
                .body("items.id", hasItem(id));
        Api.get(stranger, RECEIPTS + "/" + id).statusCode(404);
        Api.get(stranger, RECEIPTS + "?area=%s&programme=%s".formatted(books.otherProvince.code(), books.programme))
                .body("items", hasSize(0));
        Api.post(stranger, RECEIPTS + "/" + id + "/reversals", reversal()).statusCode(404);
        Api.post(Books.officer(books.commune), RECEIPTS + "/" + id + "/reversals", reversal())
                .statusCode(404);
    }

    @Test
    void nobodyNamesAStrangerAsGiver() {
        var strange = receipt("5/QĐ-UBND", 60)
                .replace("\"giver\": " + books.province.json(), "\"giver\": " + books.otherProvince.json());
        Api.post(books.everywhere, RECEIPTS, strange)
                .statusCode(422)
                .body("code", equalTo("giver-not-above"))
                .body("errors[0].pointer", equalTo("#/giver"));
    }

    @Test
    void nobodyReceivesFromItself() {
        var own = receipt("5/QĐ-UBND", 60)
                .replace("\"giver\": " + books.province.json(), "\"giver\": " + books.district.json());
        Api.post(books.everywhere, RECEIPTS, own).statusCode(422).body("code", equalTo("giver-is-receiver"));
    }

    private ValidatableResponse receives(String number, long amount) {
        return Api.post(books.everywhere, RECEIPTS, receipt(number, amount));
    }

    private String receipt(String number, long amount) {
        return books.signed(number, books.province, "\"receiver\": " + books.district.json() + ",", line(amount));
    }

    private static String line(long amount) {
        return Books.line("DA1", "province", amount);
    }

    private ValidatableResponse allocates(String number, long amount) {
        return Api.post(books.everywhere, Books.ALLOCATIONS, allocation(number, amount));
    }

    private String allocation(String number, long amount) {
        return books.signed(number, books.province, "", Books.part("province", books.district, amount));
    }

    private ValidatableResponse withdraws(String id) {
        return Api.post(books.everywhere, RECEIPTS + "/" + id + "/reversals", reversal());
    }

    private static String reversal() {
        return "{\"date\": \"2023-03-01\", \"reason\": \"ghi nhầm\"}";
    }
}
