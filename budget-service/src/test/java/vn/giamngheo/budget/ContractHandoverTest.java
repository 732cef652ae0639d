package vn.giamngheo.budget;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.Reform;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

/** A contract that is half paid when its place ends is finished by the successor, to the last đồng. */
@QuarkusTest
class ContractHandoverTest {

    private static final String HANDOVERS = "/api/v1/money-handovers";

    private final World world = World.around("budget");
    private final Reform reform = world.reform();
    private Books books;
    private Agreements agreements;

    @BeforeEach
    void openBooks() {
        books = Books.open();
        agreements = new Agreements(books);
        world.arrive();
    }

    @Test
    void aHalfPaidContractIsFinishedByTheSuccessor() throws Exception {
        var contract = halfPaid(reform.mergedToo);
        handsOver(reform.mergedToo, reform.first, contract)
                .statusCode(201)
                .body("total", equalTo(60))
                .body("kind", equalTo("handover"));
        assertEquals(List.of(0L, 0L, 40L, 0L), standsAt(reform.mergedToo));
        assertEquals(List.of(40L, 20L, 0L, 0L), standsAt(reform.first));
        Api.get(Books.officer(reform.first), Agreements.CONTRACTS + "/" + contract)
                .statusCode(200)
                .body("holder.id", equalTo(reform.first.id().toString()))
                .body("committed", equalTo(40))
                .body("advanced", equalTo(20))
                .body("paid", equalTo(40));
        Eventually.until(
                Duration.ofSeconds(20),
                () -> assertTrue(world.sent(Topics.COMMITMENTS).stream()
                        .anyMatch(event -> event.contains(contract)
                                && event.contains(reform.first.id().toString()))));

        var day = "2025-09-10";
        pays("payment", contract, reform.mergedToo, 60, 20, day).statusCode(409).body("code", equalTo("place-ended"));
        Api.post(agreements.investor, Agreements.CONTRACTS + "/" + contract + "/acceptances", """
                {"stage": 1, "date": "2025-09-01", "amount": 60, "act": %s}
                """.formatted(
                                Agreements.act("Nghiệm thu")))
                .statusCode(201);
        pays("payment", contract, reform.first, 60, 20, day).statusCode(201);
        Api.post(agreements.investor, Agreements.CONTRACTS + "/" + contract + "/closings", """
                {"date": "2025-10-01", "state": "completed", "act": %s}
                """.formatted(
                                Agreements.act("Thanh lý")))
                .statusCode(201)
                .body("paid", equalTo(100));
        assertEquals(List.of(0L, 0L, 60L, 0L), standsAt(reform.first));
        var admin = TestTokens.of("admin", World.COUNTRY.id().toString());
        Api.get(admin, "/api/v1/operations/budget/balances").body("differences", hasSize(0));
    }

    @Test
    void onlyOnesOwnContractsGoToSuccessorsAndOnce() {
        var contract = halfPaid(reform.mergedToo);
        handsOver(reform.mergedToo, reform.second, contract)
                .statusCode(422)
                .body("code", equalTo("not-a-successor"))
                .body("errors[0].pointer", equalTo("#/contracts/0/receiver"));
        handsOver(reform.mergedToo, reform.first, UUID.randomUUID().toString())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/contracts/0/contract"));
        handsOver(reform.mergedToo, reform.first).statusCode(422).body("code", equalTo("nothing-to-hand-over"));
        var handover = Agreements.id(handsOver(reform.mergedToo, reform.first, contract));
        handsOver(reform.mergedToo, reform.first, contract).statusCode(422).body("code", equalTo("unknown-reference"));
        Api.post(
                        books.everywhere,
                        HANDOVERS + "/" + handover + "/reversals",
                        "{\"date\": \"2025-08-01\", \"reason\": \"Sai\"}")
                .statusCode(422)
                .body("code", equalTo("not-reversible"));
    }

    @Test
    void anAdvanceThatWasHandedOverIsRefundedToTheSuccessor() throws Exception {
        var contract = halfPaid(reform.mergedToo);
        var advance = books.database
                .texts(
                        "select id::text from ledger_document where kind = 'ADVANCE' and contract_id = ?",
                        UUID.fromString(contract))
                .get(0);
        handsOver(reform.mergedToo, reform.first, contract).statusCode(201);
        Api.post(
                        books.everywhere,
                        Agreements.REFUNDS,
                        "{\"of\": \"%s\", \"date\": \"2025-08-01\", \"amount\": 5}".formatted(advance))
                .statusCode(201);
        assertEquals(List.of(45L, 15L, 0L, 0L), standsAt(reform.first));
    }

    /** Of 100 committed in 2025, 20 are advanced and 40 are accepted and paid. */
    private String halfPaid(Place holder) {
        var estimate = of2025(books.estimateOf("central", World.COUNTRY, 100));
        Api.post(books.everywhere, Books.ESTIMATES, estimate).statusCode(201);
        var allocation = of2025(books.allocationOf("central", World.COUNTRY, holder, 100));
        Api.post(books.everywhere, Books.ALLOCATIONS, allocation).statusCode(201);
        var contract = Agreements.id(
                Api.post(agreements.investor, Agreements.CONTRACTS, of2025(agreements.contractOf(holder, 100, 100))));
        pays("advance", contract, holder, 20, 0, "2025-06-10").statusCode(201);
        Api.post(agreements.investor, Agreements.CONTRACTS + "/" + contract + "/acceptances", """
                {"stage": 1, "date": "2025-06-01", "amount": 40, "act": %s}
                """.formatted(
                                Agreements.act("Nghiệm thu")))
                .statusCode(201);
        pays("payment", contract, holder, 40, 0, "2025-06-20").statusCode(201);
        return contract;
    }

    private ValidatableResponse pays(
            String kind, String contract, Holder holder, long amount, long clears, String day) {
        var claim =
                of2025(agreements.claim(kind, contract, holder, amount, clears)).replace("2025-06-10", day);
        var asked = Api.post(
                agreements.investor, Agreements.REQUESTS, claim.replaceFirst("\\{", "{\"kind\": \"" + kind + "\", "));
        if (asked.extract().statusCode() != 201) {
            return asked;
        }
        var answer = claim.replaceFirst("\\{", "{\"request\": \"" + Agreements.id(asked) + "\", ");
        return Api.post(books.everywhere, kind.equals("payment") ? Books.PAYMENTS : Agreements.ADVANCES, answer);
    }

    private ValidatableResponse handsOver(Place giver, Place receiver, String... contracts) {
        var handed = List.of(contracts).stream()
                .map(contract -> "{\"contract\": \"%s\", \"receiver\": %s}".formatted(contract, receiver.json()))
                .toList();
        return Api.post(books.everywhere, HANDOVERS, """
                {"programme": "%s", "year": 2025, "date": "2025-07-05", "endedOn": "2025-06-30", "giver": %s,
                 "act": {"number": "15/BB-BG", "issuer": "UBND", "title": "Bàn giao"}, "total": 0, "parts": [],
                 "contracts": %s}
                """.formatted(books.programme, giver.json(), handed));
    }

    /** Committed, advanced, paid, available. */
    private List<Long> standsAt(Place holder) throws Exception {
        return List.of(
                agreements.sum("committed", holder.id()),
                agreements.sum("advanced", holder.id()),
                agreements.sum("paid", holder.id()),
                books.left(holder.id()));
    }

    /** Central investment becomes recurrent, the commune's own money central. */
    private static String of2025(String body) {
        return Agreements.recurrent(body).replace("2023", "2025").replace("\"commune\"", "\"central\"");
    }
}
