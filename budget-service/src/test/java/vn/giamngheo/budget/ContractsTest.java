package vn.giamngheo.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** Contracts bind money, which is advanced, accepted and paid, by two people, within what was agreed. */
@QuarkusTest
class ContractsTest {

    private Books books;
    private Agreements agreements;

    @BeforeEach
    void open() {
        books = Books.open();
        agreements = new Agreements(books);
    }

    @Test
    void aContractBindsWhatItsHolderHasAndNeverMore() throws Exception {
        agreements.fund(books.commune, 100);
        var contract = agreements.contract(books.commune, 120, 60);
        assertEquals(40, books.left(books.commune.id()));
        Api.post(books.everywhere, Books.PAYMENTS, Agreements.recurrent(books.paymentOf("commune", books.commune, 41)))
                .statusCode(422)
                .body("code", equalTo("insufficient-balance"));
        agreements
                .binds(contract, "commitments", 41)
                .statusCode(422)
                .body("code", equalTo("insufficient-balance"))
                .body("errors[0].pointer", equalTo("#/parts"));
        agreements.binds(contract, "commitments", 40).statusCode(201).body("kind", equalTo("commitment"));
        agreements.fund(books.commune, 100);
        agreements
                .binds(contract, "commitments", 21)
                .statusCode(422)
                .body("code", equalTo("committed-above-value"))
                .body("detail", containsString("121"));
        agreements.binds(contract, "releases", 30).statusCode(201).body("total", equalTo(-30));
        agreements.binds(contract, "releases", 71).statusCode(422).body("code", equalTo("not-enough-committed"));
        agreements
                .contract(contract)
                .body("committed", equalTo(70))
                .body("value", equalTo(120))
                .body("state", equalTo("open"));
        assertEquals(130, books.left(books.commune.id()));
    }

    @Test
    void anAdvanceIsClearedByAPaymentForWhatWasAccepted() throws Exception {
        agreements.fund(books.commune, 100);
        var contract = agreements.contract(books.commune, 100, 100);
        agreements.advance(contract, books.commune, 31).statusCode(422).body("code", equalTo("advance-above-limit"));
        agreements.advance(contract, books.commune, 30).statusCode(201).body("kind", equalTo("advance"));
        agreements.pay(contract, books.commune, 1, 0).statusCode(422).body("code", equalTo("paid-above-accepted"));
        agreements.accept(contract, 60).statusCode(201).body("stages[0].accepted", equalTo(60));
        agreements.accept(contract, 41).statusCode(422).body("code", equalTo("accepted-above-stage"));
        agreements
                .pay(contract, books.commune, 60, 20)
                .statusCode(201)
                .body("postings.effect", contains("pay", "advance", "commit"))
                .body("postings.amount", contains(60, -20, -40))
                .body("postings[0].stage", equalTo(1))
                .body("payee", equalTo("Hợp tác xã A"));
        agreements
                .contract(contract)
                .body("committed", equalTo(30))
                .body("advanced", equalTo(10))
                .body("paid", equalTo(60));
        assertEquals(
                List.of(30L, 10L, 60L, 0L),
                List.of(
                        agreements.sum("committed", books.commune.id()),
                        agreements.sum("advanced", books.commune.id()),
                        agreements.sum("paid", books.commune.id()),
                        books.left(books.commune.id())));
        agreements.close(contract, "completed").statusCode(409).body("code", equalTo("contract-still-bound"));
        agreements.accept(contract, 40).statusCode(201);
        agreements.pay(contract, books.commune, 40, 10).statusCode(201);
        agreements.close(contract, "completed").statusCode(201).body("state", equalTo("completed"));
        agreements.close(contract, "completed").statusCode(409).body("code", equalTo("contract-not-open"));
        agreements.accept(contract, 1).statusCode(409).body("code", equalTo("contract-not-open"));
    }

