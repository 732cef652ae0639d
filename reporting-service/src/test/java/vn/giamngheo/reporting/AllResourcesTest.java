package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.DatedState;
import vn.giamngheo.events.IntegratedFundState;
import vn.giamngheo.events.MobilisedGiftState;
import vn.giamngheo.events.PolicyCreditState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

/** What other money does stands next to the ledger, and no đồng of it in the ledger's figures. */
@QuarkusTest
class AllResourcesTest {

    private static final String REPORT = "/api/v1/reports/all-resources";

    private final World world = World.around("reporting");
    private final Place province = world.province();
    private final Place commune = world.commune(province);
    private final Place otherCommune = world.commune(province);
    private final String programme = world.programme("DA1");

    @Test
    void theLedgerStandsBySourceAndWhatIsBesideChangesNoneOfIt() {
        moves(null, province, "central", 1000);
        moves(null, province, "province", 50);
        moves(province, commune, "central", 400);
        moves(commune, null, "central", 150);
        var before = report("").body("policyCredit", empty()).extract().<Object>path("ledger");
        gift("cash", 700, null);
        integrated(commune, "2023-03-31", "NTM", 300, 20);
        credit(commune, "2023-03-31", 5, 1, 90);
        report("")
                .body("ledger", equalTo(before))
                .body("ledger.sources.source", contains("central", "province"))
                .body("ledger.sources.allocated", contains(1000, 50))
                .body("ledger.sources.disbursed", contains(150, 0))
                .body("ledger.allocated", equalTo(1050))
                .body("ledger.disbursed", equalTo(150))
                .body("definitions.name", contains("ledger", "policyCredit", "integrated", "mobilised"));
    }

    @Test
    void aSignedTextSaysWhatStandsBesideTheLedgerAndNeverAddsIt() {
        moves(null, province, "central", 1_000_000);
        gift("cash", 7_000_000, null);
        credit(commune, "2023-03-31", 5, 1, 90_000_000);
        credit(otherCommune, "2023-03-31", 5, 1, 10_000_000);
        var words = SignedText.of("all-resources", report(""));
        assertEquals(
                List.of(
                        "Ngân sách nhà nước các cấp: được giao 1 triệu đồng, giải ngân 0 triệu đồng.",
                        "Ngoài số trên: dư nợ tín dụng chính sách 100 triệu đồng; vốn lồng ghép 0 triệu đồng; huy động khác 7 triệu đồng."),
                words.sentences());
        assertEquals(List.of("", "Tổng số", "1", "0"), SignedText.lastRow(words));
    }

    @Test
    void flowsOfPolicyCreditAddAndOfItsStocksTheLastCounts() {
        credit(commune, "2022-12-31", 1000, 1000, 1000);
        credit(commune, "2023-01-31", 5, 1, 90);
        credit(commune, "2023-02-28", 7, 2, 95);
        credit(otherCommune, "2023-01-31", 3, 0, 10);
        report("")
                .body("policyCredit.creditProgramme", contains("HO-NGHEO"))
                .body("policyCredit[0].lent", equalTo(15))
                .body("policyCredit[0].recovered", equalTo(3))
                .body("policyCredit[0].outstanding", equalTo(105))
                .body("policyCredit[0].borrowers", equalTo(38));
        report("&on=2023-01-31")
                .body("policyCredit[0].lent", equalTo(8))
                .body("policyCredit[0].outstanding", equalTo(100));
    }

    @Test
    void whatAPlaceRecordedForAllBelowItStandsForThose() {
        credit(commune, "2023-01-31", 5, 1, 90);
        credit(province, "2023-01-31", 20, 4, 300);
        integrated(commune, "2023-03-31", "NTM", 300, 20);
        integrated(province, "2023-03-31", "NTM", 900, 80);
        report("")
                .body("policyCredit[0].outstanding", equalTo(300))
                .body("integrated[0].allocated", equalTo(900))
                .body("integrated[0].disbursed", equalTo(80));
    }

    @Test
    void ofIntegratedMoneyTheLastRecordOfTheYearCounts() {
        integrated(commune, "2023-03-31", "NTM", 300, 20);
        integrated(commune, "2023-06-30", "NTM", 320, 120);
        integrated(otherCommune, "2023-06-30", "NTM", 10, 1);
        report("").body("integrated[0].allocated", equalTo(330)).body("integrated[0].disbursed", equalTo(121));
        report("&on=2023-05-31")
                .body("integrated[0].allocated", equalTo(300))
                .body("integrated[0].disbursed", equalTo(20));
    }

