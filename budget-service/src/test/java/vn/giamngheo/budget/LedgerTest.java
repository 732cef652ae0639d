package vn.giamngheo.budget;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

@QuarkusTest
class LedgerTest {

    private Books books;

    @BeforeEach
    void openBooks() {
        books = Books.open();
    }

    @Test
    void balancesEqualThePostingsWhateverIsRecorded() throws Exception {
        var random = new Random(20231231);
        for (var i = 0; i < 120; i++) {
            recordSomething(random);
        }
        assertEquals(List.of(), books.wrongBalances());
        assertTrue(books.documents() > 40, "most documents are recorded");
    }

    private void recordSomething(Random random) {
        var holders = List.<Holder>of(books.commune, books.otherCommune, books.department);
        var giver = holders.get(random.nextInt(3));
        var amount = 1 + random.nextInt(1000);
        var answer =
                switch (random.nextInt(4)) {
                    case 0 -> books.estimate("commune", books.commune, amount);
                    case 1 -> books.pay("commune", giver, amount);
                    default -> books.allocate("commune", giver, holders.get(random.nextInt(3)), amount);
                };
        answer.statusCode(is(oneOf(201, 422)));
    }

    @Test
    void whatAddsUpBeyondWhatCanBeKeptIsRefused() throws Exception {
        books.fund(books.commune, 1);
        books.database.execute(
                "update balance set received = 9223372036854775000 where holder_id = ? and programme_code = ?",
                books.commune.id(),
                books.programme);
        books.estimate("commune", books.commune, 1_000).statusCode(422).body("code", equalTo("sum-too-large"));
        books.database.execute(
                "update balance set received = 1 where holder_id = ? and programme_code = ?",
                books.commune.id(),
                books.programme);
        assertEquals(1, books.left(books.commune.id()));
    }

    @Test
    void whatCameLaterPaysNothingThatIsDatedBefore() throws Exception {
        books.fund(books.commune, 100);
        estimatedOn("2023-06-01", 50).statusCode(201);
        paidOn("2023-05-31", 101)
                .statusCode(422)
                .body("code", equalTo("not-covered-on-the-day"))
                .body("detail", containsString("2023-05-31"))
                .body("errors[0].pointer", equalTo("#/amount"));
        paidOn("2023-01-09", 1).statusCode(422).body("code", equalTo("not-covered-on-the-day"));
        paidOn("2023-05-31", 60).statusCode(201);
        paidOn("2023-02-01", 41).statusCode(422).body("detail", containsString("2023-05-31"));
        paidOn("2023-02-01", 40).statusCode(201);
        paidOn("2023-06-01", 50).statusCode(201);
        assertEquals(0, books.left(books.commune.id()));
    }

    @Test
    void noDayFallsBelowZeroInWhateverOrderPapersCome() throws Exception {
        var random = new Random(20231);
        for (var i = 0; i < 80; i++) {
            var date = LocalDate.of(2023, 1 + random.nextInt(6), 1 + random.nextInt(28))
                    .toString();
            var amount = 1 + random.nextInt(100);
            switch (random.nextInt(4)) {
                case 0 -> estimatedOn(date, amount);
                case 1 ->
                    Api.post(
                            books.everywhere,
                            Books.ALLOCATIONS,
                            books.allocationOf("commune", books.commune, books.otherCommune, amount)
                                    .replace("2023-02-10", date));
                default -> paidOn(date, amount);
            }
        }
        assertTrue(books.documents() > 30, "many are recorded");
        assertEquals(List.of(), books.daysBelowZero());
        assertEquals(List.of(), books.wrongBalances());
    }

    private ValidatableResponse estimatedOn(String date, long amount) {
        return Api.post(
                books.everywhere,
                Books.ESTIMATES,
                books.estimateOf("commune", books.commune, amount).replace("2023-01-10", date));
    }

    private ValidatableResponse paidOn(String date, long amount) {
        return Api.post(
                books.everywhere,
                Books.PAYMENTS,
                books.paymentOf("commune", books.commune, amount).replace("2023-03-10", date));
    }

    @Test
    void aVoucherIsPaidOnceWhateverItsKey() {
        books.fund(books.commune, 100);
        var payment = books.paymentOf("commune", books.commune, 10).replaceFirst("\\{", "{\"voucher\": \"CT 7/a\", ");
        var id = Agreements.id(Api.post(books.everywhere, Books.PAYMENTS, payment));
        Api.post(books.everywhere, Books.PAYMENTS, payment.replace("CT 7/a", "ct7/A"))
                .statusCode(409)
                .body("code", equalTo("voucher-recorded-already"))
                .body("detail", containsString(id))
                .body("errors[0].pointer", equalTo("#/voucher"));
        for (var same : List.of("", " ")) {
            Api.post(
                            books.everywhere,
                            Books.PAYMENTS,
                            payment.replaceFirst("\\{", "{\"note\": \"" + same + "\", ")
                                    .replace("Công ty A", "CÔNG TY A "))
                    .statusCode(409);
        }
        Api.post(books.everywhere, Books.PAYMENTS, payment.replaceFirst("\\{", "{\"note\": \"khoản 2\", "))
                .statusCode(201);
        Api.post(books.everywhere, Books.PAYMENTS, payment.replace("\"amount\": 10", "\"amount\": 11"))
                .statusCode(201);
        new Agreements(books).reverse(Books.PAYMENTS, id).statusCode(201);
        Api.post(books.everywhere, Books.PAYMENTS, payment).statusCode(201);
    }

