package vn.giamngheo.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.Reform;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

/** What a place that has ended still had goes to its successors, to the last đồng. */
@QuarkusTest
class MoneyHandoverTest {

    private static final String HANDOVERS = "/api/v1/money-handovers";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final World world = World.around("budget");
    private final Reform reform = world.reform();
    private final Holder office = world.agency(reform.district);
    private final Holder newOffice = world.agency(reform.first);
    private Books books;

    @BeforeEach
    void openBooks() {
        books = Books.open();
        world.arrive();
    }

    @Test
    void aHalfPaidAllocationCrossesTheReformAndIsFinishedByTheSuccessor() throws Exception {
        allocated(reform.mergedToo, 100);
        pay("2025-06-20", reform.mergedToo, 40).statusCode(201);
        pay("2025-07-10", reform.mergedToo, 60).statusCode(409).body("code", equalTo("place-ended"));
        pay("2025-07-10", reform.first, 60).statusCode(422).body("code", equalTo("insufficient-balance"));

        var key = UUID.randomUUID().toString();
        var body = handover(reform.mergedToo, part(reform.first, 60));
        var first = Api.storingAs(Books.officer(reform.first), key)
                .body(body)
                .post(HANDOVERS)
                .then()
                .statusCode(201);
        var again = Api.storingAs(Books.officer(reform.first), key)
                .body(body)
                .post(HANDOVERS)
                .then()
                .statusCode(201);
        assertEquals(first.extract().<String>path("id"), again.extract().<String>path("id"));
        assertEquals(60, books.left(reform.first.id()));
        assertEquals(0, books.left(reform.mergedToo.id()));

        pay("2025-07-10", reform.first, 60).statusCode(201);
        assertEquals(0, books.left(reform.first.id()));
        pay("2025-07-10", reform.first, 1).statusCode(422);
        hand(World.COUNTRY, body).statusCode(422).body("code", equalTo("insufficient-balance"));
    }

    @Test
    void eachBalanceMovesInAmountsThatSumExactly() throws Exception {
        allocated(reform.divided, 60);
        hand(World.COUNTRY, handover(reform.divided, part(reform.first, 36), part(reform.second, 20)))
                .statusCode(422)
                .body("code", equalTo("handover-leaves-a-rest"))
                .body("errors[0].pointer", equalTo("#/parts/0/amount"))
                .body(
                        "detail",
                        equalTo("DA1 (nguồn trung ương) còn 60 đồng nhưng chỉ bàn giao 56 đồng (còn lại 4 đồng);"
                                + " mỗi số dư đã nêu phải được bàn giao hết."));
        hand(World.COUNTRY, handover(reform.divided, part(reform.first, 36), part(reform.second, 30)))
                .statusCode(422)
                .body("code", equalTo("insufficient-balance"))
                .body("detail", equalTo("Chỉ còn 60 đồng của DA1 (nguồn trung ương), không đủ 66 đồng."));
        assertEquals(60, books.left(reform.divided.id()));
        assertEquals(0, books.left(reform.first.id()));
        hand(World.COUNTRY, handover(reform.divided, part(reform.first, 36), part(reform.second, 24)))
                .statusCode(201);
        assertEquals(0, books.left(reform.divided.id()));
        assertEquals(36, books.left(reform.first.id()));
        assertEquals(24, books.left(reform.second.id()));
    }

    @Test
    void moneyStaysWhatItWas() {
        var carried = "\"originYear\": 2024, \"amount\"";
        Api.post(
                        books.everywhere,
                        Books.ESTIMATES,
                        of2025(books.estimateOf("central", World.COUNTRY, 7)).replace("\"amount\"", carried))
                .statusCode(201);
        var allocation = of2025(books.allocationOf("central", World.COUNTRY, reform.merged, 7));
        Api.post(books.everywhere, Books.ALLOCATIONS, allocation.replace("\"amount\"", carried))
                .statusCode(201);
        var body = handover(reform.merged, part(reform.first, 7));
        hand(World.COUNTRY, body).statusCode(422).body("code", equalTo("insufficient-balance"));
        hand(World.COUNTRY, body.replace("\"amount\"", carried))
                .statusCode(201)
                .body("kind", equalTo("handover"))
                .body("giver.id", equalTo(reform.merged.id().toString()))
                .body("postings[0].receiver.id", equalTo(reform.first.id().toString()))
                .body("postings[0].source", equalTo("central"))
                .body("postings[0].originYear", equalTo(2024))
                .body("postings[0].spendingYear", equalTo(2025));
    }