    @Test
    void whatComesBackIsBoundAgainUntilTheContractIsClosed() throws Exception {
        agreements.fund(books.commune, 100);
        var contract = agreements.contract(books.commune, 100, 100);
        var advance = Agreements.id(agreements.advance(contract, books.commune, 30));
        agreements.accept(contract, 50);
        var payment = Agreements.id(agreements.pay(contract, books.commune, 50, 0));
        agreements.refund(advance, 10).statusCode(201).body("refunds", equalTo(advance));
        agreements.refund(payment, 20).statusCode(201).body("postings.amount", contains(-20, 20));
        agreements.refund(payment, 31).statusCode(422).body("code", equalTo("refund-above-paper"));
        agreements
                .contract(contract)
                .body("committed", equalTo(50))
                .body("advanced", equalTo(20))
                .body("paid", equalTo(30))
                .body("stages[0].paid", equalTo(30));
        agreements.reverse(Books.PAYMENTS, payment).statusCode(422).body("code", equalTo("partly-refunded"));
        agreements.binds(contract, "releases", 50).statusCode(422).body("code", equalTo("not-enough-committed"));
        agreements.bindsOn("2023-07-01", contract, "releases", 50).statusCode(201);
        agreements.close(contract, "terminated").statusCode(201);
        agreements.refund(advance, 20).statusCode(201).body("postings.amount", contains(-20));
        agreements.contract(contract).body("committed", equalTo(0)).body("advanced", equalTo(0));
        assertEquals(70, books.left(books.commune.id()));
        agreements.refund(UUID.randomUUID().toString(), 1).statusCode(404);
    }

    @Test
    void aRefundWithoutAContractIsFreeAgain() throws Exception {
        books.fund(books.commune, 100);
        var payment = Agreements.id(books.pay("commune", books.commune, 60));
        var refund = Agreements.id(agreements.refund(payment, 25));
        assertEquals(65, books.left(books.commune.id()));
        agreements.refund(payment, 36).statusCode(422).body("detail", containsString("35"));
        agreements.reverse(Agreements.REFUNDS, refund).statusCode(201);
        agreements.refund(refund, 1).statusCode(422).body("code", equalTo("nothing-to-refund"));
        agreements.refund(payment, 60).statusCode(201);
        assertEquals(100, books.left(books.commune.id()));
    }

    @Test
    void anAmendmentChangesValueStagesAndLimitFromItsDayOn() {
        agreements.fund(books.commune, 200);
        var contract = agreements.contract(books.commune, 100, 100);
        agreements.accept(contract, 60);
        var amendments = Agreements.CONTRACTS + "/" + contract + "/amendments";
        var body = """
                {"date": "2023-05-01", "act": %s, "value": 150, "advanceLimit": 60,
                 "stages": [{"number": 1, "name": "Giao giống", "amount": 100},
                            {"number": 2, "name": "Giao thêm", "amount": 50}]}
                """.formatted(Agreements.act("Phụ lục"));
        Api.post(agreements.investor, amendments, body.replace("150", "151"))
                .statusCode(422)
                .body("code", equalTo("stages-do-not-sum"));
        Api.post(
                        agreements.investor,
                        amendments,
                        body.replace("\"amount\": 100", "\"amount\": 59").replace("150", "109"))
                .statusCode(422)
                .body("code", equalTo("accepted-above-stage"));
        Api.post(
                        agreements.investor,
                        amendments,
                        body.replace("\"amount\": 100", "\"amount\": 40").replace("150", "90"))
                .statusCode(422)
                .body("code", equalTo("committed-above-value"));
        Api.post(agreements.investor, amendments, body)
                .statusCode(201)
                .body("value", equalTo(150))
                .body("advanceLimit", equalTo(60))
                .body("terms.value", contains(100, 150))
                .body("stages.accepted", contains(60, 0));
        Api.post(agreements.investor, amendments, body.replace("2023-05-01", "2023-04-30"))
                .statusCode(422)
                .body("code", equalTo("before-its-paper"));
        agreements.binds(contract, "commitments", 50).statusCode(201);
        agreements.advance(contract, books.commune, 60).statusCode(201);
        Api.get(agreements.investor, Agreements.CONTRACTS + "/" + contract + "/acts")
                .statusCode(200)
                .body("items.role", contains("document", "other", "amendment"));
    }

