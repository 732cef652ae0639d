package vn.giamngheo.budget;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;

/** Under a contract, too, what came later neither covers nor allows what is dated before it. */
@QuarkusTest
class ContractDaysTest {

    private Books books;
    private Agreements agreements;

    @BeforeEach
    void open() throws Exception {
        books = Books.open();
        agreements = new Agreements(books);
        agreements.fund(books.commune, 100);
        var later = Agreements.recurrent(books.estimateOf("commune", books.commune, 100));
        Api.post(books.everywhere, Books.ESTIMATES, later.replace("2023-01-10", "2023-05-01"))
                .statusCode(201);
    }

    @Test
    void aContractPaysOutOfWhatWasCommittedByThen() throws Exception {
        var contract = agreements.contract(books.commune, 200, 100);
        acceptedOn("2023-03-10", contract, 200);
        agreements
                .bindsOn("2023-04-30", contract, "commitments", 100)
                .statusCode(422)
                .body("code", equalTo("not-covered-on-the-day"));
        agreements.bindsOn("2023-06-01", contract, "commitments", 100).statusCode(201);
        paidOn("2023-05-31", contract, 200, 0).statusCode(422).body("code", equalTo("not-enough-committed"));
        paidOn("2023-06-01", contract, 200, 0).statusCode(201);
        assertEquals(List.of(), books.daysBelowZero());
    }

    @Test
    void whatIsReleasedWasCommittedByThen() {
        var contract = agreements.contract(books.commune, 200, 100);
        agreements.bindsOn("2023-06-01", contract, "commitments", 100).statusCode(201);
        agreements
                .bindsOn("2023-05-31", contract, "releases", 150)
                .statusCode(422)
                .body("code", equalTo("not-enough-committed"));
        agreements.bindsOn("2023-06-01", contract, "releases", 150).statusCode(201);
    }

    @Test
    void anAdvanceIsClearedOnceItIsOutAndStaysWithinTheLimitOfEveryDay() {
        var contract = agreements.contract(books.commune, 100, 100);
        acceptedOn("2023-03-10", contract, 100);
        advancedOn("2023-06-10", contract, 30).statusCode(201);
        paidOn("2023-06-09", contract, 30, 30).statusCode(422).body("code", equalTo("not-enough-advanced"));
        paidOn("2023-06-20", contract, 30, 30).statusCode(201);
        advancedOn("2023-06-01", contract, 30)
                .statusCode(422)
                .body("code", equalTo("advance-above-limit"))
                .body("detail", containsString("2023-06-10"));
        advancedOn("2023-06-20", contract, 30).statusCode(201);
    }

    @Test
    void noMoreIsPaidOfAStageByAnyDayThanWasAcceptedByThen() {
        var contract = agreements.contract(books.commune, 100, 100);
        acceptedOn("2023-05-01", contract, 50);
        acceptedOn("2023-07-01", contract, 50);
        paidOn("2023-06-01", contract, 50, 0).statusCode(201);
        paidOn("2023-05-15", contract, 50, 0)
                .statusCode(422)
                .body("code", equalTo("paid-before-accepted"))
                .body("detail", containsString("2023-06-01"));
        String first = Api.get(agreements.investor, Agreements.CONTRACTS + "/" + contract + "/acceptances")
                .extract()
                .path("items[0].id");
        var withdrawal = "{\"acceptance\": \"%s\", \"date\": \"2023-05-15\", \"act\": %s}"
                .formatted(first, Agreements.act("Biên bản hủy"));
        Api.post(agreements.investor, Agreements.CONTRACTS + "/" + contract + "/acceptance-withdrawals", withdrawal)
                .statusCode(422)
                .body("code", equalTo("accepted-below-paid"));
        paidOn("2023-07-01", contract, 50, 0).statusCode(201);
    }

    @Test
    void aValueThatWasAmendedAllowsNothingBefore() {
        var contract = agreements.contract(books.commune, 100, 100);
        Api.post(agreements.investor, Agreements.CONTRACTS + "/" + contract + "/amendments", """
                        {"date": "2023-07-01", "act": %s, "value": 200,
                         "stages": [{"number": 1, "name": "Giao giống", "amount": 200}]}
                        """.formatted(
                                Agreements.act("Phụ lục")))
                .statusCode(201);
        agreements
                .bindsOn("2023-06-30", contract, "commitments", 100)
                .statusCode(422)
                .body("code", equalTo("committed-above-value"));
        agreements.bindsOn("2023-07-01", contract, "commitments", 100).statusCode(201);
        agreements.bindsOn("2023-07-02", contract, "releases", 200).statusCode(201);
        closedOn("2023-07-01", contract).statusCode(422).body("code", equalTo("before-its-paper"));
        closedOn("2023-07-02", contract).statusCode(201);
    }

    private void acceptedOn(String date, String contract, long amount) {
        Api.post(agreements.investor, Agreements.CONTRACTS + "/" + contract + "/acceptances", """
                        {"stage": 1, "date": "%s", "amount": %d, "act": %s}
                        """.formatted(
                                date, amount, Agreements.act("Biên bản nghiệm thu")))
                .statusCode(201);
    }

    private ValidatableResponse closedOn(String date, String contract) {
        return Api.post(agreements.investor, Agreements.CONTRACTS + "/" + contract + "/closings", """
                {"date": "%s", "state": "completed", "act": %s}
                """.formatted(
                        date, Agreements.act("Thanh lý")));
    }

    private ValidatableResponse paidOn(String date, String contract, long amount, long clears) {
        return answeredOn(date, "payment", Books.PAYMENTS, contract, amount, clears);
    }

    private ValidatableResponse advancedOn(String date, String contract, long amount) {
        return answeredOn(date, "advance", Agreements.ADVANCES, contract, amount, 0);
    }

    private ValidatableResponse answeredOn(
            String date, String kind, String path, String contract, long amount, long clears) {
        var request = agreements.requested(kind, contract, books.commune, amount, clears);
        var claim = agreements.claim(kind, contract, books.commune, amount, clears);
        return Api.post(
                books.everywhere,
                path,
                claim.replace("2023-06-10", date).replaceFirst("\\{", "{\"request\": \"" + request + "\", "));
    }
}