    @Test
    void nobodyPassesOnMoreThanWasReceived() throws Exception {
        books.fund(books.commune, 100);
        books.allocate("commune", books.commune, books.otherCommune, 101)
                .statusCode(422)
                .body("code", equalTo("insufficient-balance"))
                .body("errors[0].pointer", equalTo("#/giver"));
        assertEquals(100, books.left(books.commune.id()));
    }

    @Test
    void nobodyPaysMoreThanIsLeft() throws Exception {
        books.fund(books.commune, 100);
        books.pay("commune", books.commune, 60).statusCode(201);
        books.pay("commune", books.commune, 41)
                .statusCode(422)
                .body("code", equalTo("insufficient-balance"))
                .body("errors[0].pointer", equalTo("#/amount"));
        books.pay("commune", books.commune, 40).statusCode(201);
        assertEquals(0, books.left(books.commune.id()));
    }

    @Test
    void moneyOfOneSourceDoesNotPayForAnother() {
        books.fund(books.commune, 100);
        books.pay("district", books.commune, 1).statusCode(422).body("code", equalTo("insufficient-balance"));
    }

    @Test
    void aHundredPaymentsAtOnceLoseNothing() throws Exception {
        books.fund(books.commune, 99);
        var payment = books.paymentOf("commune", books.commune, 1);
        var answers =
                AtOnce.send(AtOnce.times(100, () -> AtOnce.untilFinal(books.everywhere, Books.PAYMENTS, payment)));
        assertEquals(
                99,
                answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 422).count());
        assertEquals(0, books.left(books.commune.id()));
        assertEquals(1 + 99, books.documents());
    }

    @Test
    void twoPlacesThatGiveToEachOtherAtOnceDoNotBlockEachOther() throws Exception {
        books.fund(books.commune, 1000);
        books.fund(books.otherCommune, 1000);
        var there = books.allocationOf("commune", books.commune, books.otherCommune, 1);
        var back = books.allocationOf("commune", books.otherCommune, books.commune, 1);
        var answers = AtOnce.send(Stream.of(there, back)
                .flatMap(body ->
                        AtOnce.times(
                                10,
                                () -> Api.storingAs(books.everywhere).body(body).post(Books.ALLOCATIONS))
                                .stream())
                .toList());
        assertTrue(answers.stream().allMatch(answer -> answer.statusCode() == 201), "all are recorded");
        assertEquals(1000, books.left(books.commune.id()));
        assertEquals(1000, books.left(books.otherCommune.id()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update posting set amount = amount + 1",
                "delete from posting",
                "update ledger_document set note = 'x'",
                "delete from ledger_document"
            })
    void theLedgerOnlyGrows(String change) {
        books.fund(books.commune, 1);
        var refused = assertThrows(SQLException.class, () -> books.database.execute(change));
        assertTrue(refused.getMessage().contains("the ledger only grows"));
    }

    @Test
    void moneyEntersTheLedgerAtTheLevelOfItsSource() {
        books.estimate("province", books.commune, 5)
                .statusCode(422)
                .body("code", equalTo("source-of-another-level"))
                .body("detail", containsString("Nguồn vốn 'tỉnh' chỉ được giao dự toán ở cấp tỉnh"))
                .body("errors[0].pointer", equalTo("#/parts/0/source"));
        books.estimate("province", books.province, 5).statusCode(201);
    }

    @Test
    void nobodyGivesToHimself() {
        books.fund(books.commune, 5);
        books.allocate("commune", books.commune, books.commune, 5)
                .statusCode(422)
                .body("code", equalTo("giver-is-receiver"))
                .body("errors[0].pointer", equalTo("#/parts/0/receiver"));
    }

    @Test
    void aHolderIsEitherAPlaceOrAnAgency() {
        var both = "{\"area\": \"%s\", \"agency\": \"X\"}".formatted(books.commune.code());
        for (var holder : List.of("{}", both)) {
            var body = books.paymentOf("commune", books.commune, 1).replace(books.commune.json(), holder);
            Api.post(books.everywhere, Books.PAYMENTS, body)
                    .statusCode(422)
                    .body("code", equalTo("area-or-agency"))
                    .body("errors[0].pointer", equalTo("#/holder"));
        }
    }

    @Test
    void aDocumentIsNotDatedInTheFuture() {
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        var body = books.estimateOf("commune", books.commune, 5);
        Api.post(
                        books.everywhere,
                        Books.ESTIMATES,
                        body.replace("2023-01-10", today.plusDays(1).toString()))
                .statusCode(422)
                .body("code", equalTo("date-in-the-future"))
                .body("errors[0].pointer", equalTo("#/date"));
        Api.post(books.everywhere, Books.ESTIMATES, body.replace("2023-01-10", today.toString()))
                .statusCode(201);
    }

    @Test
    void partsSumToTheTotal() {
        var body = books.estimateOf("commune", books.commune, 5).replace("\"total\": 5", "\"total\": 7");
        Api.post(books.everywhere, Books.ESTIMATES, body)
                .statusCode(422)
                .body("code", equalTo("parts-do-not-sum"))
                .body("errors[0].pointer", equalTo("#/total"))
                .body("detail", containsString("2"));
    }

    @Test
    void partsBeyondEveryLimitDoNotSumToTheTotalEither() {
        var most = (1L << 53) - 1;
        var part = Books.part("commune", books.commune, most);
        var body = books.estimateOf("commune", books.commune, most).replace(part, part + "," + part);
        Api.post(books.everywhere, Books.ESTIMATES, body).statusCode(422).body("code", equalTo("parts-do-not-sum"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var body = books.estimateOf("commune", books.commune, 0)
                .replace("2023-01-10", "2999-01-10")
                .replace("DA1", "DA9")
                .replace("\"total\": 0", "\"total\": 3");
        Api.post(books.everywhere, Books.ESTIMATES, body)
                .statusCode(422)
                .body("errors.pointer", hasItems("#/date", "#/parts/0/line", "#/parts/0/amount", "#/total"));
    }

    @Test
    void anUnknownProgrammeOrPlaceIsNamed() {
        Api.post(
                        books.everywhere,
                        Books.PAYMENTS,
                        books.paymentOf("commune", books.commune, 1).replace(books.programme, "NOWHERE"))
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].pointer", equalTo("#/programme"));
        books.pay("commune", new Place(books.commune.id(), "99999"), 1)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/holder/area"));
    }

    @Test
    void anAgencyHoldsMoneyLikeAPlace() throws Exception {
        books.estimate("province", books.province, 100).statusCode(201);
        books.allocate("province", books.province, books.department, 100).statusCode(201);
        books.allocate("province", books.department, books.commune, 30).statusCode(201);
        books.pay("province", books.department, 50).statusCode(201);
        assertEquals(0, books.left(books.province.id()));
        assertEquals(20, books.left(books.department.id()));
        assertEquals(30, books.left(books.commune.id()));
    }

    @Test
    void moneyKeepsTheYearThatItComesFrom() {
        var carried = books.estimateOf("commune", books.commune, 10)
                .replace("\"amount\"", "\"originYear\": 2022, \"amount\"");
        Api.post(books.everywhere, Books.ESTIMATES, carried)
                .statusCode(201)
                .body("postings[0].originYear", equalTo(2022))
                .body("postings[0].spendingYear", equalTo(2023));

        var payment = books.paymentOf("commune", books.commune, 10);
        Api.post(books.everywhere, Books.PAYMENTS, payment)
                .statusCode(422)
                .body("code", equalTo("insufficient-balance"));
        Api.post(books.everywhere, Books.PAYMENTS, payment.replace("\"amount\"", "\"originYear\": 2022, \"amount\""))
                .statusCode(201);
    }

    @Test
    void anOfficerSpendsForTheOwnPlacesOnly() {
        books.fund(books.commune, 10);
        var payment = books.paymentOf("commune", books.commune, 1);
        Api.post(Books.officer(books.otherCommune), Books.PAYMENTS, payment)
                .statusCode(403)
                .body("code", equalTo("forbidden-place"))
                .body("errors[0].pointer", equalTo("#/holder"));
        Api.post(Books.officer(books.district), Books.PAYMENTS, payment).statusCode(201);
    }

    @Test
    void aDocumentIsReadByGiverAndReceiverAndNobodyElse() {
        books.fund(books.commune, 10);
        var document = address(books.allocate("commune", books.commune, books.otherCommune, 10)
                .statusCode(201)
                .extract()
                .path("id"));
        for (var insider : List.of(books.commune, books.otherCommune, books.district, books.province)) {
            Api.get(Books.officer(insider), document).statusCode(200).body("total", equalTo(10));
        }
        Api.get(Books.officer(books.otherProvince), document).statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void aDocumentIsReadByTheAgencyThatReceives() {
        books.estimate("province", books.province, 10).statusCode(201);
        var document = address(books.allocate("province", books.province, books.department, 10)
                .statusCode(201)
                .extract()
                .path("id"));
        Api.get(Books.officer(books.province), document).statusCode(200);
        Api.get(Books.officer(books.otherProvince), document).statusCode(404);
    }

    @Test
    void aDocumentIsFoundUnderItsOwnKindOnly() {
        var id = books.estimate("commune", books.commune, 10).extract().<String>path("id");
        Api.get(books.everywhere, Books.ESTIMATES + "/" + id).statusCode(200);
        Api.get(books.everywhere, Books.PAYMENTS + "/" + id).statusCode(404);
    }

    private static String address(String id) {
        return Books.ALLOCATIONS + "/" + id;
    }
}
