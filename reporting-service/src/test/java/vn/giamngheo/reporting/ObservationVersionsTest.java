package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.IndicatorState;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.ObservationState.Version;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.PlanState.Target;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Targets are held against the version of a figure that is in force on the asked day, and the report says which. */
@QuarkusTest
class ObservationVersionsTest {

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();

    private final Place district = WORLD.district(PROVINCE);
    private final Place commune = WORLD.commune(district);
    private final Place otherCommune = WORLD.commune(district);
    private final String stock = WORLD.indicator("households", "stock", false);

    /** Known on 10 January and approved on the 20th; corrected on 1 March, which is approved on the 5th. */
    @ParameterizedTest
    @CsvSource({
        "2024-01-09, , , ",
        "2024-01-10, 50, provisional, 1",
        "2024-01-19, 50, provisional, 1",
        "2024-01-20, 50, approved, 1",
        "2024-03-04, 50, approved, 1",
        "2024-03-05, 48, approved, 2"
    })
    void whatIsInForceOnTheDayCounts(String asOf, Integer value, String state, Integer version) {
        observe(district, null, version(1, 50, "2024-01-10", "2024-01-20"), version(2, 48, "2024-03-01", "2024-03-05"));
        plan("2023-01-01", null);
        var line = line("&asOf=" + asOf);
        if (value == null) {
            line.body("actual", nullValue());
        } else {
            line.body("actual.value", equalTo(value))
                    .body("actual.versions.state", equalTo(state))
                    .body("actual.versions.version", equalTo(version));
        }
    }

    @Test
    void withoutADayTheLastApprovedOneCountsAndNotALaterProvisionalOne() {
        observe(district, null, version(1, 50, "2024-01-10", "2024-01-20"), version(2, 48, "2024-03-01", null));
        plan("2023-01-01", null);
        line("").body("actual.value", equalTo(50))
                .body("actual.versions.approvedOn", equalTo("2024-01-20"))
                .body("actual.versions.source", equalTo("Báo cáo"))
                .body("met", equalTo(true));
    }

    @Test
    void whatWasToldBeforeThereWereVersionsIsProvisionalFromTheEndOfItsPeriod() {
        var id = UUID.randomUUID();
        publish(new ObservationState(
                id, 1, false, stock, district.id(), day("2023-01-01"), day("2023-12-31"), null, null, BigDecimal.TEN));
        plan("2023-01-01", null);
        for (var basis : List.of("original", "restated")) {
            line("&asOf=2023-12-30&basis=" + basis).body("actual", nullValue());
        }
        line("&asOf=2023-12-31")
                .body("actual.value", equalTo(10))
                .body("actual.versions.state", equalTo("provisional"))
                .body("actual.versions", not(hasKey("approvedOn")));
    }

    @Test
    void aSumSaysHowMuchOfItIsApproved() {
        observe(commune, null, version(1, 30, "2024-01-10", "2024-01-20"));
        observe(otherCommune, null, version(1, 20, "2024-01-10", null));
        plan("2023-01-01", null);
        line("").body("actual.value", equalTo(50))
                .body("actual.basis", equalTo("summed"))
                .body("actual.versions.state", equalTo("partly_approved"))
                .body("actual.versions.approved", equalTo(1))
                .body("actual.versions.provisional", equalTo(1))
                .body("actual.versions", not(hasKey("version")));
    }

    @Test
    void aTargetForAPopulationIsHeldAgainstItsFigure() {
        observe(district, null, version(1, 50, "2024-01-10", null));
        observe(district, "Hộ nghèo", version(1, 7, "2024-01-10", null));
        observe(commune, "Hộ nghèo", version(1, 5, "2024-01-10", null));
        plan("2023-01-01", "Hộ nghèo");
        line("").body("actual.value", equalTo(7)).body("actual.population", equalTo("Hộ nghèo"));
    }

    @Test
    void thePeopleAreTheSameInOtherLettersAndBlanks() {
        observe(commune, "HỘ NGHÈO ĐÔNG CON", version(1, 7, "2024-01-10", null));
        observe(otherCommune, "Hộ nghèo  đông con", version(1, 5, "2024-01-10", null));
        plan("2023-01-01", "hộ nghèo đông con");
        for (var basis : List.of("original", "restated")) {
            line("&basis=" + basis).body("actual.value", equalTo(12)).body("actual.places", equalTo(2));
        }
    }