    @Test
    void minutesThatWereWrongAreWithdrawnUnlessTheyWerePaidBy() {
        agreements.fund(books.commune, 100);
        var contract = agreements.contract(books.commune, 100, 100);
        agreements.accept(contract, 40).statusCode(201);
        agreements.accept(contract, 20).statusCode(201);
        var minutes = Api.get(agreements.investor, Agreements.CONTRACTS + "/" + contract + "/acceptances")
                .body("items.amount", contains(40, 20))
                .extract()
                .<List<String>>path("items.id");
        agreements.pay(contract, books.commune, 30, 0).statusCode(201);
        withdraw(contract, minutes.get(0)).statusCode(422).body("code", equalTo("accepted-below-paid"));
        withdraw(contract, minutes.get(1)).statusCode(201).body("stages[0].accepted", equalTo(40));
        withdraw(contract, minutes.get(1)).statusCode(409).body("code", equalTo("already-reversed"));
        withdraw(contract, UUID.randomUUID().toString()).statusCode(422).body("code", equalTo("unknown-reference"));
    }

    private ValidatableResponse withdraw(String contract, String minutes) {
        return Api.post(
                agreements.investor, Agreements.CONTRACTS + "/" + contract + "/acceptance-withdrawals", """
                {"acceptance": "%s", "date": "2023-06-02", "act": %s}
                """.formatted(
                                minutes, Agreements.act("Hủy biên bản")));
    }

    @Test
    void underAContractOnlyWhatSomebodyElseRequestedIsPaid() {
        agreements.fund(books.commune, 100);
        var contract = agreements.contract(books.commune, 100, 100);
        agreements.accept(contract, 100);
        var claim = agreements.claim("payment", contract, books.commune, 10, 0);
        Api.post(books.everywhere, Books.PAYMENTS, claim)
                .statusCode(422)
                .body("code", equalTo("request-required"))
                .body("errors[0].pointer", equalTo("#/request"));
        var request = agreements.requested("payment", contract, books.commune, 10, 0);
        agreements
                .answer("payment", request, contract, books.commune, 11, 0)
                .statusCode(422)
                .body("code", equalTo("request-differs"))
                .body("detail", containsString("amount"));
        var both = TestTokens.of(new TokenRequest(
                "investor",
                List.of("investor", "finance-officer"),
                List.of(World.COUNTRY.id().toString()),
                Optional.empty(),
                TokenRequest.LONGEST));
        var answer = claim.replaceFirst("\\{", "{\"request\": \"" + request + "\", ");
        Api.post(both, Books.PAYMENTS, answer).statusCode(403).body("code", equalTo("requester-is-payer"));
        Api.post(both, Agreements.REQUESTS + "/" + request + "/refusals", "{\"reason\": \"Không\"}")
                .statusCode(403)
                .body("code", equalTo("requester-is-payer"));
        var payment = Agreements.id(Api.post(books.everywhere, Books.PAYMENTS, answer));
        Api.get(agreements.investor, Agreements.REQUESTS + "/" + request)
                .body("state", equalTo("paid"))
                .body("document", equalTo(payment));
        Api.post(books.everywhere, Books.PAYMENTS, answer).statusCode(409).body("code", equalTo("request-decided"));
        agreements.contract(contract).body("paid", equalTo(10));
    }