    @Test
    void onlySuccessorsReceive() {
        allocated(reform.mergedToo, 5);
        for (var other : List.of(reform.second, reform.moved, reform.newProvince)) {
            hand(World.COUNTRY, handover(reform.mergedToo, part(other, 5)))
                    .statusCode(422)
                    .body("code", equalTo("not-a-successor"))
                    .body("errors[0].pointer", equalTo("#/parts/0/receiver"))
                    .body("detail", containsString("kế thừa là: " + reform.first.code() + " Nơi mới"));
        }
        hand(World.COUNTRY, handover(reform.mergedToo, part(newOffice, 5))).statusCode(201);

        allocated(reform.divided, 5);
        hand(World.COUNTRY, handover(reform.divided, part(reform.moved, 5)))
                .statusCode(422)
                .body("code", equalTo("not-a-successor"));
        hand(World.COUNTRY, handover(reform.divided, part(reform.hamlet, 5))).statusCode(201);
    }

    @Test
    void anAgencyOfTheEndedPlaceHandsOverToo() throws Exception {
        allocated(office, 9);
        hand(reform.newProvince, handover(office, part(reform.newProvince, 9))).statusCode(201);
        assertEquals(0, books.left(office.id()));
        assertEquals(9, books.left(reform.newProvince.id()));
    }

    @Test
    void anAgencyThatEndedBeforeItsPlaceHandsOverToo() throws Exception {
        allocated(office, 9);
        world.publish(
                Topics.AGENCIES,
                AgencyState.TYPE,
                office.id(),
                agency(office.id(), code(office), reform.district, LocalDate.of(2025, 5, 31)));
        world.arrive();
        pay("2025-06-20", office, 9).statusCode(422).body("code", equalTo("unknown-reference"));
        hand(reform.newProvince, handover(office, part(reform.newProvince, 9))).statusCode(201);
        assertEquals(0, books.left(office.id()));
        assertEquals(9, books.left(reform.newProvince.id()));
        hand(reform.newProvince, handover(office, part(office, 9)))
                .statusCode(409)
                .body("code", equalTo("place-ended"))
                .body("errors[0].pointer", equalTo("#/parts/0/receiver/agency"));
    }

    private static AgencyState agency(UUID id, String code, Place place, LocalDate until) {
        return new AgencyState(id, 2, false, code, code, place.id(), World.BEGINNING, until, null, null);
    }

    private static String code(Holder agency) {
        return ((World.Agency) agency).code();
    }

    @Test
    void whatALaterActPutsBelowASuccessorIsNotBelowItYet() {
        var later = LocalDate.of(2025, 9, 1);
        var province = world.province();
        var neighbour = world.commune(province);
        var act = UUID.randomUUID();
        var before = new AreaState.Period(
                World.BEGINNING, later.minusDays(1), neighbour.code(), "Xã láng giềng", null, province.id());
        world.publish(new AreaState(
                neighbour.id(),
                2,
                false,
                "commune",
                List.of(before),
                act,
                List.of(new AreaState.Successor(reform.first.id(), act, later, "whole", null, null))));
        world.closing(act, later, 1);
        world.arrive();
        allocated(reform.divided, 5);
        hand(World.COUNTRY, handover(reform.divided, part(neighbour, 5)))
                .statusCode(422)
                .body("code", equalTo("not-a-successor"))
                .body("errors[0].pointer", equalTo("#/parts/0/receiver"));
    }

    @Test
    void nothingIsHandedOverBeforeTheEnd() {
        allocated(reform.mergedToo, 5);
        var body = handover(reform.mergedToo, part(reform.first, 5));
        hand(World.COUNTRY, body.replace("2025-07-05", "2025-06-30"))
                .statusCode(422)
                .body("code", equalTo("place-not-ended"))
                .body("errors[0].pointer", equalTo("#/giver"));
        hand(World.COUNTRY, body.replace("2025-06-30", "2025-06-29"))
                .statusCode(422)
                .body("code", equalTo("place-not-ended"))
                .body("errors[0].pointer", equalTo("#/endedOn"));
        allocated(reform.moved, 5);
        hand(World.COUNTRY, handover(reform.moved, part(reform.newProvince, 5)))
                .statusCode(422)
                .body(
                        "detail",
                        equalTo("Tính đến ngày 2025-07-05, địa bàn '" + reform.moved.code() + "' chưa chấm dứt."));
        hand(World.COUNTRY, body.replace("\"total\": 5", "\"total\": 6"))
                .statusCode(422)
                .body("code", equalTo("parts-do-not-sum"));
    }

    @Test
    void whoeverMayWriteForTheEndedPlaceHandsItsMoneyOver() {
        allocated(reform.divided, 5);
        var body = handover(reform.divided, part(reform.second, 5));
        hand(reform.second, body).statusCode(403).body("code", equalTo("read-only-place"));
        hand(reform.moved, body).statusCode(403).body("code", equalTo("forbidden-place"));
        String id = hand(reform.newProvince, body).statusCode(201).extract().path("id");
        Api.post(Books.officer(reform.second), HANDOVERS + "/" + id + "/acts", """
                        {"role": "other", "act": {"issuer": "UBND", "title": "Biên bản", "issuedOn": "2025-06-01"}}""")
                .statusCode(403)
                .body("code", equalTo("read-only-place"))
                .body("detail", containsString("'" + reform.divided.code() + "'"));
    }

