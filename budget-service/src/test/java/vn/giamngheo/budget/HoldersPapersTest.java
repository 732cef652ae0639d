package vn.giamngheo.budget;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;

/** What a holder does with its own money by an act: between lines, into another year, and what it had before. */
@QuarkusTest
class HoldersPapersTest {

    private static final String TRANSFERS = "/api/v1/budget-transfers";
    private static final String CARRY_OVERS = "/api/v1/carry-overs";
    private static final String OPENINGS = "/api/v1/opening-balances";
    private static final String SHORT = "passed-on-exceeds-received";

    private Books books;

    @BeforeEach
    void openBooks() {
        books = Books.open();
    }

    @AfterEach
    void balancesEqualThePostings() throws Exception {
        assertEquals(List.of(), books.wrongBalances());
    }

    @Test
    void moneyMovesBetweenLinesAndTheSumStays() throws Exception {
        books.fund(books.commune, 100);
        transfers(line("DA1", -40), line("DA2", 40))
                .statusCode(201)
                .body("kind", equalTo("budget_transfer"))
                .body("total", equalTo(0));
        assertEquals(60, books.left(books.commune.id(), "DA1", 2023));
        assertEquals(40, books.left(books.commune.id(), "DA2", 2023));
        books.pay("commune", books.commune, 61).statusCode(422);
    }

    @Test
    void aTransferSumsToZeroForEachSource() {
        books.fund(books.commune, 100);
        transfers(line("DA1", -40), line("DA2", 39))
                .statusCode(422)
                .body("code", equalTo("transfer-does-not-balance"))
                .body("errors[0].pointer", equalTo("#/parts"));
        transfers(line("DA1", -40), Books.line("DA2", "central", 40))
                .statusCode(422)
                .body("code", equalTo("transfer-does-not-balance"))
                .body("errors", hasSize(2));
    }

    @Test
    void aDraftOfATransferTakesNoMoreThanIsThereAndASignedOneFallsShort() throws Exception {
        books.fund(books.commune, 30);
        var act = books.ofHolder(books.commune, "", line("DA1", -30), line("DA2", 30));
        books.pay("commune", books.commune, 10).statusCode(201);
        Api.post(books.everywhere, TRANSFERS, draft(act)).statusCode(422).body("code", equalTo("insufficient-balance"));
        Api.post(books.everywhere, TRANSFERS, act).statusCode(201);
        assertEquals(List.of("DA1 commune 2023: 0 0 0 10 0 10"), books.findings(SHORT));
    }

    @Test
    void moneyIsCarriedIntoALaterYearAndKeepsTheYearThatItComesFrom() throws Exception {
        books.fund(books.commune, 100);
        books.pay("commune", books.commune, 70).statusCode(201);
        carries(2024, 30)
                .statusCode(201)
                .body("total", equalTo(30))
                .body("postings.effect", equalTo(List.of("carry", "carry")))
                .body("postings.originYear", equalTo(List.of(2023, 2023)))
                .body("postings.spendingYear", equalTo(List.of(2023, 2024)));
        assertEquals(0, books.left(books.commune.id(), "DA1", 2023));
        assertEquals(30, books.left(books.commune.id(), "DA1", 2024));

        var payment = books.paymentOf("commune", books.commune, 30)
                .replace("\"year\": 2023, \"date\": \"2023", "\"year\": 2024, \"originYear\": 2023, \"date\": \"2024");
        Api.post(books.everywhere, Books.PAYMENTS, payment).statusCode(201);
        assertEquals(0, books.left(books.commune.id()));
    }

    @Test
    void nothingIsCarriedBackOrOfItself() throws Exception {
        books.fund(books.commune, 100);
        carries(2023, 30).statusCode(422).body("code", equalTo("not-a-later-year"));
        carries(2022, 30).statusCode(422).body("errors[0].pointer", equalTo("#/intoYear"));
        assertEquals(100, books.left(books.commune.id(), "DA1", 2023), "what no act carries stays in its year");
    }

    @Test
    void aSignedCarryOverIsRecordedBeforeItsMoney() throws Exception {
        carries(2025, 30).statusCode(201);
        assertEquals(List.of("DA1 commune 2023: 0 0 30 0 0 30"), books.findings(SHORT));
        Api.post(books.everywhere, CARRY_OVERS, draft(carryOver(2024, 1))).statusCode(422);
        books.fund(books.commune, 30);
        assertEquals(List.of(), books.findings(SHORT));
    }

    @Test
    void onlyTheHoldersOfficerMovesItsMoney() {
        books.fund(books.commune, 100);
        var act = books.ofHolder(books.commune, "", line("DA1", -40), line("DA2", 40));
        var stranger = Books.officer(books.otherCommune);
        Api.post(stranger, TRANSFERS, act).statusCode(403).body("errors[0].pointer", equalTo("#/holder"));
        Api.post(stranger, CARRY_OVERS, carryOver(2024, 1)).statusCode(403);
        Api.post(stranger, OPENINGS, opening(10, 0, 0, 0)).statusCode(403);
    }

