package vn.giamngheo.indicators.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.SupportPaymentState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** What the ledger paid to a household is shown beside what it was recorded to have got, and held against it. */
@QuarkusTest
class PaidSupportsTest {

    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();
    private static final AtomicInteger CODES = new AtomicInteger();
    private static final String SUPPORTS = "/api/v1/policy-supports";
    private static final Duration TO_ARRIVE = Duration.ofSeconds(30);

    private final ServiceDatabase database = ServiceDatabase.of("indicators");
    private final Place commune = WORLD.commune(PROVINCE);
    private final Neighbourhood village = new Neighbourhood(WORLD.village(commune));
    private final String policy = "tra-" + CODES.incrementAndGet();
    private final UUID payment = UUID.randomUUID();
    private String household;

    @BeforeEach
    void given() {
        WORLD.arrive();
        household = village.household("T-" + CODES.incrementAndGet());
        there(policy);
    }

    private static void there(String policy) {
        Api.post(TestTokens.of("admin", PROVINCE.id().toString()), "/api/v1/policies", """
                {"code": "%s", "name": {"vi": "Hỗ trợ thử"}, "kind": "other", "area": "%s", "beneficiary": "household",
                 "classes": ["poor"], "validFrom": "2022-01-01", "act": {"number": "8/NQ-HĐND", "issuedOn": "2021-12-01",
                 "issuer": "HĐND tỉnh", "title": "Chính sách thử"}}""".formatted(
                                policy, PROVINCE.code()))
                .statusCode(201);
    }

    @Test
    void aPaymentIsShownOnTheSupportThatItPaid() {
        paid(1, false, part(household, 500_000));
        var support = received("2023-02-01", 500_000);
        Eventually.until(TO_ARRIVE, () -> Api.get(officer(), SUPPORTS + "/" + support)
                .body("paid.payment", contains(payment.toString()))
                .body("paid.voucher", contains("CT-7"))
                .body("paid.source", contains("province"))
                .body("paid.date", contains("2023-06-15"))
                .body("paid.amount", contains(500000)));
        awaitFound();
        Api.get(officer(), SUPPORTS + "/" + received("2024-02-01", 500_000)).body("paid", empty());
    }

    @Test
    void whatWasPaidAndNotReceivedAlikeIsFoundUntilItFits() {
        var first = received("2023-02-01", 300_000);
        paid(1, false, part(household, 500_000));
        awaitFound("support-paid-differs WARNING 500000/300000");
        received("2023-05-01", 200_000);
        awaitFound();
        Api.post(officer(), SUPPORTS + "/" + first + "/withdrawals", "{\"reason\": \"Ghi nhầm\"}")
                .statusCode(200);
        awaitFound("support-paid-differs WARNING 500000/200000");
        paid(2, false, part(household, 200_000));
        awaitFound();
        paid(3, true, part(household, 200_000));
        awaitFound();
    }

    @Test
    void whatNobodyHasRecordedYetIsOnlyToldAndNamesNoHousehold() throws Exception {
        paid(1, false, part(household, 500_000));
        awaitFound("support-paid-differs INFO 500000/0");
        assertFalse(database.texts("select content from finding where code = ?", "support-paid-differs")
                .toString()
                .contains(household));
        paid(2, false);
        awaitFound();
    }

    @Test
    void aHouseholdThatThereIsNotIsFoundAtThePlaceThatPaid() {
        paid(1, false, part(UUID.randomUUID().toString(), 500_000));
        awaitFound("support-paid-to-unknown-household ERROR");
        paid(2, false, part(household, 500_000));
        awaitFound("support-paid-differs INFO 500000/0");
    }

    @Test
    void aPolicyThatThereIsNotIsFoundUntilThereIsOne() {
        var later = policy + "-sau";
        paid(later, 1, false, part(household, 500_000));
        awaitFound("support-paid-by-unknown-policy ERROR");
        there(later);
        awaitFound("support-paid-differs INFO 500000/0");
    }

    private static SupportPaymentState.Part part(String household, long amount) {
        return new SupportPaymentState.Part(UUID.fromString(household), null, amount);
    }

    private void paid(int version, boolean takenBack, SupportPaymentState.Part... parts) {
        paid(policy, version, takenBack, parts);
    }

    private void paid(String by, int version, boolean takenBack, SupportPaymentState.Part... parts) {
        WORLD.publish(
                Topics.SUPPORTS,
                SupportPaymentState.TYPE,
                payment,
                new SupportPaymentState(
                        payment,
                        version,
                        false,
                        commune.id(),
                        LocalDate.of(2023, 6, 15),
                        2023,
                        "province",
                        "CT-7",
                        takenBack,
                        List.of(parts).stream()
                                .map(part -> new SupportPaymentState.Part(part.householdId(), by, part.amount()))
                                .toList()));
    }

    private String received(String from, long amount) {
        return Api.post(officer(), SUPPORTS, """
                {"policy": "%s", "household": "%s", "from": "%s", "to": "%3$s", "received": true,
                 "money": [{"source": "province", "amount": %d}, {"source": "mobilised", "amount": 7}]}""".formatted(policy, household, from, amount))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void awaitFound(String... expected) {
        Eventually.until(
                TO_ARRIVE,
                () -> assertEquals(
                        List.of(expected),
                        database.texts(
                                """
                                select concat_ws(' ', code, content::jsonb ->> 'severity',
                                    (content::jsonb #>> '{args,2}') || '/' || (content::jsonb #>> '{args,3}'))
                                from finding where not resolved and subject_kind = 'paid_household'
                                    and content::jsonb ->> 'areaId' in (?, ?) order by 1""",
                                village.village().id().toString(),
                                commune.id().toString())));
    }

    private String officer() {
        return TestTokens.of("commune-officer", commune.id().toString());
    }
}
