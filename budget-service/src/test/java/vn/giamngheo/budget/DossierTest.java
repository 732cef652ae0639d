package vn.giamngheo.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;

/** All that is known of a payment or an allocation: who asked, who paid, what came back, and what is wrong with it. */
@QuarkusTest
class DossierTest {

    private Books books;
    private Agreements agreements;

    @BeforeEach
    void open() {
        books = Books.open();
        agreements = new Agreements(books);
    }

    @Test
    void aPaymentIsShownWithWhatCameBackAndWhatTookItBack() throws IOException {
        books.fund(books.commune, 100);
        var payment = Agreements.id(books.pay("commune", books.commune, 60));
        var refund = Agreements.id(Api.post(books.everywhere, "/api/v1/refunds", """
                {"of": "%s", "date": "2023-08-01", "amount": 10}""".formatted(payment))
                .statusCode(201));
        var back = Agreements.id(agreements.reverse("/api/v1/refunds", refund));
        var reversal = Agreements.id(agreements.reverse(Books.PAYMENTS, payment).statusCode(201));
        Api.get(Books.officer(books.commune), dossier(Books.PAYMENTS, payment))
                .statusCode(200)
                .body("kind", equalTo("payment"))
                .body("title", containsString("60 đồng"))
                .body("parts.id", contains(payment, refund, back, reversal))
                .body("parts.kind", contains("payment", "refund", "reversal", "reversal"))
                .body("steps.thing", contains(payment, refund, back, reversal))
                .body("steps.step", contains("recorded", "recorded", "reversals", "reversals"))
                .body("steps.actor", everyItem(is("finance-officer")))
                .body("steps.correction", everyItem(is(false)));
        var paper = printed(dossier(Books.PAYMENTS, payment));
        assertTrue(paper.contains("Ghi nhận\tHoàn trả"), paper);
        assertTrue(paper.contains("Thu hồi\tThu hồi"), paper);
        assertTrue(paper.contains("Năm ngân sách: 2023"), paper);
        assertTrue(paper.contains("Đơn vị chi: Nơi " + books.commune.code()), paper);
        assertTrue(paper.contains("Người thụ hưởng: "), paper);
        assertTrue(paper.contains("Khoản 1: chi "), paper);
        assertTrue(paper.contains("Tổng số: 60 đồng"), paper);
    }

    @Test
    void whoAskedForAPaymentIsNamedBesideWhoPaid() {
        agreements.fund(books.commune, 100);
        var contract = agreements.contract(books.commune, 100, 60);
        agreements.accept(contract, 100);
        var request = agreements.requested("payment", contract, books.commune, 50, 0);
        var payment = Agreements.id(agreements.answer("payment", request, contract, books.commune, 50, 0));
        Api.get(books.everywhere, dossier(Books.PAYMENTS, payment))
                .body("parts.id", contains(payment, request))
                .body("steps.find { it.thing == '%s' }.kind".formatted(request), equalTo("payment-requests"))
                .body("steps.find { it.thing == '%s' }.actor".formatted(request), not(equalTo("finance-officer")))
                .body("steps.find { it.thing == '%s' }.actor".formatted(payment), equalTo("finance-officer"));
    }

    @Test
    void householdsThatGotItAreNotNamedButThatSomebodyNamedThemIs() {
        books.fund(books.commune, 100);
        var payment = Agreements.id(books.pay("commune", books.commune, 60));
        var household = UUID.randomUUID();
        for (var amount : new int[] {60, 50}) {
            names(payment, household, amount);
        }
        var shown = Api.get(books.everywhere, dossier(Books.PAYMENTS, payment))
                .statusCode(200)
                .body("steps.findAll { it.step == 'supports' }", hasSize(2))
                .body("steps.changes.flatten()", empty())
                .extract()
                .asString();
        assertTrue(!shown.contains(household.toString()));
    }

    @Test
    void whatWasFoundAboutItStaysInTheDossierWhenItIsPutRight() {
        books.fund(books.commune, 100);
        var payment = Agreements.id(books.pay("commune", books.commune, 60));
        names(payment, UUID.randomUUID(), 60);
        Api.post(books.everywhere, "/api/v1/refunds", """
                {"of": "%s", "date": "2023-08-01", "amount": 10}""".formatted(payment)).statusCode(201);
        var found = "findings.find { it.code == 'supports-exceed-payment' }";
        Api.get(books.everywhere, dossier(Books.PAYMENTS, payment))
                .body("findings.code", containsInAnyOrder("investment-without-work", "supports-exceed-payment"))
                .body(found + ".arithmetic.terms.value", contains("60", "50"))
                .body(found + ".detail.vi", containsString("60"))
                .body(found + ".resolvedAt", nullValue());
        names(payment, UUID.randomUUID(), 50);
        Api.get(books.everywhere, dossier(Books.PAYMENTS, payment))
                .body(found + ".raisedAt", notNullValue())
                .body(found + ".resolvedAt", notNullValue());
    }

    private void names(String payment, UUID household, int amount) {
        var path = Books.PAYMENTS + "/" + payment + "/supports";
        var tag = Api.get(books.everywhere, path).extract().header("ETag");
        Api.as(Books.officer(books.commune))
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body("""
                        {"supports": [{"household": "%s", "policy": "housing", "amount": %d}]}
                        """.formatted(household, amount))
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void anAllocationIsShownWithItsActAndPrinted() throws IOException {
        var allocation = Agreements.id(Api.post(
                books.everywhere,
                Books.ALLOCATIONS,
                books.signed("77/QĐ-UBND", books.province, "", Books.part("province", books.commune, 5))));
        var dossier = dossier(Books.ALLOCATIONS, allocation);
        Api.get(Books.officer(books.commune), dossier)
                .statusCode(200)
                .body("parts[0].acts.act.number", contains("77/QĐ-UBND"))
                .body("parts[0].acts.role", contains("basis"))
                .body("steps.act", contains("77/QĐ-UBND"));
        var paper = printed(dossier);
        assertTrue(paper.contains("77/QĐ-UBND"), paper);
        assertTrue(paper.contains("Phân bổ vốn ngày"), paper);
        assertTrue(paper.contains("Quyết định: giao đầu năm"), paper);
        assertTrue(paper.contains("Bên giao: Nơi " + books.province.code()), paper);
        assertTrue(paper.contains("ngân sách tỉnh, năm 2023: 5 đồng, cho Nơi " + books.commune.code()), paper);
    }

    private String printed(String dossier) throws IOException {
        var paper = Api.as(Books.officer(books.commune))
                .get(dossier + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(paper));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    @Test
    void itIsOpenToWhoeverMayReadThePaperAndToNobodyElse() {
        books.fund(books.commune, 100);
        var payment = dossier(Books.PAYMENTS, Agreements.id(books.pay("commune", books.commune, 60)));
        for (var of : new String[] {payment, payment + "/document"}) {
            Api.get(Books.officer(books.otherCommune), of).statusCode(404);
            Api.get(Books.officer(books.otherProvince), of).statusCode(404);
            Api.get(TestTokens.of("surveyor", books.commune.id().toString()), of)
                    .statusCode(403)
                    .body("code", equalTo("forbidden-role"));
        }
        Api.get(books.everywhere, payment.replace(Books.PAYMENTS, Books.ALLOCATIONS))
                .statusCode(404);
    }

    private static String dossier(String list, String id) {
        return list + "/" + id + "/dossier";
    }
}