    @Test
    void figuresOfOtherPopulationsNeitherAddNorStandForTheWhole() {
        observe(commune, "Hộ nghèo", version(1, 7, "2024-01-10", null));
        plan("2023-01-01", null);
        line("").body("actual", nullValue());
        observe(otherCommune, null, version(1, 20, "2024-01-10", null));
        line("").body("actual.value", equalTo(20)).body("actual", not(hasKey("population")));
    }

    @Test
    void whereThePopulationHasNoFigureThatOfThePlaceCountsAndIsSaidToBe() {
        observe(district, null, version(1, 50, "2024-01-10", null));
        plan("2023-01-01", "Hộ nghèo");
        line("").body("population", equalTo("Hộ nghèo"))
                .body("actual.value", equalTo(50))
                .body("actual", not(hasKey("population")));
    }

    @Test
    void thePathShowsEachYearOfThePlanUntilTheAskedOne() {
        observe(2021, version(1, 60, "2022-01-10", "2022-01-20"));
        observe(2023, version(1, 50, "2024-01-10", null));
        observe(2024, version(1, 40, "2025-01-10", null));
        plan("2021-01-01", null);
        for (var basis : List.of("original", "restated")) {
            line("&basis=" + basis)
                    .body("actual.value", equalTo(50))
                    .body("path.year", contains(2021, 2022, 2023))
                    .body("path.actual.value", contains(60, 50))
                    .body("path[0].actual.versions.state", equalTo("approved"))
                    .body("path[1].actual", nullValue());
        }
    }

    @Test
    void aLineSaysWhatItsIndicatorCountsAndWhichWayIsBetter() {
        var id = UUID.randomUUID();
        var code = "meant_" + stock;
        WORLD.publish(
                Topics.INDICATORS,
                IndicatorState.TYPE,
                id,
                new IndicatorState(
                        id,
                        1,
                        false,
                        code,
                        new Label("Chỉ tiêu", null),
                        "percent",
                        "stock",
                        true,
                        null,
                        new Label("Hộ có", "Households that have"),
                        new Label("Tất cả hộ", null),
                        "higher_is_better",
                        List.of(),
                        List.of(),
                        null));
        plan(code, "2023-01-01", null);
        line("").body("direction", equalTo("higher_is_better"))
                .body("numeratorMeans.en", equalTo("Households that have"))
                .body("denominatorMeans.vi", equalTo("Tất cả hộ"));
    }

    private static Version version(int number, long value, String statedOn, String approvedOn) {
        return new Version(
                number,
                null,
                null,
                BigDecimal.valueOf(value),
                "Báo cáo",
                day(statedOn),
                approvedOn == null ? null : day(approvedOn),
                number == 1 ? null : "Phúc tra");
    }

    private void observe(Place place, String population, Version... versions) {
        observe(place, 2023, population, versions);
    }

    private void observe(int year, Version... versions) {
        observe(district, year, null, versions);
    }

    private void observe(Place place, int year, String population, Version... versions) {
        var last = versions[versions.length - 1];
        publish(new ObservationState(
                UUID.randomUUID(),
                versions.length,
                false,
                stock,
                place.id(),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                null,
                null,
                last.value(),
                population,
                List.of(versions)));
    }

    private static void publish(ObservationState observation) {
        WORLD.publish(Topics.OBSERVATIONS, ObservationState.TYPE, observation.id(), observation);
    }

    private void plan(String from, String population) {
        plan(stock, from, population);
    }

    /** A plan of the district until the end of 2025, with one target. */
    private void plan(String indicator, String from, String population) {
        var target = new Target(
                "t",
                indicator,
                "at_least",
                BigDecimal.valueOf(50),
                "households",
                population,
                day("2025-12-31"),
                null,
                null,
                null);
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.PLANS,
                PlanState.TYPE,
                id,
                new PlanState(
                        id,
                        1,
                        false,
                        district.id(),
                        "CT",
                        "Kế hoạch",
                        "UBND",
                        null,
                        "2021",
                        day(from),
                        day("2025-12-31"),
                        List.of(target),
                        List.of()));
    }

    private ValidatableResponse line(String more) {
        WORLD.arrive();
        return Reports.ask(Reports.PROGRESS, district, more).statusCode(200).rootPath("plans[0].targets[0]");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