    @Test
    void aHandoverIsReadListedAndToldWithItsPapers() {
        allocated(reform.mergedToo, 5);
        String id = hand(reform.first, handover(reform.mergedToo, part(reform.first, 5)))
                .statusCode(201)
                .extract()
                .path("id");
        var officer = Books.officer(reform.first);
        Api.get(officer, HANDOVERS + "/" + id).statusCode(200).body("act.number", equalTo("15/BB-BG"));
        Api.get(Books.officer(reform.second), HANDOVERS + "/" + id).statusCode(404);
        Api.get(officer, HANDOVERS + "?area={area}&tree=2025-12-31", reform.first.code())
                .statusCode(200)
                .body("items.id", contains(id));
        Api.get(officer, HANDOVERS + "/changes?limit=200").statusCode(200).body("items.id", hasItem(id));
        Api.get(officer, Books.ALLOCATIONS + "?area={area}&tree=2025-12-31", reform.first.code())
                .statusCode(200)
                .body("items", empty());
        var act = """
                {"role": "decision", "act": {"issuer": "UBND", "title": "Biên bản", "issuedOn": "2025-08-01"}}""";
        Api.post(officer, HANDOVERS + "/" + id + "/acts", act).statusCode(201);
        Api.post(Books.officer(reform.second), HANDOVERS + "/" + id + "/acts", act)
                .statusCode(404);
        Eventually.until(
                PATIENCE,
                () -> assertTrue(world.sent(Topics.POSTINGS).stream()
                        .anyMatch(event -> event.contains(id) && event.contains("\"kind\":\"handover\""))));
    }

    @Test
    void whatAPlanStatesIsStillHeldAgainstWhatItsPlaceHadBeenGiven() throws Exception {
        allocated(reform.mergedToo, 100);
        var plan = UUID.randomUUID();
        world.publish(Topics.PLANS, PlanState.TYPE, plan, plan(plan));
        world.arrive();
        assertDifferences(0, plan);
        hand(reform.first, handover(reform.mergedToo, part(reform.first, 100))).statusCode(201);
        assertDifferences(0, plan);
        allocated(reform.mergedToo, 1);
        assertDifferences(1, plan);
    }

    private PlanState plan(UUID id) {
        return new PlanState(
                id,
                1,
                false,
                reform.mergedToo.id(),
                books.programme,
                "Kế hoạch 2025",
                "UBND xã",
                null,
                null,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                List.of(),
                List.of(new PlanState.FundLine("DA1", "investment", 100, 0)));
    }

    private void assertDifferences(int expected, UUID plan) {
        Eventually.until(PATIENCE, () -> {
            assertEquals(0, books.database.number("select count(*) from plan_money_due where plan_id = ?", plan));
            assertEquals(
                    expected,
                    books.database.number(
                            "select count(*) from finding where not resolved and subject_id = ?", plan.toString()));
        });
    }

    /** Central money of 2025. */
    private void allocated(Holder holder, long amount) {
        Api.post(books.everywhere, Books.ESTIMATES, of2025(books.estimateOf("central", World.COUNTRY, amount)))
                .statusCode(201);
        Api.post(
                        books.everywhere,
                        Books.ALLOCATIONS,
                        of2025(books.allocationOf("central", World.COUNTRY, holder, amount)))
                .statusCode(201);
    }

    private ValidatableResponse pay(String date, Holder holder, long amount) {
        var payment = books.paymentOf("central", holder, amount).replace("2023-03-10", date);
        return Api.post(books.everywhere, Books.PAYMENTS, of2025(payment));
    }

    private static String of2025(String body) {
        return body.replace("2023", "2025");
    }

    private String handover(Holder giver, String... parts) {
        var total = Stream.of(parts)
                .mapToLong(part -> Long.parseLong(part.replaceAll("(?s).*\"amount\": ([0-9]+).*", "$1")))
                .sum();
        return """
                {"programme": "%s", "year": 2025, "date": "2025-07-05", "endedOn": "2025-06-30", "giver": %s,
                 "act": {"number": "15/BB-BG", "issuer": "UBND tỉnh", "title": "Bàn giao kinh phí"}, "total": %d,
                 "parts": [%s]}
                """.formatted(books.programme, giver.json(), total, String.join(", ", parts));
    }

    private static String part(Holder receiver, long amount) {
        return Books.part("central", receiver, amount);
    }

    private static ValidatableResponse hand(Place writer, String body) {
        return Api.post(Books.officer(writer), HANDOVERS, body);
    }
}