    @Test
    void aRefusalSaysWhyAndIsFinal() {
        agreements.fund(books.commune, 100);
        var contract = agreements.contract(books.commune, 100, 100);
        var request = agreements.requested("advance", contract, books.commune, 10, 0);
        var refusals = Agreements.REQUESTS + "/" + request + "/refusals";
        Api.post(agreements.investor, refusals, "{\"reason\": \"Thiếu hồ sơ\"}").statusCode(403);
        Api.post(books.everywhere, refusals, "{}").statusCode(400).body("code", equalTo("missing-field"));
        Api.post(Books.officer(books.otherProvince), refusals, "{\"reason\": \"x\"}")
                .statusCode(404);
        Api.post(books.everywhere, refusals, "{\"reason\": \"Thiếu hồ sơ\"}")
                .statusCode(201)
                .body("state", equalTo("refused"))
                .body("reason", equalTo("Thiếu hồ sơ"));
        agreements
                .answer("advance", request, contract, books.commune, 10, 0)
                .statusCode(409)
                .body("code", equalTo("request-decided"));
        Api.get(
                        books.everywhere,
                        Agreements.REQUESTS + "?area={area}&state=refused&contract={c}",
                        books.commune.code(),
                        contract)
                .statusCode(200)
                .body("items.id", contains(request));
        Api.get(books.everywhere, Agreements.REQUESTS + "/changes?limit=200").statusCode(200);
    }

    @Test
    void withoutAContractARequestIsOptionalAndBinding() {
        books.fund(books.commune, 100);
        var claim = books.paymentOf("commune", books.commune, 10);
        String request = Api.post(
                        agreements.investor, Agreements.REQUESTS, claim.replaceFirst("\\{", "{\"kind\": \"payment\", "))
                .statusCode(201)
                .body("contract", nullValue())
                .extract()
                .path("id");
        var answer = claim.replaceFirst("\\{", "{\"request\": \"" + request + "\", ");
        Api.post(books.everywhere, Books.PAYMENTS, answer.replace("Công ty A", "Công ty B"))
                .statusCode(422)
                .body("detail", containsString("payee"));
        Api.post(books.everywhere, Books.PAYMENTS, answer).statusCode(201).body("request", equalTo(request));
        books.pay("commune", books.commune, 10).statusCode(201);
        for (var only : List.of("\"stage\": 1", "\"clears\": 1")) {
            Api.post(books.everywhere, Books.PAYMENTS, claim.replaceFirst("\\{", "{" + only + ", "))
                    .statusCode(422)
                    .body("code", equalTo("only-under-a-contract"));
        }
        Api.post(books.everywhere, Books.PAYMENTS, claim.replace("\"payee\": \"Công ty A\",", ""))
                .statusCode(400)
                .body("code", equalTo("missing-field"))
                .body("errors[0].pointer", equalTo("#/payee"));
    }

    @Test
    void whatSomebodyHasAskedForIsPaidByNamingIt() throws Exception {
        books.fund(books.commune, 100);
        var payment = books.paymentOf("commune", books.commune, 30);
        String request = Api.post(
                        agreements.investor,
                        Agreements.REQUESTS,
                        payment.replaceFirst("\\{", "{\"kind\": \"payment\", "))
                .statusCode(201)
                .extract()
                .path("id");
        Api.post(books.everywhere, Books.PAYMENTS, payment)
                .statusCode(409)
                .body("code", equalTo("request-open"))
                .body("errors[0].pointer", equalTo("#/request"))
                .body("detail", containsString(request));
        books.pay("commune", books.commune, 31).statusCode(201);
        Api.post(books.everywhere, Books.PAYMENTS, payment.replaceFirst("\\{", "{\"request\": \"" + request + "\", "))
                .statusCode(201);
        Api.post(books.everywhere, Books.PAYMENTS, payment).statusCode(201);
        assertEquals(9, books.left(books.commune.id()));
    }

    @Test
    void nobodyLearnsOfAStrangersPaymentByAskingForARefund() {
        books.fund(books.commune, 100);
        var payment = Agreements.id(books.pay("commune", books.commune, 30));
        Api.post(Books.officer(books.otherProvince), Agreements.REFUNDS, """
                        {"of": "%s", "date": "2023-07-01", "amount": 1}""".formatted(payment))
                .statusCode(404);
    }

