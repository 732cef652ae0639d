package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.PostingsRecorded.Posting;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Agency;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

/** The money of a line at a place reads as the sequence of its acts, and no đồng counts twice on the way. */
@QuarkusTest
class AllocationHistoryTest {

    private static final String HISTORY = "/api/v1/reports/allocation-history";

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();
    private static final Place OTHER_PROVINCE = WORLD.province();
    private static final Place DISTRICT = WORLD.district(PROVINCE);
    private static final Agency DEPARTMENT = WORLD.agency(DISTRICT);

    private final String programme = WORLD.programme("DA1", "DA2");

    @Test
    void everyActStandsInItsPlaceWithTheRunningTotal() {
        tell("allocation", "2023-03-01", paper("2/QĐ", "adjustment", 1), given(PROVINCE, DISTRICT, -20));
        tell("allocation", "2023-01-15", paper("1/QĐ", "initial", null), given(PROVINCE, DISTRICT, 100));
        tell("allocation", "2023-02-01", paper("3/QĐ", "initial", null), given(DISTRICT, PROVINCE, 30));
        tell("allocation", "2023-02-02", paper("4/QĐ", "initial", null), given(DISTRICT, DEPARTMENT, 5));
        history(DISTRICT, "")
                .body("name.vi", equalTo("DA1"))
                .body("entries.actNumber", contains("1/QĐ", "3/QĐ", "2/QĐ"))
                .body("entries.direction", contains("in", "out", "in"))
                .body("entries.amount", contains(100, 30, -20))
                .body("entries.total", contains(100, 70, 50))
                .body("entries.decision", contains("initial", "initial", "adjustment"))
                .body("entries[2].revision", equalTo(1))
                .body("entries[0].issuedOn", equalTo("2023-01"))
                .body("entries[0].note", equalTo("ghi chú"))
                .body("entries[0].from.code", equalTo(PROVINCE.code()))
                .body("entries[0].to.code", equalTo(DISTRICT.code()))
                .body("total", equalTo(50));
        history(DISTRICT, "&asOf=2023-02-15").body("entries", hasSize(2)).body("total", equalTo(70));
    }

    @Test
    void aSignedTextHasTheActsInMillions() {
        tell("allocation", "2023-01-15", paper("1/QĐ", "initial", null), given(PROVINCE, DISTRICT, 100_000_000));
        tell("allocation", "2023-02-01", paper("3/QĐ", "initial", null), given(DISTRICT, PROVINCE, 30_000_000));
        tell("allocation", "2023-03-01", paper("2/QĐ", "adjustment", 1), given(PROVINCE, DISTRICT, -20_500_000));
        tell("reversal", "2023-04-01", paper("5/QĐ", null, null), given(PROVINCE, DISTRICT, -500_000));
        var words = SignedText.of("allocation-history", history(DISTRICT, ""));
        assertEquals(List.of("DA1 DA1: vốn năm 2023 được giao 49 triệu đồng, theo 4 văn bản."), words.sentences());
        var rows = words.tables().get(0).rows();
        assertEquals(
                List.of(
                        "Phân bổ, giao đầu năm",
                        "Phân bổ, giao đầu năm",
                        "Phân bổ, điều chỉnh lần 1",
                        "Hủy bút toán",
                        "Tổng số"),
                rows.stream().map(row -> row.get(3)).toList());
        assertEquals(
                List.of("100", "-30", "-20,5", "-0,5", ""),
                rows.stream().map(row -> row.get(7)).toList());
        assertEquals(
                List.of("100", "70", "49,5", "49", "49"),
                rows.stream().map(row -> row.get(8)).toList());
        assertEquals("15/01/2023", rows.get(0).get(1));
    }

    @Test
    void theActsAreATableAndASheetWhoseChangesAddUpToTheTotal() throws IOException {
        tell("allocation", "2023-01-15", paper("1/QĐ", "initial", null), given(PROVINCE, DISTRICT, 100_000_000));
        tell("allocation", "2023-02-01", paper("3/QĐ", "initial", null), given(DISTRICT, PROVINCE, 30_000_000));
        tell("allocation", "2023-03-01", paper("2/QĐ", "adjustment", 1), given(PROVINCE, DISTRICT, -20_500_000));
        var json = history(DISTRICT, "").extract().jsonPath();
        var table = Table.ofMoney(Reports.token(World.COUNTRY), question(DISTRICT), 1);
        assertEquals(
                "placeCode,place,programme,line,kind,date,actNumber,issuedOn,decision,revision,note,direction,fromCode,from,toCode,"
                        + "to,source,nature,originYear,amount,change,total,document,reverses",
                table.columns());
        assertEquals(4, table.size(), "three acts and the total");
        for (var key : List.of("kind", "date", "actNumber", "direction", "amount", "total", "document")) {
            assertEquals(
                    json.getList("entries." + key, String.class),
                    table.column(key).subList(0, 3),
                    key);
        }
        assertEquals(List.of("100000000", "-30000000", "-20500000", "49500000"), table.column("change"));
        assertEquals(json.getString("total"), table.row(3).getField("total"));
        var paper = table.paper(0);
        assertEquals("QUÁ TRÌNH GIAO VỐN NĂM 2023: DA1 DA1", paper.text("A1"));
        assertEquals(
                List.of("3", "Phân bổ, điều chỉnh lần 1", "01/03/2023", "2/QĐ", "01/2023", "ghi chú"), paper.row(8, 6));
        assertEquals(
                List.of("Ngân sách trung ương", "đầu tư phát triển"),
                paper.row(8, 10).subList(8, 10));
        assertEquals("SUM(L7:L9)", paper.formula("L6"));
        assertEquals(0, new BigDecimal("49.5").compareTo(paper.number("L6")));
        assertEquals(0, new BigDecimal("49.5").compareTo(paper.number("M6")));
    }

