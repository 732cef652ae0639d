package vn.giamngheo.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.ToldAgain;

/** Postings and findings, also those that are resolved, can be told again as they were told first. */
@QuarkusTest
class ReemissionTest {

    @Inject
    Findings findings;

    @Test
    void everythingPublishedIsToldAgain() throws Exception {
        var books = Books.open();
        books.fund(books.commune, 5);
        books.pay("commune", books.commune, 3).statusCode(201);
        var commune = books.world.commune(books.district);
        books.world.arrive();
        new Beside(books, commune).recordAll();
        raise("standing", books);
        var gone = raise("gone", books);
        QuarkusTransaction.requiringNew().run(() -> findings.resolve(gone.id()));

        ToldAgain.by("budget")
                .isTheSame(
                        "disbursement-forecasts",
                        "findings",
                        "integrated-funds",
                        "mobilised-gifts",
                        "policy-credits",
                        "postings");
        assertEquals(
                1,
                ServiceDatabase.of("budget").number("select count(resolved_at) from finding where id = ?", gone.id()));
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
