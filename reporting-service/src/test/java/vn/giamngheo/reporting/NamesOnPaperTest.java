package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.CounterpartRuleState;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.ProgrammeState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Officials read what programmes and standards are called; programs read their codes. */
@QuarkusTest
class NamesOnPaperTest {

    private static final World WORLD = World.around("reporting");
    private static final String STANDARD = "NATIONAL-2022-2025";
    private static final String STANDARD_NAME = "Chuẩn nghèo " + STANDARD;
    private static final String NAME = "Chương trình giảm nghèo thí dụ";

    private final Place district = WORLD.district(WORLD.province());
    private final String programme = "CT-" + UUID.randomUUID();

    @BeforeEach
    void aProgrammeIsTold() {
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.PROGRAMMES,
                ProgrammeState.TYPE,
                id,
                new ProgrammeState(
                        id,
                        1,
                        false,
                        programme,
                        new Label(NAME, "Example programme"),
                        World.BEGINNING,
                        LocalDate.of(2099, 12, 31),
                        List.of(new ProgrammeState.Line(
                                "DA2", null, new Label("Đa dạng hóa sinh kế", "Livelihoods"), "project")),
                        List.of()));
        var given = LedgerFacts.fact(
                "allocation",
                programme,
                "2023-02-01",
                LedgerFacts.posting(null, district, "DA2", "central", 2023, 100));
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, given.id(), given);
        rule("DA2");
        rule(null);
        Reports.standard(WORLD, STANDARD);
        WORLD.arrive();
    }

    private void rule(String line) {
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.COUNTERPART_RULES,
                CounterpartRuleState.TYPE,
                id,
                new CounterpartRuleState(
                        id,
                        1,
                        false,
                        district.id(),
                        programme,
                        line,
                        "central",
                        BigDecimal.TEN,
                        0,
                        LocalDate.of(2022, 1, 1),
                        null,
                        "02/NQ-HĐND"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activity-results",
                "all-resources",
                "allocation-history?line=DA2",
                "budget-execution",
                "comparison?figure=allocated",
                "counterpart",
                "disbursement?on=2023-12-31",
                "livelihood-projects",
                "works"
            })
    void belowATitleStandsWhatTheProgrammeIsCalled(String report) throws IOException {
        var about = about(report, "programme=" + programme);
        assertTrue(about.contains("; " + NAME), about);
        assertFalse(about.contains(programme), about);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "review-results?form=1",
                "review-profiles?form=4",
                "deprivation-profile",
                "poverty-dynamics",
                "escape-register",
                "comparison?figure=households.poor"
            })
    void belowATitleStandsWhatTheStandardIsCalled(String report) throws IOException {
        var about = about(report, "standard=" + STANDARD);
        assertTrue(about.contains("; " + STANDARD_NAME), about);
        assertFalse(about.contains("chuẩn nghèo đa chiều " + STANDARD), about);
    }

    private String about(String report, String more) throws IOException {
        return Sheet.of(file(report, more), 0).text("A2");
    }

    private byte[] file(String report, String more) {
        var asked = report.split("[?]");
        return Reports.ask(
                        "/api/v1/reports/" + asked[0],
                        district,
                        "&format=xlsx&" + more + (asked.length > 1 ? "&" + asked[1] : ""))
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void linesOfATableNameTheirProgrammeAndProgramsReadItsCode() throws IOException {
        var table = Table.ofMoney(
                Reports.token(World.COUNTRY),
                "/api/v1/reports/counterpart?area=%s&year=2023".formatted(district.code()),
                1);
        assertEquals(List.of(programme, programme), table.column("programme"));
        assertEquals(List.of("", "DA2"), table.column("line"));
        assertEquals(List.of(NAME, ""), table.paper(0).row(5, 5).subList(3, 5));
        assertEquals(
                List.of(NAME, "DA2 Đa dạng hóa sinh kế"),
                table.paper(0).row(6, 5).subList(3, 5));
    }

    @Test
    void aSignedTextNamesWhatARuleIsOf() {
        var words = SignedText.of("counterpart", Reports.ask("/api/v1/reports/counterpart", district, ""));
        assertEquals(
                List.of(NAME, "DA2 Đa dạng hóa sinh kế"),
                words.tables().get(0).rows().stream().map(row -> row.get(2)).toList());
    }

    @Test
    void aComparisonSaysWithItsFiguresWhatItsCodesAreCalled() {
        var asked = "&figure=allocated&line=DA2&programme=" + programme;
        var comparison = Reports.ask("/api/v1/reports/comparison", district, asked)
                .statusCode(200)
                .body("parameters.of.programme", equalTo(programme))
                .body("parameters.named.programme.en", equalTo("Example programme"))
                .body("parameters.named.line.vi", equalTo("Đa dạng hóa sinh kế"));
        var title = SignedText.of("comparison", comparison).tables().get(0).title();
        assertTrue(title.contains("dự án, tiểu dự án DA2 Đa dạng hóa sinh kế; " + NAME), title);
        Reports.ask("/api/v1/reports/comparison", district, "&figure=allocated")
                .body("parameters", not(hasKey("named")));
    }

    @Test
    void aSignedTextOfAComparisonOfHouseholdsNamesTheStandard() {
        var comparison =
                Reports.ask("/api/v1/reports/comparison", district, "&figure=households.poor&standard=" + STANDARD);
        var title = SignedText.of("comparison", comparison).tables().get(0).title();
        assertTrue(title.contains(STANDARD_NAME), title);
    }
}