    @Test
    void anAdvanceOfBeforeTheLedgerIsClearedRefundedAndTakenBackUnderItsContract() throws Exception {
        String opening = Api.post(
                        books.everywhere,
                        "/api/v1/opening-balances",
                        books.ofHolder(books.commune, "", """
                                {"line": "DA1", "source": "commune", "nature": "recurrent", "received": 100,
                                 "advanced": 30}""").replace("2023-12-20", "2023-03-10"))
                .statusCode(201)
                .extract()
                .path("id");
        var signed = agreements.contractOf(books.commune, 100, 60);
        Api.post(agreements.investor, Agreements.CONTRACTS, signed)
                .statusCode(422)
                .body("code", equalTo("not-covered-on-the-day"));
        Api.post(agreements.investor, Agreements.CONTRACTS, committedOn("2023-03-04", signed))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/committedOn"));
        String contract =
                Agreements.id(Api.post(agreements.investor, Agreements.CONTRACTS, committedOn("2023-03-10", signed)));
        takesOver(opening, contract, 31).statusCode(422).body("code", equalTo("advance-above-limit"));
        var wrong = takesOver(opening, contract, 10).statusCode(201).extract().<String>path("id");
        Api.post(
                        books.everywhere,
                        Agreements.ADVANCES + "/" + wrong + "/reversals",
                        "{\"date\": \"2023-06-10\", \"reason\": \"Ghi nhầm\"}")
                .statusCode(201);
        var advance = takesOver(opening, contract, 30).statusCode(201).extract().<String>path("id");
        assertEquals(30, agreements.sum("advanced", books.commune.id()), "no money has left");
        takesOver(
                        opening,
                        Agreements.id(Api.post(
                                agreements.investor,
                                Agreements.CONTRACTS,
                                committedOn("2023-03-10", agreements.contractOf(books.commune, 10, 1)))),
                        1)
                .statusCode(422)
                .body("code", equalTo("not-enough-advanced"));
        agreements.contract(contract).body("committed", equalTo(60)).body("advanced", equalTo(30));
        Api.post(
                        books.everywhere,
                        "/api/v1/opening-balances/" + opening + "/reversals",
                        "{\"date\": \"2024-01-10\", \"reason\": \"nhầm\"}")
                .statusCode(422);
        agreements.accept(contract, 100);
        agreements.refund(advance, 10).statusCode(201);
        agreements.pay(contract, books.commune, 60, 20).statusCode(201);
        agreements
                .contract(contract)
                .body("committed", equalTo(30))
                .body("advanced", equalTo(0))
                .body("paid", equalTo(60));
        assertEquals(List.of(), books.wrongBalances());
    }

    private static String committedOn(String date, String contract) {
        return contract.replaceFirst("\\{", "{\"committedOn\": \"" + date + "\", ");
    }

    private ValidatableResponse takesOver(String opening, String contract, long amount) {
        return Api.post(
                books.everywhere,
                Agreements.ADVANCES,
                agreements
                        .claim("advance", contract, books.commune, amount, 0)
                        .replaceFirst("\\{", "{\"opening\": \"" + opening + "\", "));
    }

