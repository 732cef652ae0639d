package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.ContractState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.PostingsRecorded.Posting;
import vn.giamngheo.events.Topics;
import vn.giamngheo.events.WorkState;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Agency;
import vn.giamngheo.testing.World.Place;

/** Each work with what it costs, what it has this year, and how far it has come. */
@QuarkusTest
class WorksReportTest {

    private static final String REPORT = "/api/v1/reports/works";

    private final World world = World.around("reporting");
    private final Place province = world.province();
    private final Place commune = world.commune(province);
    private final Agency investor = world.agency(province);
    private final String programme = world.programme("DA1");
    private final UUID work = UUID.randomUUID();

    @Test
    void aWorkIsShownWithItsDecisionItsMoneyAndWhatIsAccepted() {
        works(work, "CT-01", false);
        contract(60);
        does("commit", 70, 2023, "2023-02-01");
        does("pay", 10, 2022, "2022-12-20");
        does("pay", 30, 2023, "2023-05-01");
        does("advance", 5, 2023, "2023-05-02");
        does("pay", 15, 2023, "2023-10-01");
        report("&on=2023-06-30")
                .body("works.code", contains("CT-01"))
                .body("works[0].name", equalTo("Đường liên thôn"))
                .body("works[0].place.code", equalTo(commune.code()))
                .body("works[0].investor.code", equalTo(investor.code()))
                .body("works[0].decision.number", equalTo("15/QĐ"))
                .body("works[0].decision.issuedOn", equalTo("2023-02"))
                .body("works[0].costs.source", contains("central", "commune"))
                .body("works[0].costs.amount", contains(150, 50))
                .body("works[0].figures.totalCost", equalTo(200))
                .body("works[0].figures.capitalOfYear", equalTo(100))
                .body("works[0].figures.committed", equalTo(70))
                .body("works[0].figures.disbursedInYear", equalTo(35))
                .body("works[0].figures.disbursed", equalTo(45))
                .body("works[0].figures.accepted", equalTo(60))
                .body("works[0].figures.rate.percent", equalTo(35.0f))
                .body("works[0].figures.rateOnCost.percent", equalTo(22.5f));
        report("").body("works[0].figures.disbursedInYear", equalTo(50));
    }

    @Test
    void anAgencysAreThoseInWhichItInvests() {
        works(work, "CT-01", false);
        does("pay", 10, 2023, "2023-05-01");
        var other = world.agency(province);
        report("&agency=" + investor.code())
                .body("parameters.agency.code", equalTo(investor.code()))
                .body("works.code", contains("CT-01"))
                .body("total.disbursed", equalTo(10));
        report("&agency=" + other.code()).body("works", empty()).body("total.disbursed", equalTo(0));
    }

    @Test
    void itsFiguresAreExplainedByThePostingsThatNameIt() {
        works(work, "CT-01", false);
        works(UUID.randomUUID(), "CT-02", false);
        does("commit", 70, 2023, "2023-02-01");
        does("pay", 10, 2022, "2022-12-20");
        does("pay", 30, 2023, "2023-05-01");
        does("advance", 5, 2023, "2023-05-02");
        does("pay", 15, 2023, "2023-10-01");
        explain("&on=2023-06-30&figure=committed&work=" + work).body("items.counts", contains(70));
        explain("&on=2023-06-30&figure=disbursed").body("items.counts", contains(10, 30, 5));
        explain("&on=2023-06-30&figure=disbursedInYear&work=" + work)
                .body("total", equalTo(35))
                .body("postings", equalTo(2))
                .body("items.date", contains("2023-05-01", "2023-05-02"))
                .body("items[0].line", equalTo("DA1"));
        explain("&figure=disbursedInYear&basis=restated").body("total", equalTo(50));
        for (var wrong : List.of("figure=totalCost", "figure=disbursed&work=" + UUID.randomUUID())) {
            Api.get(Reports.token(World.COUNTRY), explanation("&" + wrong))
                    .statusCode(400)
                    .body("code", equalTo("unknown-code"));
        }
        Api.get(Reports.token(world.province()), explanation("&figure=disbursed"))
                .statusCode(403);
    }

    private ValidatableResponse explain(String more) {
        world.arrive();
        return Api.get(Reports.token(World.COUNTRY), explanation(more)).statusCode(200);
    }

    private String explanation(String more) {
        return question(more).replace("?", "/explain?");
    }

    @Test
    void aSignedTextHasTheWorksInMillions() {
        works(work, "CT-01", false);
        does("pay", 30_500_000, 2023, "2023-05-01");
        var words = SignedText.of("works", report(""));
        assertEquals(
                List.of("1 công trình, tổng mức đầu tư 0,0002 triệu đồng; kế hoạch vốn năm 0,0001 triệu đồng, giải ngân"
                        + " trong năm 30,5 triệu đồng, tỷ lệ 30.500.000 %."),
                words.sentences());
        assertEquals(
                "CT-01 Đường liên thôn", words.tables().get(0).rows().get(0).get(1));
        assertEquals("30,5", SignedText.lastRow(words).get(5));
    }

    @Test
    void theTotalAddsAmountsAndNeverRates() {
        works(work, "CT-01", false);
        works(UUID.randomUUID(), "CT-02", false);
        works(UUID.randomUUID(), "CT-03", true);
        does("pay", 30, 2023, "2023-05-01");
        report("")
                .body("works.code", contains("CT-01", "CT-02"))
                .body("works[1].figures.disbursed", equalTo(0))
                .body("total.totalCost", equalTo(400))
                .body("total.disbursedInYear", equalTo(30))
                .body("total.rate.numerator", equalTo(30))
                .body("total.rate.denominator", equalTo(200))
                .body("total.rate.percent", equalTo(15.0f));
    }