    @Test
    void aHolderBeginsWithWhatItHadBefore() throws Exception {
        opens(100, 20, 30, 5)
                .statusCode(201)
                .body("kind", equalTo("opening_balance"))
                .body("total", equalTo(100))
                .body("postings.effect", equalTo(List.of("give", "give", "pay", "advance")));
        assertEquals(45, books.left(books.commune.id()));
        books.pay("commune", books.commune, 45).statusCode(422).body("code", equalTo("not-covered-on-the-day"));
        paid(45).statusCode(201);
    }

    /** On the day of the opening: what was paid before is in it. */
    private ValidatableResponse paid(long amount) {
        return Api.post(
                books.everywhere,
                Books.PAYMENTS,
                books.paymentOf("commune", books.commune, amount).replace("2023-03-10", "2023-12-20"));
    }

    @Test
    void whatWasNothingIsNotPosted() {
        opens(100, 0, 0, 0).statusCode(201).body("postings", hasSize(1));
    }

    @Test
    void aBalanceIsOpenedOnceUnlessThatIsReversed() throws Exception {
        var first = opens(100, 0, 30, 0).statusCode(201).extract().<String>path("id");
        opens(100, 0, 30, 0)
                .statusCode(409)
                .body("code", equalTo("opened-already"))
                .body("errors[0].pointer", equalTo("#/parts/0"));

        var reversal = "{\"date\": \"2024-01-10\", \"reason\": \"ghi nhầm\"}";
        var undone = Api.post(books.everywhere, OPENINGS + "/" + first + "/reversals", reversal)
                .statusCode(201)
                .body("reverses", equalTo(first))
                .body("total", equalTo(-100))
                .body("postings.amount", equalTo(List.of(-100, -30)));
        var id = undone.extract().<String>path("id");
        undone.header("Location", endsWith("/api/v1/reversals/" + id));
        assertEquals(0, books.left(books.commune.id()));
        Api.post(books.everywhere, OPENINGS + "/" + first + "/reversals", reversal)
                .statusCode(409)
                .body("code", equalTo("already-reversed"));
        Api.post(books.everywhere, "/api/v1/reversals/" + id + "/reversals", reversal)
                .statusCode(422)
                .body("code", equalTo("not-reversible"));
        opens(80, 0, 30, 0).statusCode(201);
    }

    @Test
    void anOpeningIsNotReversedWhenItsMoneyIsUsedOrByAStranger() throws Exception {
        var id = opens(100, 0, 0, 0).statusCode(201).extract().<String>path("id");
        paid(1).statusCode(201);
        var reversal = "{\"date\": \"2024-01-10\", \"reason\": \"ghi nhầm\"}";
        var path = OPENINGS + "/" + id + "/reversals";
        Api.post(books.everywhere, path, reversal).statusCode(422).body("code", equalTo("insufficient-balance"));
        Api.post(Books.officer(books.otherProvince), path, reversal).statusCode(404);
        Api.post(books.everywhere, "/api/v1/payments/" + id + "/reversals", reversal)
                .statusCode(404);
    }

    @Test
    void nobodyBeginsWithLessThanNothing() {
        opens(100, 50, 40, 11)
                .statusCode(422)
                .body("code", equalTo("used-more-than-received"))
                .body("errors[0].pointer", equalTo("#/parts/0"));
        opens(0, 0, 0, 0).statusCode(422).body("code", equalTo("amount-not-above-zero"));
    }

    @Test
    void oneOfManyEqualOpeningsCounts() throws Exception {
        var opening = opening(100, 0, 0, 0);
        var answers = AtOnce.send(AtOnce.times(
                6, () -> Api.storingAs(books.everywhere).body(opening).post(OPENINGS)));
        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(100, books.left(books.commune.id()));
    }

    private ValidatableResponse transfers(String... lines) {
        return Api.post(books.everywhere, TRANSFERS, books.ofHolder(books.commune, "", lines));
    }

    private ValidatableResponse carries(int intoYear, long amount) {
        return Api.post(books.everywhere, CARRY_OVERS, carryOver(intoYear, amount));
    }

    private String carryOver(int intoYear, long amount) {
        var more = "\"intoYear\": %d, \"total\": %d,".formatted(intoYear, amount);
        return books.ofHolder(books.commune, more, line("DA1", amount));
    }

    private ValidatableResponse opens(long received, long passedOn, long paid, long advanced) {
        return Api.post(books.everywhere, OPENINGS, opening(received, passedOn, paid, advanced));
    }

    private String opening(long received, long passedOn, long paid, long advanced) {
        return books.ofHolder(books.commune, "", """
                {"line": "DA1", "source": "commune", "nature": "investment", "received": %d, "passedOn": %d, "paid": %d,
                 "advanced": %d}""".formatted(received, passedOn, paid, advanced));
    }

    private static String draft(String act) {
        return act.replace("\"issuedOn\": \"2023-01\", ", "");
    }

    private static String line(String line, long amount) {
        return Books.line(line, "commune", amount);
    }
}