    @Test
    void whatIsNotSignedIsNotDatedBeforeTheContractAndWhatIsSignedIsToldAsAFinding() throws Exception {
        agreements.fund(books.commune, 100);
        var contract = agreements.contract(books.commune, 100, 60);
        var minutes = """
                {"stage": 1, "date": "2023-03-01", "amount": 50, "act": %s}
                """.formatted(Agreements.act("Biên bản nghiệm thu"));
        var acceptances = Agreements.CONTRACTS + "/" + contract + "/acceptances";
        Api.post(agreements.investor, acceptances, minutes.replaceFirst("\"number\": \"[^\"]*\", ", ""))
                .statusCode(422)
                .body("code", equalTo("before-its-paper"))
                .body("errors[0].pointer", equalTo("#/date"));
        Api.post(agreements.investor, acceptances, minutes).statusCode(201);
        assertEquals(1, dates(contract).size());
        assertTrue(dates(contract).get(0).contains("acceptance 2023-03-01 2023-03-05"), dates(contract)::toString);
        var claim = agreements.claim("payment", contract, books.commune, 50, 0).replace("2023-06-10", "2023-03-04");
        var request = agreements.requested("payment", contract, books.commune, 50, 0);
        Api.post(books.everywhere, Books.PAYMENTS, claim.replaceFirst("\\{", "{\"request\": \"" + request + "\", "))
                .statusCode(422)
                .body("code", equalTo("before-its-paper"));
        Api.post(
                        agreements.investor,
                        Agreements.CONTRACTS + "/" + contract + "/commitments",
                        "{\"date\": \"2023-03-01\", \"parts\": [%s]}".formatted(Agreements.bind(1)))
                .statusCode(422)
                .body("code", equalTo("before-its-paper"));
        agreements.accept(contract, 50);
        agreements.pay(contract, books.commune, 50, 0).statusCode(201);
    }

    @Test
    void numbersOfContractsAreTheSameWhateverTheirCaseAndBlanks() {
        agreements.fund(books.commune, 100);
        var contract = agreements.contractOf(books.commune, 10, 10);
        Api.post(agreements.investor, Agreements.CONTRACTS, contract).statusCode(201);
        Api.post(agreements.investor, Agreements.CONTRACTS, contract.replace("/HĐ", " / hđ"))
                .statusCode(409)
                .body("code", equalTo("already-exists"));
    }

    @Test
    void nothingIsPaidBeforeTheDayOnWhichItWasAccepted() {
        agreements.fund(books.commune, 100);
        var contract = agreements.contract(books.commune, 100, 100);
        agreements.accept(contract, 60);
        var request = agreements.requested("payment", contract, books.commune, 50, 0);
        var answer = agreements
                .claim("payment", contract, books.commune, 50, 0)
                .replaceFirst("\\{", "{\"request\": \"" + request + "\", ");
        Api.post(books.everywhere, Books.PAYMENTS, answer.replace("2023-06-10", "2023-05-31"))
                .statusCode(422)
                .body("code", equalTo("paid-before-accepted"));
        Api.post(books.everywhere, Books.PAYMENTS, answer).statusCode(201);
    }

    private List<String> dates(String contract) throws Exception {
        return books.database.texts("""
                select (select string_agg(each #>> '{}', ' ' order by n)
                        from jsonb_array_elements(content::jsonb -> 'args') with ordinality a (each, n))
                from finding where code = 'contract-dates-differ' and not resolved and content like '%' || ? || '%'
                """, contract);
    }

