package vn.giamngheo.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.World.Holder;

/** A year that was settled is closed: what comes later names the act that adjusts it. */
@QuarkusTest
class SettlementTest {

    private static final String SETTLEMENTS = "/api/v1/settlements";

    private Books books;
    private Agreements agreements;

    @BeforeEach
    void open() {
        books = Books.open();
        agreements = new Agreements(books);
    }

    @Test
    void nothingGoesIntoAClosedYearButWhatAdjustsIt() throws Exception {
        books.fund(books.commune, 100);
        var payment = Agreements.id(books.pay("commune", books.commune, 60));
        var settlement = Agreements.id(settle(books.commune, "investment", 60).body("total", equalTo(60)));
        assertEquals(List.of(), findings());

        books.pay("commune", books.commune, 1)
                .statusCode(409)
                .body("code", equalTo("year-closed"))
                .body("errors[0].pointer", equalTo("#/adjusts"))
                .body("detail", containsString("2023"));
        books.estimate("commune", books.commune, 1).statusCode(409).body("code", equalTo("year-closed"));
        books.allocate("commune", books.commune, books.otherCommune, 1).statusCode(409);
        agreements.reverse(Books.PAYMENTS, payment).statusCode(409).body("code", equalTo("year-closed"));
        agreements.refund(payment, 1).statusCode(409);

        var adjusting = books.paymentOf("commune", books.commune, 5).replaceFirst("\\{", "{\"adjusts\": \"9/QĐ\", ");
        Api.post(books.everywhere, Books.PAYMENTS, adjusting)
                .statusCode(422)
                .body("code", equalTo("adjusting-act-unknown"))
                .body("errors[0].pointer", equalTo("#/adjusts"));
        adjust(settlement, "basis", "9/QĐ");
        Api.post(books.everywhere, Books.PAYMENTS, adjusting).statusCode(422);
        Api.post(books.everywhere, SETTLEMENTS + "/" + settlement + "/acts", act("amendment", "9/QĐ", "2999-01-01"))
                .statusCode(422)
                .body("code", equalTo("act-in-the-future"));
        var ofAnother = Agreements.id(settle(books.otherCommune, "investment", 0));
        adjust(ofAnother, "amendment", "9/QĐ");
        Api.post(books.everywhere, Books.PAYMENTS, adjusting).statusCode(422);
        adjust(settlement, "amendment", "9/qđ");
        Api.post(books.everywhere, Books.PAYMENTS, adjusting).statusCode(201).body("adjusts", equalTo("9/QĐ"));
        assertEquals(List.of("60 65 -5"), findings());
        adjust(settlement, "amendment", "10/QĐ");
        var back = "{\"date\": \"2024-08-01\", \"reason\": \"Sai\", \"adjusts\": \"10/QĐ\"}";
        Api.post(books.everywhere, Books.PAYMENTS + "/" + payment + "/reversals", back)
                .statusCode(201);
        assertEquals(List.of("60 5 55"), findings());
        books.estimate("district", books.district, 5).statusCode(201);
    }

    @Test
    void whatIsSettledAndWasNotPaidIsAFinding() throws Exception {
        books.fund(books.commune, 100);
        books.pay("commune", books.commune, 60).statusCode(201);
        agreements.fund(books.commune, 10);
        settle(books.commune, "recurrent", 7).statusCode(201);
        assertEquals(List.of("0 60 -60", "7 0 7"), findings());
    }

    @Test
    void anAdvanceThatIsOutstandingIsClearedAfterTheYearWasClosed() throws Exception {
        agreements.fund(books.commune, 100);
        var contract = agreements.contract(books.commune, 100, 100);
        agreements.advance(contract, books.commune, 30).statusCode(201);
        agreements.accept(contract, 100);
        settle(books.commune, "recurrent", 0).statusCode(201);
        agreements.pay(contract, books.commune, 31, 30).statusCode(409).body("code", equalTo("year-closed"));
        agreements.pay(contract, books.commune, 30, 30).statusCode(201);
        assertEquals(List.of("0 30 -30"), findings());
    }

