package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import vn.giamngheo.events.CounterpartRuleState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

/** The local share that acts require of places, against the one that is there. */
@QuarkusTest
class CounterpartReportTest {

    private static final String REPORT = "/api/v1/reports/counterpart";

    private final World world = World.around("reporting");
    private final Place province = world.province();
    private final Place district = world.district(province);
    private final Place commune = world.commune(district);
    private final Place otherCommune = world.commune(district);
    private final String programme = world.programme("DA1", "DA2");

    @Test
    void whatIsRequiredIsHeldAgainstWhatThePlaceAndAllBelowItWereGiven() {
        rule(UUID.randomUUID(), 1, district, "DA1", "central", "3", 500, "2022-01-01", null);
        gives(null, province, "central", 1000_000);
        gives(province, district, "central", 100_000);
        gives(district, commune, "central", 60_000);
        gives(null, commune, "commune", 2_000);
        gives(commune, null, "central", 7);
        report("")
                .body("parameters.basis", equalTo("original"))
                .body("rules.place.code", contains(district.code()))
                .body("rules[0].line", equalTo("DA1"))
                .body("rules[0].act", equalTo("02/NQ-HĐND"))
                .body("rules[0].base", equalTo("central"))
                .body("rules[0].percent", equalTo(3))
                .body("rules[0].figures.central", equalTo(100_000))
                .body("rules[0].figures.local", equalTo(2_000))
                .body("rules[0].figures.required", equalTo(3_000))
                .body("rules[0].figures.missing", equalTo(1_000))
                .body("rules[0].figures.met", equalTo(false))
                .body("rules[0].figures.share.percent", equalTo(2.0f))
                .body("notMet", equalTo(1))
                .body("$", not(hasKey("heldAbove")))
                .body("$", not(hasKey("partial")));
        gives(null, commune, "commune", 500);
        report("")
                .body("rules[0].figures.missing", equalTo(500))
                .body("rules[0].figures.met", equalTo(true))
                .body("notMet", equalTo(0));
        report("&on=2023-01-31").body("rules[0].figures.central", equalTo(0));
    }