    @Test
    void aPaymentSaysWhatItsContractSays() {
        agreements.fund(books.commune, 100);
        agreements.fund(books.otherCommune, 100);
        var contract = agreements.contract(books.commune, 100, 100);
        var claim = agreements
                .claim("payment", contract, books.commune, 10, 0)
                .replaceFirst("\\{", "{\"kind\": \"payment\", ");
        asks(claim.replace("\"stage\": 1, ", "")).statusCode(422).body("code", equalTo("stage-required"));
        asks(claim.replace("\"stage\": 1, ", "\"stage\": 2, "))
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].pointer", equalTo("#/stage"));
        asks(claim.replace("\"stage\": 1, ", "\"stage\": 1, \"clears\": 11, "))
                .statusCode(422)
                .body("code", equalTo("cleared-above-payment"));
        asks(claim.replace("\"stage\": 1, ", "\"stage\": 1, \"payee\": \"Ai khác\", "))
                .statusCode(422)
                .body("code", equalTo("payee-of-the-contract"));
        asks(claim.replace(books.commune.json(), books.otherCommune.json()))
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].pointer", equalTo("#/contract"));
        asks(claim.replace(contract, UUID.randomUUID().toString())).statusCode(422);
    }

    private ValidatableResponse asks(String claim) {
        return Api.post(agreements.investor, Agreements.REQUESTS, claim);
    }

    @Test
    void whoeverHasThePlaceOfTheHolderSeesItsContracts() {
        agreements.fund(books.commune, 100);
        var contract = agreements.contract(books.commune, 100, 10);
        var path = Agreements.CONTRACTS + "/" + contract;
        for (var insider : List.of(books.commune, books.district, books.province)) {
            Api.get(Books.officer(insider), path).statusCode(200);
        }
        for (var outsider : List.of(books.otherCommune, books.otherProvince)) {
            var investor = TestTokens.of("investor", outsider.id().toString());
            Api.get(Books.officer(outsider), path).statusCode(404);
            Api.get(Books.officer(outsider), path + "/acceptances").statusCode(404);
            Api.get(Books.officer(outsider), path + "/acts").statusCode(404);
            Api.post(
                            investor,
                            path + "/releases",
                            "{\"date\": \"2023-06-01\", \"parts\": [%s]}".formatted(Agreements.bind(1)))
                    .statusCode(404);
            Api.post(investor, Agreements.CONTRACTS, agreements.contractOf(books.commune, 10, 1))
                    .statusCode(403)
                    .body("code", equalTo("forbidden-place"));
            Api.get(Books.officer(outsider), Agreements.CONTRACTS + "/changes?limit=200")
                    .body("items.id", not(hasItem(contract)));
        }
        Api.get(
                        books.everywhere,
                        Agreements.CONTRACTS + "?area={area}&programme={p}&state=open",
                        books.district.code(),
                        books.programme)
                .statusCode(200)
                .body("items.id", contains(contract));
        Api.get(
                        books.everywhere,
                        Agreements.CONTRACTS + "?area={area}&programme={p}&state=completed",
                        books.district.code(),
                        books.programme)
                .body("items", hasSize(0));
        Api.get(books.everywhere, Agreements.CONTRACTS + "?area=VN&state=none").statusCode(400);
        Api.get(Books.officer(books.commune), Agreements.CONTRACTS + "/changes?limit=200")
                .body("items.id", hasItem(contract));
        Api.get(TestTokens.of("surveyor", World.COUNTRY.id().toString()), path).statusCode(403);
    }

    @Test
    void aContractIsRecordedOnceAndWhole() {
        agreements.fund(books.commune, 100);
        var body = agreements.contractOf(books.commune, 100, 10);
        Api.post(agreements.investor, Agreements.CONTRACTS, body).statusCode(201);
        Api.post(agreements.investor, Agreements.CONTRACTS, body)
                .statusCode(409)
                .body("code", equalTo("already-exists"));
        var other = agreements.contractOf(books.commune, 100, 10);
        Api.post(agreements.investor, Agreements.CONTRACTS, other.replace("\"amount\": 100", "\"amount\": 99"))
                .statusCode(422)
                .body("code", equalTo("stages-do-not-sum"));
        Api.post(agreements.investor, Agreements.CONTRACTS, other.replace("DA1", "DA9"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/commitments/0/line"));
        Api.post(agreements.investor, Agreements.CONTRACTS, other.replace("recurrent", "investment"))
                .statusCode(422)
                .body("code", equalTo("work-required"));
        Api.post(agreements.investor, Agreements.CONTRACTS, other.replace("2023-03-05", "2999-03-05"))
                .statusCode(422)
                .body("code", equalTo("date-in-the-future"));
        Api.post(agreements.investor, Agreements.CONTRACTS, other).statusCode(201);
    }

    @Test
    void contractsAreToldWithoutWhoIsPaidAndPostingsNameThem() {
        agreements.fund(books.commune, 100);
        var contract = agreements.contract(books.commune, 100, 40);
        agreements.accept(contract, 25).statusCode(201);
        Eventually.until(Duration.ofSeconds(20), () -> {
            var told = books.world.sent(Topics.COMMITMENTS).stream()
                    .filter(event -> event.contains(contract))
                    .toList();
            assertTrue(told.size() == 2 && told.stream().noneMatch(event -> event.contains("Hợp tác xã")));
            assertTrue(told.get(1).contains("\"accepted\":25"));
            assertTrue(books.world.sent(Topics.POSTINGS).stream()
                    .anyMatch(event -> event.contains("\"contractId\":\"" + contract)));
        });
    }

    @Test
    void aHundredPaymentsAtOnceUnderOneContractLoseNoneAndPayNotOneTooMany() throws Exception {
        agreements.fund(books.commune, 1_000);
        var contract = agreements.contract(books.commune, 1_000, 90);
        agreements.accept(contract, 1_000);
        var bodies = new ArrayList<String>();
        for (var i = 0; i < 100; i++) {
            var request = agreements.requested("payment", contract, books.commune, 1, 0);
            bodies.add(agreements
                    .claim("payment", contract, books.commune, 1, 0)
                    .replaceFirst("\\{", "{\"request\": \"" + request + "\", "));
        }
        var answers = AtOnce.send(bodies.stream()
                .<Supplier<Response>>map(body -> () -> AtOnce.untilFinal(books.everywhere, Books.PAYMENTS, body))
                .toList());
        assertEquals(
                90,
                answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(
                10,
                answers.stream().filter(answer -> answer.statusCode() == 422).count());
        agreements.contract(contract).body("paid", equalTo(90)).body("committed", equalTo(0));
        assertEquals(910, books.left(books.commune.id()));
        assertEquals(90, agreements.sum("paid", books.commune.id()));
    }

    @Test
    void whateverIsDoneToContractsTheBalancesEqualThePostings() {
        agreements.fund(books.commune, 400);
        var contracts =
                List.of(agreements.contract(books.commune, 150, 50), agreements.contract(books.commune, 150, 50));
        var papers = new ArrayList<String[]>();
        var random = new Random(20231215);
        for (var i = 0; i < 90; i++) {
            doSomething(random, contracts.get(random.nextInt(2)), papers);
        }
        var admin = TestTokens.of("admin", World.COUNTRY.id().toString());
        Api.get(admin, "/api/v1/operations/budget/balances")
                .statusCode(200)
                .body("balances", notNullValue())
                .body("differences", hasSize(0));
        Api.get(TestTokens.of("admin", books.province.id().toString()), "/api/v1/operations/budget/balances")
                .statusCode(403);
        Api.get(books.everywhere, "/api/v1/operations/budget/balances").statusCode(403);
        assertTrue(papers.size() > 20, "most papers are recorded");
    }

    private void doSomething(Random random, String contract, List<String[]> papers) {
        var amount = 1 + random.nextInt(20);
        var answer =
                switch (random.nextInt(8)) {
                    case 0 -> agreements.binds(contract, "commitments", amount);
                    case 1 -> agreements.binds(contract, "releases", amount);
                    case 2 -> agreements.accept(contract, amount);
                    case 3 -> agreements.advance(contract, books.commune, amount);
                    case 4 -> agreements.pay(contract, books.commune, amount, random.nextInt(amount + 1));
                    case 5 ->
                        papers.isEmpty()
                                ? null
                                : agreements.refund(papers.get(random.nextInt(papers.size()))[1], amount);
                    case 6 -> papers.isEmpty() ? null : reverse(papers.get(random.nextInt(papers.size())));
                    default -> agreements.pay(contract, books.commune, amount, 0);
                };
        if (answer != null) {
            answer.statusCode(is(oneOf(201, 409, 422)));
            if (answer.extract().statusCode() == 201 && answer.extract().path("kind") != null) {
                papers.add(new String[] {
                    answer.extract().path("kind"), answer.extract().path("id")
                });
            }
        }
    }

    private ValidatableResponse reverse(String[] paper) {
        return agreements.reverse("/api/v1/" + paper[0] + "s", paper[1]);
    }
}
