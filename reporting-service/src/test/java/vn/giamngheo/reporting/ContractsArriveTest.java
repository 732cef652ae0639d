package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.ContractState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.SettlementRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.events.WorkState;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.Reform;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.WireEvent;
import vn.giamngheo.testing.World;

/** Contracts, works and settlements stand here as the ledger tells them, once, and are made whole when they were damaged. */
@QuarkusTest
class ContractsArriveTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final World world = World.around("reporting");
    private final ServiceDatabase database = ServiceDatabase.of("reporting");
    private final String admin = TestTokens.of("admin", World.COUNTRY.id().toString());
    private final UUID contract = UUID.randomUUID();
    private final UUID work = UUID.randomUUID();
    private final UUID settlement = UUID.randomUUID();
    private final UUID holder = UUID.randomUUID();
    private final Map<String, UUID> ids =
            Map.of(Topics.COMMITMENTS, contract, Topics.WORKS, work, Topics.SETTLEMENTS, settlement);
    private final Map<String, UUID> events = Map.of(
            Topics.COMMITMENTS,
            UUID.randomUUID(),
            Topics.WORKS,
            UUID.randomUUID(),
            Topics.SETTLEMENTS,
            UUID.randomUUID());

    @Test
    void aLaterStateReplacesAnEarlierOneAndNotTheOtherWayRound() throws Exception {
        publish(contract(2, "completed", stage(1, 100, 100), stage(3, 20, 0)));
        publish(contract(1, "open", stage(1, 60, 50), stage(2, 40, 0)));
        publish(work(2, 150));
        publish(work(1, 100));
        world.arrive();
        assertEquals(List.of("completed"), database.texts("select state from contract where id = ?", contract));
        assertEquals(
                List.of("1 100 100", "3 20 0"),
                database.texts(
                        "select concat_ws(' ', number, amount, accepted) from contract_stage where contract_id = ? order by 1",
                        contract));
        assertEquals(150, database.number("select sum(amount) from work_cost where work_id = ?", work));
        assertEquals(90, database.number("select sum(amount) from work_capital where work_id = ?", work));
    }

    @Test
    void postingsSayUnderWhichContractForWhichWorkAndWhatTheyTakeBack() throws Exception {
        var reverses = UUID.randomUUID();
        var document = UUID.randomUUID();
        var posting = new PostingsRecorded.Posting(
                UUID.randomUUID(),
                new PostingsRecorded.Holder("area", holder),
                null,
                "DA1",
                "central",
                "investment",
                2023,
                2023,
                -7,
                "pay",
                contract,
                work);
        var fact = new PostingsRecorded(
                document,
                "reversal",
                "CT-HD",
                LocalDate.of(2023, 6, 1),
                reverses,
                "9/QĐ",
                List.of(posting),
                LedgerFacts.paper(null, null, null, null));
        world.publish(Topics.POSTINGS, PostingsRecorded.TYPE, document, fact);
        world.arrive();
        assertEquals(
                List.of(contract + " " + work + " " + reverses),
                database.texts(
                        "select concat_ws(' ', p.contract_id, p.work_id, d.reverses_id) from posting p join ledger_document d on d.id = p.document_id where d.id = ?",
                        document));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "commitments | update contract set value = value + 1 where id = ?",
                "commitments | update contract set state = 'open' where id = ?",
                "commitments | delete from contract_stage where contract_id = ?",
                "works | update work set name = 'Khác' where id = ?",
                "works | delete from work_cost where work_id = ?",
                "works | delete from work_capital where work_id = ?",
                "settlements | update settlement set date = date + 1 where id = ?",
                "settlements | update settlement_part set amount = 1 where settlement_id = ?"
            })
    void aDamagedCopyDiffersAndIsMendedByItsOwnersWords(String topic, String damage) throws Exception {
        tell(topic, Map.of());
        world.arrive(events.get(topic));
        var whole = fingerprint(topic);
        assertEquals(1, database.execute(damage, ids.get(topic)));
        assertNotEquals(whole, fingerprint(topic));
        tell(topic, Map.of("reemitted", true));
        Eventually.until(SOON, () -> assertEquals(whole, fingerprint(topic)));
    }

    @Test
    void anOpenContractOfAPlaceThatEndedWaitsForItsHandover() {
        var reform = world.reform();
        var state = contract(1, "open", stage(1, 100, 0));
        publish(held(state, reform.mergedToo.id(), 1, "open"));
        world.arrive();
        open(reform)
                .body("items.kind", contains("contract"))
                .body("items[0].contract.id", equalTo(contract.toString()))
                .body("items[0].contract.number", equalTo("05/HĐ"))
                .body("items[0].contract.value", equalTo(100))
                .body("items[0].successors.code", contains(reform.first.code()));
        publish(held(state, reform.first.id(), 2, "open"));
        world.arrive();
        open(reform).body("items", empty());
        publish(held(state, reform.mergedToo.id(), 3, "completed"));
        world.arrive();
        open(reform).body("items", empty());
    }

    private ValidatableResponse open(Reform reform) {
        return Api.get(Reports.token(World.COUNTRY), "/api/v1/handovers?act={act}", reform.act)
                .statusCode(200);
    }

    private void tell(String topic, Map<String, Object> more) {
        var data =
                switch (topic) {
                    case Topics.COMMITMENTS -> contract(1, "completed", stage(1, 100, 70));
                    case Topics.WORKS -> work(1, 100);
                    default -> settlement();
                };
        var type =
                switch (topic) {
                    case Topics.COMMITMENTS -> ContractState.TYPE;
                    case Topics.WORKS -> WorkState.TYPE;
                    default -> SettlementRecorded.TYPE;
                };
        var id = ids.get(topic);
        world.send(topic, id.toString(), WireEvent.with(more, events.get(topic), type, id, data));
    }

    private void publish(ContractState state) {
        world.publish(Topics.COMMITMENTS, ContractState.TYPE, state.id(), state);
    }

    private void publish(WorkState state) {
        world.publish(Topics.WORKS, WorkState.TYPE, state.id(), state);
    }

    private static ContractState.Stage stage(int number, long amount, long accepted) {
        return new ContractState.Stage(number, amount, null, accepted);
    }

    private ContractState contract(int version, String state, ContractState.Stage... stages) {
        return new ContractState(
                contract,
                version,
                false,
                "CT-HD",
                "05/HĐ",
                LocalDate.of(2023, 3, 1),
                new PostingsRecorded.Holder("area", holder),
                "contractor",
                100,
                30L,
                state,
                work,
                List.of(stages));
    }

    private static ContractState held(ContractState state, UUID area, int version, String how) {
        return new ContractState(
                state.id(),
                version,
                false,
                state.programmeCode(),
                state.number(),
                state.signedOn(),
                new PostingsRecorded.Holder("area", area),
                state.payeeKind(),
                state.value(),
                state.advanceLimit(),
                how,
                state.workId(),
                state.stages());
    }

    private WorkState work(int version, long cost) {
        return new WorkState(
                work,
                version,
                false,
                "C" + work,
                "Đường liên thôn",
                "CT-HD",
                holder,
                holder,
                "15/QĐ",
                "2023-02",
                List.of(new WorkState.Cost("central", cost)),
                List.of(new WorkState.Capital(2023, "central", 90)),
                null,
                null,
                null);
    }

    private SettlementRecorded settlement() {
        return new SettlementRecorded(
                settlement,
                "CT-HD",
                new PostingsRecorded.Holder("area", holder),
                2023,
                LocalDate.of(2024, 6, 30),
                "77/QĐ",
                List.of(new SettlementRecorded.Part("DA1", "central", "investment", 2023, 60)),
                null);
    }

    private String fingerprint(String topic) {
        return Api.get(admin, "/api/v1/operations/reporting/fingerprints")
                .statusCode(200)
                .extract()
                .path("items.find { it.topic == '%s' }.with { \"$count $hash\".toString() }".formatted(topic));
    }
}
