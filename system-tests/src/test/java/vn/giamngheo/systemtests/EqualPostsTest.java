package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;

/** Whoever does not know whether a command arrived may send it again under its key. */
@SystemTest
class EqualPostsTest {

    private static final String PAYMENTS = "/api/v1/payments";

    private Conversation conversation;
    private Admin admin;
    private Place province;
    private Person officer;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        admin = Admin.of(conversation, Days.OF_THREE_TIERS);
        province = admin.province("94", "Tỉnh Núi Voi");
        officer = conversation.of("finance-officer", province);
    }

    @Test
    void twentyAtOnceHaveOneEffectAndOneAnswer() {
        var papers = hundredAreThere("EQUAL-POSTS");
        var body = papers.payment(province, 7);
        var key = UUID.randomUUID().toString();

        var answers = Together.doing(20, 20, number -> officer.sends(PAYMENTS, body, key));

        var told = answers.stream().map(Told::by).distinct().toList();
        assertEquals(1, told.size(), told::toString);
        assertEquals(201, told.get(0).status());
        assertEquals(7, disbursedAfter(answers.get(0), papers));
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        var papers = hundredAreThere("EQUAL-OTHER-BODY");
        var key = UUID.randomUUID().toString();
        var first = officer.sends(PAYMENTS, papers.payment(province, 7), key).succeeded();

        officer.sends(PAYMENTS, papers.payment(province, 8), key)
                .isProblem(422, "idempotency-key-reused")
                .aboutHeader("Idempotency-Key");
        assertEquals(7, disbursedAfter(first, papers));
    }

    @Test
    void anotherKeyIsAnotherPayment() {
        var papers = hundredAreThere("EQUAL-OTHER-KEY");
        var first = officer.records(PAYMENTS, papers.payment(province, 7));
        var second = officer.records(PAYMENTS, papers.payment(province, 7));

        assertNotEquals(first.text("id"), second.text("id"));
        assertEquals(14, disbursedAfter(second, papers));
    }

    @Test
    void aKeyIsTheSendersOwn() {
        var papers = hundredAreThere("EQUAL-OTHER-PERSON");
        var key = UUID.randomUUID().toString();
        var colleague = conversation.person("colleague", "finance-officer", province);
        officer.sends(PAYMENTS, papers.payment(province, 7), key).succeeded();
        var second = colleague.sends(PAYMENTS, papers.payment(province, 8), key).succeeded();

        assertEquals(15, disbursedAfter(second, papers));
    }

    @Test
    void aFailedCommandLeavesNoKey() {
        var papers = hundredAreThere("EQUAL-FAILED");
        var key = UUID.randomUUID().toString();
        officer.sends(PAYMENTS, papers.payment(province, 101), key).isProblem(422, "insufficient-balance");

        var corrected =
                officer.sends(PAYMENTS, papers.payment(province, 100), key).succeeded();
        assertEquals(100, disbursedAfter(corrected, papers));
    }

    @Test
    void aCommandWithoutKeyIsRefused() {
        var papers = hundredAreThere("EQUAL-NO-KEY");
        var body = papers.payment(province, 7);
        new Answer(officer.request().contentType("application/json").body(body).post(PAYMENTS))
                .isProblem(400, "missing-header")
                .aboutHeader("Idempotency-Key");
    }

    /** What a client is told, to the letter. */
    private record Told(int status, String location, String eventIds, String body) {

        static Told by(Answer answer) {
            return new Told(answer.status(), answer.http().header("Location"), answer.eventIds(), answer.body());
        }
    }

    private Papers hundredAreThere(String programme) {
        admin.programme(programme, "DA1");
        var papers = new Papers(programme, 2023, "2023-02-01");
        officer.records("/api/v1/estimates", papers.estimate(new Part(province, "DA1", "province", 100)));
        return papers.ofSource("province");
    }

    private long disbursedAfter(Answer payment, Papers papers) {
        conversation.note(payment.eventIds());
        return Money.in(officer.asks(papers.report(province))).disbursed();
    }
}