    @Test
    void aSumBeyondWhatCanBeToldIsSaidToBeSo() {
        moves(null, province, "central", Long.MAX_VALUE);
        moves(null, province, "central", 1);
        world.arrive();
        Api.get(Reports.token(World.COUNTRY), question("")).statusCode(422).body("code", equalTo("sum-too-large"));
    }

    @Test
    void giftsAddByForm() {
        gift("cash", 700, null);
        gift("cash", 50, null);
        gift("labour", 0, 40);
        report("")
                .body("mobilised.form", contains("cash", "labour"))
                .body("mobilised.gifts", contains(2, 1))
                .body("mobilised.amount", contains(750, 0))
                .body("mobilised[0].labourDays", nullValue())
                .body("mobilised[1].labourDays", equalTo(40));
    }

    @Test
    void itIsATableWhoseRowsSayWhatTheyAreAndASheetForEachKind() throws Exception {
        moves(null, province, "central", 1000);
        moves(commune, null, "central", 150);
        gift("cash", 700, null);
        credit(commune, "2023-03-31", 5, 1, 90);
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
        assertEquals(
                List.of("ledger", "ledger_total", "policy_credit", "mobilised"),
                rows.stream().map(row -> row.getField("part")).toList());
        assertEquals("1000", rows.get(1).getField("allocated"));
        assertEquals("90", rows.get(2).getField("outstanding"));
        assertEquals("", rows.get(3).getField("allocated"));
        var file = Api.get(Reports.token(World.COUNTRY), question("&format=xlsx"))
                .extract()
                .asByteArray();
        var ledger = Sheet.of(file, 0);
        assertEquals("SUM(C7:C7)", ledger.formula("C6"));
        assertEquals(0, ledger.number("C6").movePointRight(6).compareTo(new BigDecimal(1000)));
        assertEquals("TÍN DỤNG CHÍNH SÁCH NĂM 2023", Sheet.of(file, 1).text("A1"));
    }

    @ParameterizedTest
    @CsvSource({
        "policyCredit.lent,        HO-NGHEO, 15,  3",
        "policyCredit.recovered,   HO-NGHEO, 3,   3",
        "policyCredit.outstanding, HO-NGHEO, 105, 2",
        "policyCredit.overdue,     HO-NGHEO, 10,  2",
        "policyCredit.borrowers,   HO-NGHEO, 38,  2",
        "integrated.allocated,     NTM,      330, 2",
        "integrated.disbursed,     NTM,      121, 2",
        "mobilised.gifts,          cash,     2,   2",
        "mobilised.amount,         cash,     750, 2",
        "mobilised.labourDays,     labour,   40,  1"
    })
    void theRecordsBehindAFigureBesideTheLedgerSumToItExactly(String figure, String of, int sum, int records) {
        credit(commune, "2022-12-31", 1000, 1000, 1000);
        credit(commune, "2023-01-31", 5, 1, 90);
        credit(commune, "2023-02-28", 7, 2, 95);
        credit(otherCommune, "2023-01-31", 3, 0, 10);
        integrated(commune, "2023-03-31", "NTM", 300, 20);
        integrated(commune, "2023-06-30", "NTM", 320, 120);
        integrated(otherCommune, "2023-06-30", "NTM", 10, 1);
        integrated(otherCommune, "2023-06-30", "DTTS", 4, 4);
        gift("cash", 700, null);
        gift("cash", 50, null);
        gift("labour", 0, 40);
        var part = figure.substring(0, figure.indexOf('.'));
        var kind = part.equals("policyCredit") ? "creditProgramme" : part.equals("integrated") ? "origin" : "form";
        int reported = report("")
                .extract()
                .path("%s.find { it.%s == '%s' }.%s"
                        .formatted(part, kind, of, figure.substring(figure.indexOf('.') + 1)));
        assertEquals(sum, reported);
        var explained = explain("&figure=" + figure + "&of=" + of).extract();
        assertEquals(sum, explained.<Integer>path("total"));
        assertEquals(
                sum,
                explained.<List<Integer>>path("items.counts").stream()
                        .mapToInt(each -> each)
                        .sum());
        assertEquals(records, explained.<List<Integer>>path("items.counts").size());
        assertEquals(records, explained.<Integer>path("records"));
    }