    @Test
    void theMoneyOfARuleIsExplainedByThePostingsThatItSums() {
        var rule = UUID.randomUUID();
        rule(rule, 1, district, "DA1", "central", "3", 500, "2022-01-01", null);
        gives(null, province, "central", 1000);
        gives(province, district, "central", 100);
        gives(district, commune, "central", 60);
        gives(district, province, "central", 30);
        gives(null, commune, "commune", 2);
        explain("&figure=central&rule=" + rule)
                .body("total", equalTo(70))
                .body("postings", equalTo(2))
                .body("items.counts", containsInAnyOrder(100, -30))
                .body("items.find { it.counts == 100 }.from.code", equalTo(province.code()));
        explain("&figure=local&basis=restated&rule=" + rule).body("items.counts", contains(2));
        report("").body("rules[0].figures.central", equalTo(70)).body("rules[0].figures.local", equalTo(2));
        for (var wrong : List.of("figure=missing&rule=" + rule, "figure=local&rule=" + UUID.randomUUID())) {
            Api.get(Reports.token(World.COUNTRY), explanation("&" + wrong))
                    .statusCode(400)
                    .body("code", equalTo("unknown-code"));
        }
        Api.get(Reports.token(commune), explanation("&figure=local&rule=" + rule))
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
    void aSignedTextSaysWhichRulesAreKept() {
        rule(UUID.randomUUID(), 1, district, "DA1", "central", "10", 0, "2022-01-01", null);
        rule(UUID.randomUUID(), 1, commune, null, "central", "10", 0, "2022-01-01", null);
        gives(null, district, "central", 100_000_000);
        var words = SignedText.of("counterpart", report(""));
        assertEquals(List.of("Vốn đối ứng: 2 mức quy định, 1 đạt, 1 chưa đạt."), words.sentences());
        var lines = words.tables().get(0).rows().stream()
                .map(row -> row.subList(2, row.size()))
                .toList();
        assertTrue(lines.contains(List.of("DA1 DA1", "100", "0", "10", "10", "Không")), lines::toString);
        assertTrue(lines.contains(List.of(programme, "0", "0", "0", "0", "Có")), lines::toString);
    }

    @Test
    void ofAYearTheRuleCountsThatCameIntoForceLastAndMoneyOfOtherYearsDoesNot() {
        var first = UUID.randomUUID();
        rule(first, 1, district, null, "total", "10", 0, "2022-01-01", "2023-05-31");
        rule(UUID.randomUUID(), 1, district, null, "total", "50", 0, "2023-06-01", null);
        rule(UUID.randomUUID(), 1, commune, "DA2", "central", "1", 0, "2024-01-01", null);
        gives(null, district, "district", 30);
        publish(LedgerFacts.posting(null, district, "DA1", "central", 2022, 2023, 900));
        gives(null, district, "central", 20);
        report("")
                .body("rules.size()", equalTo(1))
                .body("rules[0].percent", equalTo(50))
                .body("rules[0].line", nullValue())
                .body("rules[0].figures.central", equalTo(20))
                .body("rules[0].figures.required", equalTo(25))
                .body("rules[0].figures.missing", equalTo(0));
        var before = REPORT + "?area=%s&year=2022&programme=%s".formatted(province.code(), programme);
        Api.get(Reports.token(World.COUNTRY), before).body("rules.id", contains(first.toString()));
    }

    @Test
    void aRuleIsAsItWasLastTold() {
        var id = UUID.randomUUID();
        rule(id, 2, district, "DA1", "central", "5", 0, "2022-01-01", null);
        rule(id, 1, district, "DA1", "central", "3", 0, "2022-01-01", null);
        gives(null, district, "central", 100);
        report("").body("rules.percent", contains(5));
    }

    @Test
    void onALaterTreeRulesOfPlacesThatHaveEndedStandWhereTheyWent() {
        rule(UUID.randomUUID(), 1, district, "DA1", "central", "3", 0, "2022-01-01", null);
        gives(null, commune, "central", 100);
        gives(null, district, "district", 1);
        var reform = Reform.on(world, "2025-07-01");
        var merged = reform.begins("commune", province);
        reform.endsIn(commune, "commune", district, merged)
                .endsIn(otherCommune, "commune", district, merged)
                .endsIn(district, "district", province, province)
                .publish();
        rule(UUID.randomUUID(), 1, merged, "DA1", "central", "4", 0, "2022-01-01", null);
        report("&tree=2025-12-31").body("rules.place.code", contains(merged.code()));
        report("&tree=2025-12-31&basis=restated")
                .body("rules.find { it.place.code == '%s' }.figures.central".formatted(district.code()), equalTo(100))
                .body("rules.find { it.place.code == '%s' }.figures.local".formatted(district.code()), equalTo(1))
                .body(
                        "rules.find { it.place.code == '%s' }.standsAt.place.code".formatted(district.code()),
                        equalTo(province.code()))
                .body("rules.find { it.place.code == '%s' }.figures.central".formatted(merged.code()), equalTo(100))
                .body("rules.find { it.place.code == '%s' }.figures.required".formatted(merged.code()), equalTo(4))
                .body("heldAbove", empty());
    }

    @Test
    void itIsATableAndASheetToo() throws Exception {
        rule(UUID.randomUUID(), 1, district, "DA1", "central", "3", 500, "2022-01-01", null);
        gives(null, district, "central", 100_000_000);
        world.arrive();
        var csv = Api.as(Reports.token(World.COUNTRY))
                .header("Accept-Language", "en")
                .get(question("&format=csv"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("counterpart-" + province.code() + "-2023-12-31.csv"))
                .extract()
                .asString();
        var rows = CsvReader.builder().ofNamedCsvRecord(csv.replace("\uFEFF", "")).stream()
                .toList();
        assertEquals(district.code(), rows.get(0).getField("code"));
        assertEquals("3000000", rows.get(0).getField("missing"));
        var file = Api.get(Reports.token(World.COUNTRY), question("&format=xlsx"))
                .extract()
                .asByteArray();
        var paper = Sheet.of(file, 0);
        assertEquals("VỐN ĐỐI ỨNG CỦA ĐỊA PHƯƠNG NĂM 2023", paper.text("A1"));
        assertEquals("Địa bàn", paper.text("C4"));
        assertEquals(
                new BigDecimal("100"), paper.number("I6").stripTrailingZeros().setScale(0));
        assertEquals(new BigDecimal("3000000"), Sheet.of(file, 1).number("L2"));
    }

    @ParameterizedTest
    @CsvSource({
        "on=2023-06-30,             missing-parameter, year",
        "year=2023&basis=guessed,   unreadable-value,  basis",
        "year=2023&format=pdf,      unknown-code,      format",
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
    void nobodyReadsTheRulesOfTheirNeighbours() {
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

    private void gives(Holder giver, Holder receiver, String source, long amount) {
        publish(LedgerFacts.posting(giver, receiver, "DA1", source, 2023, amount));
    }

    private void publish(PostingsRecorded.Posting posting) {
        var fact = LedgerFacts.fact("allocation", programme, "2023-02-01", posting);
        world.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
    }

    private void rule(
            UUID id,
            int version,
            Place place,
            String line,
            String base,
            String percent,
            long tolerance,
            String from,
            String to) {
        var state = new CounterpartRuleState(
                id,
                version,
                false,
                place.id(),
                programme,
                line,
                base,
                new BigDecimal(percent),
                tolerance,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "02/NQ-HĐND");
        world.publish(Topics.COUNTERPART_RULES, CounterpartRuleState.TYPE, id, state);
    }
}
