package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;
import vn.giamngheo.testing.Eventually;

/** However many pay at once, nobody pays what is not there. */
@SystemTest
class ConcurrentPaymentsTest {

    private static final int PAYMENTS = 60;
    private static final int COVERED = 40;
    private static final int CLIENTS = 16;
    private static final Duration TO_ARRIVE = Duration.ofSeconds(20);

    private final Papers papers = new Papers("CONCURRENT", 2023, "2023-02-01").ofSource("province");

    private Conversation conversation;
    private Place province;
    private Person officer;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_THREE_TIERS);
        province = admin.province("98", "Tỉnh Thác Nước");
        admin.programme("CONCURRENT", "DA1");
        officer = conversation.of("finance-officer", province);
        officer.records("/api/v1/estimates", papers.estimate(new Part(province, "DA1", "province", COVERED)));
    }

    @Test
    void sixtyAtOnceOnABalanceForFortyAreExactlyForty() {
        var body = papers.payment(province, 1);
        var answers = Together.doing(PAYMENTS, CLIENTS, number -> officer.sends("/api/v1/payments", body));

        var paid = answers.stream().filter(answer -> answer.status() == 201).toList();
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.isProblem(422, "insufficient-balance").about("#/amount"));
        assertEquals(COVERED, paid.size());
        Eventually.until(
                TO_ARRIVE,
                () -> assertEquals(new Money(COVERED, 0, COVERED), Money.in(officer.asks(papers.report(province)))));
    }
}
