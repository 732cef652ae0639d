package vn.giamngheo.reporting.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How observations of several places and days become one figure, and how it is held against a target. */
class ActualsTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Stated NEW = new Stated(1, null, null);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2023, 12, 31);

    @Test
    void nothingObservedIsNoFigure() {
        assertEquals(Optional.empty(), Actuals.of(List.of()));
    }

    @Test
    void aFlowAddsOverPlacesAndPeriods() {
        var actual = of(
                value("flow", ONE, 1, JUNE, 3), value("flow", ONE, 1, DECEMBER, 4), value("flow", OTHER, 1, JUNE, 5));
        assertEquals(figure("12", "summed", 2), actual);
    }

    @Test
    void ofAStockTheLastOfEachPlaceCountsInWhateverOrderItComes() {
        var early = value("stock", ONE, 1, JUNE, 3);
        var late = value("stock", ONE, 1, DECEMBER, 4);
        var other = value("stock", OTHER, 1, JUNE, 5);
        assertEquals(figure("9", "summed", 2), of(early, late, other));
        assertEquals(figure("9", "summed", 2), of(other, late, early));
    }

    @Test
    void whatDoesNotAddCountsWhereItWasRecordedOnly() {
        assertEquals(
                figure("7", "recorded", 1), of(value("none", ONE, 0, JUNE, 7), value("none", OTHER, 1, DECEMBER, 5)));
        assertEquals(Optional.empty(), Actuals.of(List.of(value("none", OTHER, 1, JUNE, 5))));
    }

    @Test
    void anIndicatorThatIsNotKnownYetIsNotAdded() {
        assertEquals(Optional.empty(), Actuals.of(List.of(value(null, OTHER, 1, JUNE, 5))));
        assertEquals(figure("5", "recorded", 1), of(value(null, ONE, 0, JUNE, 5)));
    }

    @Test
    void aRateIsTheSumOfItsPartsAndNoAverage() {
        var actual = of(rate(ONE, 1, 2), rate(OTHER, 1, 98));
        assertEquals(2L, actual.numerator());
        assertEquals(100L, actual.denominator());
        assertEquals(new BigDecimal("2.00"), actual.value());
        assertEquals("summed", actual.basis());
        assertEquals(2, actual.places());
    }

    @ParameterizedTest
    @CsvSource({
        "at_least, 8, true, true, false",
        "reduce_by, 8, true, true, false",
        "more_than, 8, true, false, false",
        "at_most, 8, false, true, true",
        "less_than, 8, false, false, true",
        "equal, 8, false, true, false"
    })
    void aValueAboveAtAndBelowItsTarget(
            String comparator, BigDecimal target, boolean above, boolean at, boolean below) {
        assertEquals(above, met(comparator, target, "8.1"));
        assertEquals(at, met(comparator, target, "8.0"));
        assertEquals(below, met(comparator, target, "7.9"));
    }

    @Test
    void judgementIsLeftToPeople() {
        assertNull(met("described", BigDecimal.ONE, "1"));
    }

    @Test
    void nothingIsComparedWithNothing() {
        assertNull(Comparison.met("at_least", BigDecimal.ONE, null));
        assertNull(Comparison.met(
                "at_least", BigDecimal.ONE, new PlanProgress.Actual(0L, 0L, null, "recorded", 1, null, null)));
    }

    /** 1 of 3 shows as 33.33 and is yet more than that. */
    @Test
    void aRateIsComparedAsAFraction() {
        var third = new PlanProgress.Actual(1L, 3L, new BigDecimal("33.33"), "recorded", 1, null, null);
        assertEquals(true, Comparison.met("more_than", new BigDecimal("33.33"), third));
        assertEquals(false, Comparison.met("equal", new BigDecimal("33.33"), third));
        assertEquals(true, Comparison.met("less_than", new BigDecimal("33.34"), third));
        assertEquals(false, Comparison.met("at_least", new BigDecimal("50"), third));
    }

    private static Boolean met(String comparator, BigDecimal target, String value) {
        return Comparison.met(comparator, target, figure(value, "recorded", 1));
    }

    @Test
    void aFigureSaysWhichVersionItIsAndWhoseApproval() {
        var only = Actuals.of(List.of(row(ONE, new Stated(3, DECEMBER, "Báo cáo"))))
                .orElseThrow();
        assertEquals(new PlanProgress.Stand("approved", 1, 0, 3, DECEMBER, "Báo cáo"), only.versions());
        assertEquals("Hộ nghèo", only.population());
    }

    @Test
    void aSumSaysHowMuchOfItIsApproved() {
        var approved = row(ONE, new Stated(1, JUNE, "a"));
        var later = row(OTHER, new Stated(2, DECEMBER, "b"));
        var provisional = row(UUID.randomUUID(), new Stated(1, null, "c"));
        assertEquals(
                new PlanProgress.Stand("partly_approved", 2, 1, null, DECEMBER, null),
                Actuals.of(List.of(approved, later, provisional)).orElseThrow().versions());
        assertEquals(
                new PlanProgress.Stand("approved", 2, 0, null, DECEMBER, null),
                Actuals.of(List.of(later, approved)).orElseThrow().versions());
    }

    private static ObservedRow row(UUID place, Stated stated) {
        return new ObservedRow("i", place, 0, JUNE, null, null, BigDecimal.ONE, "flow", "Hộ nghèo", stated);
    }

    /** What was added, without how it stands. */
    private static PlanProgress.Actual of(ObservedRow... rows) {
        return bare(Actuals.of(List.of(rows)).orElseThrow());
    }

    private static PlanProgress.Actual bare(PlanProgress.Actual actual) {
        return new PlanProgress.Actual(
                actual.numerator(), actual.denominator(), actual.value(), actual.basis(), actual.places(), null, null);
    }

    private static PlanProgress.Actual figure(String value, String basis, int places) {
        return new PlanProgress.Actual(null, null, new BigDecimal(value), basis, places, null, null);
    }

    private static ObservedRow value(String adds, UUID place, int depth, LocalDate to, long value) {
        return new ObservedRow("i", place, depth, to, null, null, BigDecimal.valueOf(value), adds, null, NEW);
    }

    private static ObservedRow rate(UUID place, long numerator, long denominator) {
        return new ObservedRow("i", place, 1, JUNE, numerator, denominator, null, "stock", null, NEW);
    }
}