    @Test
    void whatAgenciesGetFromOutsideIsOfTheirPlace() {
        tell("allocation", "2023-01-15", paper("1/QĐ", "initial", null), given(PROVINCE, DEPARTMENT, 8));
        history(DISTRICT, "")
                .body("entries.to.kind", contains("agency"))
                .body("entries.to.id", contains(DEPARTMENT.id().toString()))
                .body("total", equalTo(8));
    }

    @Test
    void factsOfBeforeSayNothingOfTheirPapers() {
        WORLD.publish(
                Topics.POSTINGS,
                PostingsRecorded.TYPE,
                UUID.randomUUID(),
                LedgerFacts.fact("estimate", programme, "2023-01-15", given(null, DISTRICT, 8)));
        history(DISTRICT, "")
                .body("entries[0].actNumber", nullValue())
                .body("entries[0].from", nullValue())
                .body("entries[0].kind", equalTo("estimate"));
    }

    @Test
    void aReceiptIsFromTheGiverThatItNames() {
        tell("estimate", "2023-01-01", paper("0/NQ", "initial", null), given(null, PROVINCE, 100));
        tell("receipt", "2023-01-15", LedgerFacts.paper("1/QĐ", null, null, PROVINCE), given(null, DISTRICT, 60));
        history(DISTRICT, "")
                .body("entries[0].from.code", equalTo(PROVINCE.code()))
                .body("total", equalTo(60));
        execution(DISTRICT, 60, 0, 60);
        execution(PROVINCE, 100, 0, 100);

        tell("allocation", "2023-02-01", paper("1/QĐ", "initial", null), given(PROVINCE, DISTRICT, 60));
        tell("receipt", "2023-02-01", LedgerFacts.paper("1/QĐ", null, null, PROVINCE), given(null, DISTRICT, -60));
        execution(DISTRICT, 60, 0, 60);
        execution(PROVINCE, 100, 0, 100);
        history(DISTRICT, "").body("total", equalTo(60));
    }

    @Test
    void whatWasPassedOnBeforeIsReceivedOnceByWhoeverHasIt() {
        tell(
                "opening_balance",
                "2023-01-01",
                LedgerFacts.paper(null, null, null, null),
                given(null, PROVINCE, 100),
                passedOn(PROVINCE, 60));
        execution(PROVINCE, 40, 0, 40);
        tell("opening_balance", "2023-01-01", LedgerFacts.paper(null, null, null, null), given(null, DISTRICT, 60));
        execution(PROVINCE, 100, 0, 100);
        execution(DISTRICT, 60, 0, 60);
    }

    @ParameterizedTest
    @CsvSource({
        "year=2023&programme=%s,             missing-parameter, line",
        "year=2023&line=DA1,                 missing-parameter, programme",
        "year=2023&programme=%s&line=DA9,    unknown-code,      line",
        "year=2023&programme=NONE&line=DA1,  unknown-code,      programme",
        "programme=%s&line=DA1,              missing-parameter, year"
    })
    void aQuestionThatIsNotUnderstoodIsRefused(String query, String code, String parameter) {
        WORLD.arrive();
        Api.get(Reports.token(World.COUNTRY), HISTORY + "?area=VN&" + query.formatted(programme))
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void nobodyReadsTheHistoryOfTheirNeighbours() {
        WORLD.arrive();
        Api.get(Reports.token(OTHER_PROVINCE), question(DISTRICT)).statusCode(403);
        Api.get(Reports.token(PROVINCE), question(DISTRICT)).statusCode(200);
    }

    private String question(Place place) {
        return HISTORY + "?area=%s&year=2023&programme=%s&line=DA1".formatted(place.code(), programme);
    }

    private ValidatableResponse history(Place place, String more) {
        WORLD.arrive();
        return Api.get(Reports.token(World.COUNTRY), question(place) + more).statusCode(200);
    }

    private void execution(Place place, int received, int passedOn, int allocated) {
        WORLD.arrive();
        Reports.ask(Reports.EXECUTION, place, "&programme=" + programme)
                .body("total.total.received", equalTo(received))
                .body("total.total.passedOn", equalTo(passedOn))
                .body("total.total.allocated", equalTo(allocated));
    }

    private static PostingsRecorded.Paper paper(String number, String decision, Integer revision) {
        return LedgerFacts.paper(number, decision, revision, null);
    }

    private static Posting given(Holder giver, Holder receiver, long amount) {
        return LedgerFacts.posting(giver, receiver, "DA1", "central", 2023, amount);
    }

    private static Posting passedOn(Holder giver, long amount) {
        var there = given(giver, DISTRICT, amount);
        return new Posting(there.id(), there.giver(), null, "DA1", "central", "investment", 2023, 2023, amount, "give");
    }

    private void tell(String kind, String day, PostingsRecorded.Paper paper, Posting... postings) {
        var fact = LedgerFacts.fact(kind, programme, day, paper, postings);
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
    }
}
