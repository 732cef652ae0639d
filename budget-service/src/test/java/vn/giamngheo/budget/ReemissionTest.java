package vn.giamngheo.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.FundingRequested;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.ToldAgain;
import vn.giamngheo.testing.World;

/** Postings and findings, also those that are resolved, can be told again as they were told first. */
@QuarkusTest
class ReemissionTest {

    @Inject
    Findings findings;

    @Test
    void everythingPublishedIsToldAgain() throws Exception {
        var books = Books.open();
        books.fund(books.commune, 5);
        support(books, Agreements.id(books.pay("commune", books.commune, 3).statusCode(201)));
        var commune = books.world.commune(books.district);
        books.world.arrive();
        new Beside(books, commune).recordAll();
        var agreements = new Agreements(books);
        agreements.fund(books.commune, 5);
        agreements.accept(agreements.contract(books.commune, 5, 5), 3);
        work(books);
        settle(books);
        rule(books);
        fund(books);
        raise("standing", books);
        var gone = raise("gone", books);
        QuarkusTransaction.requiringNew().run(() -> findings.resolve(gone.id()));

        ToldAgain.by("budget")
                .isTheSame(
                        "commitments",
                        "counterpart-rules",
                        "disbursement-forecasts",
                        "findings",
                        "funding-decisions",
                        "integrated-funds",
                        "mobilised-gifts",
                        "policy-credits",
                        "postings",
                        "settlements",
                        "supports",
                        "works");
        assertEquals(
                1,
                ServiceDatabase.of("budget").number("select count(resolved_at) from finding where id = ?", gone.id()));
    }

    private static void support(Books books, String payment) {
        Api.as(books.everywhere)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("""
                        {"supports": [{"household": "%s", "policy": "thi-du", "amount": 2}]}""".formatted(UUID.randomUUID()))
                .put(Books.PAYMENTS + "/" + payment + "/supports")
                .then()
                .statusCode(200);
    }

    private static void rule(Books books) {
        Api.post(books.everywhere, "/api/v1/counterpart-rules", """
                {"area": "%s", "programme": "%s", "line": "DA1", "percent": 3.50, "validFrom": "2022-01-01",
                 "act": {"number": "02/NQ-HĐND", "issuer": "HĐND thí dụ", "title": "Tỷ lệ"}}
                """.formatted(books.commune.code(), books.programme))
                .statusCode(201);
    }

    /** Asks for what is not there. */
    private static void fund(Books books) {
        var id = UUID.randomUUID();
        var day = LocalDate.of(2023, 3, 2);
        books.world.publish(
                Topics.FUNDING_REQUESTS,
                FundingRequested.TYPE,
                id,
                new FundingRequested(
                        id,
                        UUID.randomUUID(),
                        books.programme,
                        day,
                        new PostingsRecorded.Holder("area", books.otherCommune.id()),
                        List.of(new FundingRequested.Part("DA2", "commune", "recurrent", 2023, 2023, 1))));
        Eventually.until(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        1,
                        ServiceDatabase.of("budget").number("select count(*) from funding_decision where id = ?", id)));
    }

    private static void work(Books books) {
        var investor = TestTokens.of("investor", World.COUNTRY.id().toString());
        Api.post(investor, "/api/v1/works", """
                {"code": "%s", "programme": "%s", "date": "2023-02-01", "area": "%s", "content": {
                 "name": "Cầu", "investor": "%s", "act": %s, "costs": [{"source": "commune", "amount": 5}],
                 "capital": [{"year": 2023, "source": "commune", "amount": 3}]}}
                """.formatted(
                                UUID.randomUUID().toString().substring(0, 8),
                                books.programme,
                                books.commune.code(),
                                ((World.Agency) books.department).code(),
                                Agreements.act("Quyết định đầu tư")))
                .statusCode(201);
    }

    private static void settle(Books books) {
        Api.post(books.everywhere, "/api/v1/settlements", """
                {"programme": "%s", "year": 2023, "date": "2024-06-30", "holder": %s, "act": %s, "total": 3,
                 "parts": [{"line": "DA1", "source": "commune", "nature": "investment", "amount": 3}]}
                """.formatted(
                                books.programme, books.commune.json(), Agreements.act("Quyết toán")))
                .statusCode(201);
    }

    private Finding raise(String label, Books books) {
        var finding = new Finding(
                "reemission-test",
                Severity.INFO,
                books.commune.id(),
                new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)),
                List.of(label),
                null,
                List.of(new FindingState.Touched("test", UUID.randomUUID().toString())));
        QuarkusTransaction.requiringNew().run(() -> findings.raise(finding));
        return finding;
    }
}