    @Test
    void theTopmostRecordStandsForThoseBelowInTheirExplanationToo() {
        integrated(commune, "2023-03-31", "NTM", 300, 20);
        integrated(province, "2023-03-31", "NTM", 900, 80);
        explain("&figure=integrated.allocated&source=local")
                .body("items.place.code", contains(province.code()))
                .body("total", equalTo(900));
        explain("&figure=integrated.allocated&source=central")
                .body("items", empty())
                .body("total", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "figure=policyCredit.lent&source=central, source",
        "figure=mobilised.amount&source=local, source",
        "figure=integrated.allocated&source=commune, source",
        "figure=mobilised.amount&of=kash, of",
        "figure=policyCredit.lent&of=HO-NGEO, of"
    })
    void zeroIsNotSaidOfWhatThereIsNot(String asked, String parameter) {
        gift("cash", 700, null);
        credit(commune, "2023-01-31", 5, 1, 90);
        world.arrive();
        Api.get(Reports.token(World.COUNTRY), explanation("&" + asked))
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void anExplanationIsReadPageByPageByWhoeverReadsTheReport() {
        gift("cash", 700, null);
        gift("cash", 50, null);
        gift("kind", 9, null);
        var all = explain("&figure=mobilised.amount").extract().<List<Object>>path("items.record");
        assertEquals(3, all.size());
        assertEquals(
                all,
                Pages.read(
                        Reports.token(World.COUNTRY),
                        explanation("&figure=mobilised.amount&limit=2"),
                        "items.record",
                        2));
        Api.get(Reports.token(commune), explanation("&figure=mobilised.amount")).statusCode(403);
        Api.get(Reports.token(province), explanation("&figure=ledger.allocated"))
                .statusCode(400)
                .body("errors[0].parameter", equalTo("figure"));
        Api.get(Reports.token(province), explanation("&figure=integrated.allocated&source=moon"))
                .statusCode(400)
                .body("errors[0].parameter", equalTo("source"));
    }

    private ValidatableResponse explain(String more) {
        world.arrive();
        return Api.get(Reports.token(World.COUNTRY), explanation(more)).statusCode(200);
    }

    private String explanation(String more) {
        return question(more).replace(REPORT, REPORT + "/explain");
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
    void nobodyReadsWhatTheirNeighboursHave() {
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

    private void moves(Holder giver, Holder receiver, String source, long amount) {
        var posting = LedgerFacts.posting(giver, receiver, "DA1", source, 2023, amount);
        var fact = LedgerFacts.fact("allocation", programme, "2023-02-01", posting);
        world.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
    }

    private void credit(Place place, String day, long lent, long recovered, long outstanding) {
        tell(
                Topics.POLICY_CREDITS,
                PolicyCreditState.TYPE,
                new PolicyCreditState(
                        UUID.randomUUID(),
                        1,
                        false,
                        place.id(),
                        LocalDate.parse(day),
                        "HO-NGHEO",
                        lent,
                        recovered,
                        outstanding,
                        5,
                        19));
    }

    private void integrated(Place place, String day, String origin, long allocated, long disbursed) {
        tell(
                Topics.INTEGRATED_FUNDS,
                IntegratedFundState.TYPE,
                new IntegratedFundState(
                        UUID.randomUUID(),
                        1,
                        false,
                        place.id(),
                        LocalDate.parse(day),
                        programme,
                        null,
                        2023,
                        origin,
                        "local",
                        allocated,
                        disbursed));
    }

    private void gift(String form, long amount, Integer labourDays) {
        tell(
                Topics.MOBILISED_GIFTS,
                MobilisedGiftState.TYPE,
                new MobilisedGiftState(
                        UUID.randomUUID(),
                        1,
                        false,
                        commune.id(),
                        LocalDate.parse("2023-06-30"),
                        programme,
                        null,
                        form,
                        amount,
                        labourDays,
                        null,
                        "anonymous",
                        null,
                        "Cầu"));
    }

    private void tell(String topic, String type, DatedState state) {
        world.publish(topic, type, state.id(), state);
    }
}