    @Test
    void aYearIsSettledOnceWhenItIsOver() {
        books.fund(books.commune, 100);
        var body = settlement(books.commune, "investment", 5);
        Api.post(books.everywhere, SETTLEMENTS, body.replace("2024-06-30", "2023-12-31"))
                .statusCode(422)
                .body("code", equalTo("year-not-over"));
        Api.post(books.everywhere, SETTLEMENTS, body.replace("\"total\": 5", "\"total\": 6"))
                .statusCode(422)
                .body("code", equalTo("parts-do-not-sum"));
        Api.post(books.everywhere, SETTLEMENTS, body.replace("DA1", "DA9"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/parts/0/line"));
        Api.post(Books.officer(books.otherCommune), SETTLEMENTS, body).statusCode(403);
        String id = Api.post(books.everywhere, SETTLEMENTS, body)
                .statusCode(201)
                .extract()
                .path("id");
        Api.post(books.everywhere, SETTLEMENTS, body).statusCode(409).body("code", equalTo("year-closed"));
        Api.get(Books.officer(books.commune), SETTLEMENTS + "/" + id)
                .statusCode(200)
                .body("parts.amount", contains(5))
                .body("act.title", equalTo("Quyết toán"));
        Api.get(Books.officer(books.otherProvince), SETTLEMENTS + "/" + id).statusCode(404);
        Api.get(
                        books.everywhere,
                        SETTLEMENTS + "?area={area}&year=2023&programme={p}",
                        books.commune.code(),
                        books.programme)
                .body("items.id", contains(id));
        Api.get(Books.officer(books.commune), SETTLEMENTS + "/changes?limit=200")
                .body("items.id", hasItem(id));
        Api.get(Books.officer(books.commune), SETTLEMENTS + "/" + id + "/acts")
                .body("items.role", contains("decision"));
    }

    @Test
    void aLaterActPutsASettlementRight() throws Exception {
        books.fund(books.commune, 100);
        books.pay("commune", books.commune, 60).statusCode(201);
        var first = Agreements.id(settle(books.commune, "investment", 55));
        assertEquals(List.of("55 60 -5"), findings());
        var second = Agreements.id(Api.post(books.everywhere, SETTLEMENTS, adjusting(first, 60))
                .statusCode(201)
                .body("adjusts", equalTo(first)));
        assertEquals(List.of(), findings());
        Api.get(books.everywhere, SETTLEMENTS + "/" + first)
                .body("adjustedBy", equalTo(second))
                .body("total", equalTo(55));
        Api.post(books.everywhere, SETTLEMENTS, adjusting(first, 61))
                .statusCode(409)
                .body("code", equalTo("settlement-adjusted-already"));
        Api.post(books.everywhere, SETTLEMENTS, adjusting(second, 61).replace("2024-06-30", "2024-01-02"))
                .statusCode(422)
                .body("code", equalTo("before-its-paper"));
        Api.post(
                        books.everywhere,
                        SETTLEMENTS,
                        adjusting(second, 61).replace(books.commune.json(), books.otherCommune.json()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/adjusts"));
        books.pay("commune", books.commune, 1).statusCode(409).body("code", equalTo("year-closed"));
        Api.post(
                        books.everywhere,
                        Books.PAYMENTS,
                        books.paymentOf("commune", books.commune, 5)
                                .replaceFirst("\\{", "{\"adjusts\": \"%s\", ".formatted(numberOf(second))))
                .statusCode(201);
        assertEquals(List.of("60 65 -5"), findings());
        Eventually.until(
                Duration.ofSeconds(20),
                () -> assertTrue(books.world.sent(Topics.SETTLEMENTS).stream()
                        .anyMatch(event -> event.contains(second) && event.contains("\"adjusts\":\"" + first))));
    }

    private String adjusting(String settlement, long amount) {
        return settlement(books.commune, "investment", amount)
                .replaceFirst("\\{", "{\"adjusts\": \"" + settlement + "\", ");
    }

    @Test
    void everyPaperMayNameTheActThatAllowsItInAClosedYear() throws Exception {
        books.fund(books.commune, 100);
        adjust(Agreements.id(settle(books.commune, "investment", 0)), "amendment", "9/QĐ");
        var opening = books.ofHolder(books.commune, "", """
                {"line": "DA2", "source": "commune", "nature": "recurrent", "received": 5}""");
        var transfer =
                books.ofHolder(books.commune, "", Books.line("DA1", "commune", -40), Books.line("DA2", "commune", 40));
        // Into the year that is closed, out of one that is not.
        var carryOver = books.ofHolder(
                        books.commune,
                        "\"intoYear\": 2023, \"total\": 1,",
                        Books.line("DA1", "commune", 1).replace("\"amount\"", "\"originYear\": 2022, \"amount\""))
                .replace("\"year\": 2023", "\"year\": 2022");
        var receipt = books.signed(
                "5/QĐ",
                books.province,
                "\"receiver\": " + books.commune.json() + ",",
                Books.line("DA1", "province", 7));
        var papers = Map.of(
                "/api/v1/opening-balances", opening,
                "/api/v1/budget-transfers", transfer,
                "/api/v1/carry-overs", carryOver,
                "/api/v1/receipts", receipt);
        papers.forEach((path, body) -> {
            Api.post(books.everywhere, path, body).statusCode(409).body("code", equalTo("year-closed"));
            Api.post(books.everywhere, path, body.replaceFirst("\\{", "{\"adjusts\": \"9/QĐ\", "))
                    .statusCode(201)
                    .body("adjusts", equalTo("9/QĐ"));
        });
        assertEquals(List.of(), books.wrongBalances());
    }

    @Test
    void blanksNameNoAct() {
        settle(books.commune, "investment", 0);
        Api.post(
                        books.everywhere,
                        Books.PAYMENTS,
                        books.paymentOf("commune", books.commune, 1).replaceFirst("\\{", "{\"adjusts\": \" \", "))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/adjusts"));
    }

    @Test
    void anActThatWasSignedBeforeTheYearWasOverIsAFinding() throws Exception {
        var early = settlement(books.commune, "investment", 0).replace("2023-03-01", "2023-12");
        var id = Agreements.id(Api.post(books.everywhere, SETTLEMENTS, early).statusCode(201));
        assertEquals(1, books.findings("settled-before-year-end").size());
        Api.post(
                        books.everywhere,
                        SETTLEMENTS,
                        settlement(books.commune, "investment", 0)
                                .replace("2023-03-01", "2024-02-01")
                                .replaceFirst("\\{", "{\"adjusts\": \"" + id + "\", "))
                .statusCode(201);
        assertEquals(List.of(), books.findings("settled-before-year-end"));
    }

    private void adjust(String settlement, String role, String number) {
        Api.post(books.everywhere, SETTLEMENTS + "/" + settlement + "/acts", act(role, number, "2024-07-01"))
                .statusCode(201);
    }

    private static String act(String role, String number, String issuedOn) {
        return """
                {"role": "%s", "act": {"number": "%s", "issuedOn": "%s", "issuer": "UBND",
                 "title": "Điều chỉnh quyết toán"}}""".formatted(role, number, issuedOn);
    }

    private String numberOf(String settlement) {
        return Api.get(books.everywhere, SETTLEMENTS + "/" + settlement)
                .extract()
                .path("act.number");
    }

    private ValidatableResponse settle(Holder holder, String nature, long amount) {
        return Api.post(books.everywhere, SETTLEMENTS, settlement(holder, nature, amount));
    }

    private String settlement(Holder holder, String nature, long amount) {
        return """
                {"programme": "%s", "year": 2023, "date": "2024-06-30", "holder": %s, "act": %s, "total": %d,
                 "parts": [{"line": "DA1", "source": "commune", "nature": "%s", "amount": %d}]}
                """.formatted(books.programme, holder.json(), Agreements.act("Quyết toán"), amount, nature, amount);
    }

    /** What is settled, paid and their difference, of each open finding of the programme. */
    private List<String> findings() throws Exception {
        return books.database.texts("""
                select concat_ws(' ', content::jsonb #>> '{arithmetic,terms,0,value}',
                    content::jsonb #>> '{arithmetic,terms,1,value}', content::jsonb #>> '{arithmetic,terms,2,value}')
                from finding where not resolved and code = 'settlement-differs' and content::jsonb #>> '{args,0}' = ?
                order by 1
                """, books.programme);
    }
}