    @Test
    void withoutWorksThereIsNoRate() {
        report("").body("works", empty()).body("total.rate.percent", nullValue());
    }

    @Test
    void itIsATableAndASheetWhoseTotalsAreFormulas() throws Exception {
        works(work, "CT-01", false);
        works(UUID.randomUUID(), "=CT-02", false);
        does("pay", 30_000_000, 2023, "2023-05-01");
        report("");
        var csv = Api.as(Reports.token(World.COUNTRY))
                .header("Accept-Language", "en")
                .get(question("&format=csv"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var rows = CsvReader.builder().ofNamedCsvRecord(csv.replace("\uFEFF", "")).stream()
                .toList();
        assertEquals(3, rows.size(), "two works and the total");
        assertEquals("'=CT-02", rows.get(0).getField("code"));
        assertEquals("30000000", rows.get(2).getField("disbursedInYear"));
        assertEquals("400", rows.get(2).getField("totalCost"));
        var file = Api.get(Reports.token(World.COUNTRY), question("&format=xlsx"))
                .extract()
                .asByteArray();
        var paper = Sheet.of(file, 0);
        var stored = Sheet.of(file, 1);
        for (var column : List.of(9, 10, 11, 12, 13, 14)) {
            var total = Sheet.address(5, column);
            assertTrue(paper.formula(total).startsWith("SUM("), total);
            assertEquals(
                    0,
                    paper.number(total).movePointRight(6).compareTo(stored.number(Sheet.address(3, column - 1))),
                    total);
        }
        assertEquals(
                0,
                stored.number(Sheet.address(3, 14)).compareTo(paper.number(Sheet.address(5, 15))),
                "the rate is of the sums");
    }

    @Test
    void aTableThatSaysTheSameIsNotSentAgain() {
        works(work, "CT-01", false);
        report("");
        var csv = question("&format=csv");
        var tag = Api.get(Reports.token(World.COUNTRY), csv)
                .statusCode(200)
                .extract()
                .header("ETag");
        Api.as(Reports.token(World.COUNTRY))
                .header("If-None-Match", tag)
                .get(csv)
                .then()
                .statusCode(304);
        does("pay", 30, 2023, "2023-05-01");
        world.arrive();
        Api.as(Reports.token(World.COUNTRY))
                .header("If-None-Match", tag)
                .get(csv)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void onALaterTreeAWorkStandsWhereItsPlaceWent() {
        works(work, "CT-01", false);
        does("pay", 30, 2023, "2023-05-01");
        var reform = Reform.on(world, "2025-07-01");
        var merged = reform.begins("commune", province);
        reform.endsIn(commune, "commune", province, merged).publish();
        report("&tree=2025-12-31").body("works", empty());
        report("&tree=2025-12-31&basis=restated")
                .body("works.code", contains("CT-01"))
                .body("works[0].place.code", equalTo(commune.code()))
                .body("works[0].standsAt.place.code", equalTo(merged.code()))
                .body("works[0].figures.disbursedInYear", equalTo(30))
                .body("total.disbursedInYear", equalTo(30))
                .body("heldAbove", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "on=2023-06-30,             missing-parameter, year",
        "year=2023&on=tomorrow,     unreadable-value,  on",
        "year=2023&programme=NONE,  unknown-code,      programme"
    })
    void aQuestionThatIsNotUnderstoodIsRefused(String query, String code, String parameter) {
        world.arrive();
        Api.get(Reports.token(World.COUNTRY), REPORT + "?area=VN&" + query)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void nobodyReadsTheWorksOfTheirNeighbours() {
        world.arrive();
        Api.get(Reports.token(commune), question("")).statusCode(403);
        Api.get(Reports.token(province), question("")).statusCode(200);
    }

    private String question(String more) {
        return REPORT + "?area=%s&year=2023&programme=%s".formatted(province.code(), programme) + more;
    }

    private ValidatableResponse report(String more) {
        world.arrive();
        return Api.get(Reports.token(World.COUNTRY), question(more)).statusCode(200);
    }

    private void works(UUID id, String code, boolean deleted) {
        var state = new WorkState(
                id,
                1,
                deleted,
                code,
                "Đường liên thôn",
                programme,
                commune.id(),
                investor.id(),
                "15/QĐ",
                "2023-02",
                List.of(new WorkState.Cost("commune", 50), new WorkState.Cost("central", 150)),
                List.of(new WorkState.Capital(2023, "central", 100), new WorkState.Capital(2024, "central", 50)),
                null,
                null,
                null);
        world.publish(Topics.WORKS, WorkState.TYPE, id, state);
    }

    private void contract(long accepted) {
        var state = new ContractState(
                UUID.randomUUID(),
                1,
                false,
                programme,
                "05/HĐ",
                LocalDate.of(2023, 2, 1),
                new PostingsRecorded.Holder("agency", investor.id()),
                "contractor",
                100,
                null,
                "open",
                work,
                List.of(new ContractState.Stage(1, 100, null, accepted)));
        world.publish(Topics.COMMITMENTS, ContractState.TYPE, state.id(), state);
    }

    private void does(String effect, long amount, int year, String day) {
        var holder = new PostingsRecorded.Holder("agency", investor.id());
        var posting = new Posting(
                UUID.randomUUID(),
                holder,
                null,
                "DA1",
                "central",
                "investment",
                year,
                year,
                amount,
                effect,
                null,
                work);
        var fact = LedgerFacts.fact("payment", programme, day, posting);
        world.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
    }
}
