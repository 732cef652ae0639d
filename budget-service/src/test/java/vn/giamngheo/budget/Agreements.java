package vn.giamngheo.budget;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

/** Contracts of the books: recurrent money of 2023 of a holder's source, and who asks for it to be paid. */
final class Agreements {

    static final String CONTRACTS = "/api/v1/contracts";
    static final String REQUESTS = "/api/v1/payment-requests";
    static final String ADVANCES = "/api/v1/advances";
    static final String REFUNDS = "/api/v1/refunds";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final Books books;
    final String investor;

    Agreements(Books books) {
        this.books = books;
        this.investor = TestTokens.of("investor", World.COUNTRY.id().toString());
    }

    static String act(String title) {
        return "{\"number\": \"%d/QĐ\", \"issuedOn\": \"2023-03-01\", \"issuer\": \"UBND\", \"title\": \"%s\"}"
                .formatted(NUMBERS.incrementAndGet(), title);
    }

    /** Gives a commune recurrent money of its own. */
    void fund(Place commune, long amount) {
        Api.post(books.everywhere, Books.ESTIMATES, recurrent(books.estimateOf("commune", commune, amount)))
                .statusCode(201);
    }

    static String recurrent(String body) {
        return body.replace("investment", "recurrent");
    }

    /** A contract in one stage, of which 30 percent may be advanced. */
    String contractOf(Holder holder, long value, long committed) {
        return """
                {"programme": "%s", "number": "%d/HĐ", "title": "Cung cấp giống", "date": "2023-03-05", "holder": %s,
                 "payeeKind": "contractor", "payee": "Hợp tác xã A", "act": %s, "value": %d, "advanceLimit": %d,
                 "stages": [{"number": 1, "name": "Giao giống", "amount": %d}],
                 "commitments": [%s]}
                """.formatted(
                        books.programme,
                        NUMBERS.incrementAndGet(),
                        holder.json(),
                        act("Hợp đồng"),
                        value,
                        value * 3 / 10,
                        value,
                        bind(committed));
    }

    static String bind(long amount) {
        return """
                {"line": "DA1", "source": "commune", "nature": "recurrent", "year": 2023, "amount": %d}""".formatted(amount);
    }

    /** @return the contract's id */
    String contract(Holder holder, long value, long committed) {
        return Api.post(investor, CONTRACTS, contractOf(holder, value, committed))
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse accept(String contract, long amount) {
        return Api.post(investor, CONTRACTS + "/" + contract + "/acceptances", """
                {"stage": 1, "date": "2023-06-01", "amount": %d, "act": %s}
                """.formatted(
                        amount, act("Biên bản nghiệm thu")));
    }

    ValidatableResponse binds(String contract, String what, long amount) {
        return bindsOn("2023-06-01", contract, what, amount);
    }

    ValidatableResponse bindsOn(String date, String contract, String what, long amount) {
        return Api.post(investor, CONTRACTS + "/" + contract + "/" + what, """
                {"date": "%s", "parts": [%s]}
                """.formatted(date, bind(amount)));
    }

    ValidatableResponse close(String contract, String state) {
        return Api.post(investor, CONTRACTS + "/" + contract + "/closings", """
                {"date": "2023-12-01", "state": "%s", "act": %s}
                """.formatted(state, act("Thanh lý")));
    }

    ValidatableResponse contract(String id) {
        return Api.get(books.everywhere, CONTRACTS + "/" + id).statusCode(200);
    }

    /** @return the request's id */
    String requested(String kind, String contract, Holder holder, long amount, long clears) {
        return request(kind, contract, holder, amount, clears)
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse request(String kind, String contract, Holder holder, long amount, long clears) {
        return Api.post(
                investor,
                REQUESTS,
                claim(kind, contract, holder, amount, clears).replaceFirst("\\{", "{\"kind\": \"" + kind + "\", "));
    }

    /** What a request and its payment say alike. */
    String claim(String kind, String contract, Holder holder, long amount, long clears) {
        var stage = kind.equals("payment") ? "\"stage\": 1, " : "";
        var cleared = clears > 0 ? "\"clears\": " + clears + ", " : "";
        return """
                {"contract": "%s", %s %s "programme": "%s", "year": 2023, "date": "2023-06-10", "holder": %s,
                 "line": "DA1", "source": "commune", "nature": "recurrent", "amount": %d}
                """.formatted(contract, stage, cleared, books.programme, holder.json(), amount);
    }

    /** Pays what was requested with the same words. */
    ValidatableResponse answer(String kind, String request, String contract, Holder holder, long amount, long clears) {
        return Api.post(
                books.everywhere,
                kind.equals("payment") ? Books.PAYMENTS : ADVANCES,
                claim(kind, contract, holder, amount, clears)
                        .replaceFirst("\\{", "{\"request\": \"" + request + "\", "));
    }

    ValidatableResponse advance(String contract, Holder holder, long amount) {
        return answer("advance", requested("advance", contract, holder, amount, 0), contract, holder, amount, 0);
    }

    ValidatableResponse pay(String contract, Holder holder, long amount, long clears) {
        var request = requested("payment", contract, holder, amount, clears);
        return answer("payment", request, contract, holder, amount, clears);
    }

    ValidatableResponse refund(String paper, long amount) {
        return Api.post(books.everywhere, REFUNDS, """
                {"of": "%s", "date": "2023-07-01", "amount": %d, "note": "Trả lại"}
                """.formatted(paper, amount));
    }

    ValidatableResponse reverse(String path, String paper) {
        return Api.post(books.everywhere, path + "/" + paper + "/reversals", """
                {"date": "2023-08-01", "reason": "Ghi nhầm"}
                """);
    }

    static String id(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("id");
    }

    /** What a holder has of a kind, in the balances of the programme. */
    long sum(String column, UUID holder) throws Exception {
        return books.database.number(
                "select coalesce(sum(" + column + "), 0) from balance where holder_id = ? and programme_code = ?",
                holder,
                books.programme);
    }
}
