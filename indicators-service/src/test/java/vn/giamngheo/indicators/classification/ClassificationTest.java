package vn.giamngheo.indicators.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.platform.value.Money;

/** Every boundary of NĐ 07/2021/NĐ-CP Art. 3 and TT 07/2021/TT-BLĐTBXH; figures of 2022-2025. */
class ClassificationTest {

    private static final Set<String> INDICATORS =
            IntStream.rangeClosed(1, 12).mapToObj(i -> "i" + i).collect(Collectors.toSet());

    private static final Criteria CRITERIA = new Criteria(
            new PerSettlement<>(Money.of(1_500_000), Money.of(2_000_000)),
            new PerSettlement<>(Money.of(2_250_000), Money.of(3_000_000)),
            new PerSettlement<>(140, 175),
            new DeprivationRule(10, 30),
            INDICATORS);

    @ParameterizedTest
    @CsvSource({
        "RURAL, 1500000, 3, POOR",
        "RURAL, 1500001, 3, AVERAGE_LIVING_STANDARD",
        "RURAL, 1500000, 2, NEAR_POOR",
        "RURAL, 0, 0, NEAR_POOR",
        "RURAL, 0, 12, POOR",
        "RURAL, 2250000, 12, AVERAGE_LIVING_STANDARD",
        "RURAL, 2250001, 12, NONE",
        "URBAN, 2000000, 3, POOR",
        "URBAN, 2000000, 2, NEAR_POOR",
        "URBAN, 2000001, 3, AVERAGE_LIVING_STANDARD",
        "URBAN, 3000000, 0, AVERAGE_LIVING_STANDARD",
        "URBAN, 3000001, 0, NONE"
    })
    void incomeDecidesAtTheLineItself(Settlement settlement, long income, int lacking, PovertyClass expected) {
        var means = new Means.MonthlyIncome(Money.of(income));
        assertEquals(
                expected, CRITERIA.classify(settlement, means, lacking(lacking)).povertyClass());
    }

    @ParameterizedTest
    @CsvSource({
        "RURAL, 140, 3, POOR",
        "RURAL, 140, 2, NEAR_POOR",
        "RURAL, 141, 3, NONE",
        "RURAL, 0, 0, NEAR_POOR",
        "URBAN, 175, 3, POOR",
        "URBAN, 175, 2, NEAR_POOR",
        "URBAN, 176, 12, NONE",
        "URBAN, 141, 3, POOR"
    })
    void pointsOfB1DecideAtTheThresholdItself(Settlement settlement, int points, int lacking, PovertyClass expected) {
        var means = new Means.B1Score(points);
        assertEquals(
                expected, CRITERIA.classify(settlement, means, lacking(lacking)).povertyClass());
    }

    @Test
    void whatIsFoundIsSaidWithTheClass() {
        var result = CRITERIA.classify(Settlement.URBAN, new Means.B1Score(175), Set.of("i1", "i7", "i9", "i12"));
        assertEquals(
                new Classification(PovertyClass.POOR, Settlement.URBAN, true, Set.of("i1", "i7", "i9", "i12"), 40),
                result);
        assertFalse(CRITERIA.classify(Settlement.URBAN, new Means.B1Score(176), Set.of())
                .withinLine());
    }

    @Test
    void aStandardWithoutABandOfAverageLivingHasNoSuchClass() {
        var criteria =
                new Criteria(CRITERIA.incomeLines(), null, CRITERIA.b1Thresholds(), CRITERIA.deprivation(), INDICATORS);
        var means = new Means.MonthlyIncome(Money.of(1_500_001));
        assertEquals(
                PovertyClass.NONE,
                criteria.classify(Settlement.RURAL, means, Set.of()).povertyClass());
    }

    @Test
    void aStandardWithoutSheetB1IsNotAskedForPoints() {
        var criteria = new Criteria(CRITERIA.incomeLines(), null, null, CRITERIA.deprivation(), INDICATORS);
        var points = new Means.B1Score(1);
        assertThrows(IllegalStateException.class, () -> criteria.classify(Settlement.RURAL, points, Set.of()));
    }

    @Test
    void whatIsNoIndicatorCannotBeLacking() {
        var means = new Means.B1Score(1);
        assertThrows(
                IllegalArgumentException.class, () -> CRITERIA.classify(Settlement.RURAL, means, Set.of("i1", "i13")));
    }

    @Test
    void theMultidimensionalRateCountsPoorAndNearPoor() {
        assertTrue(PovertyClass.POOR.isPoorOrNear());
        assertTrue(PovertyClass.NEAR_POOR.isPoorOrNear());
        assertFalse(PovertyClass.AVERAGE_LIVING_STANDARD.isPoorOrNear());
        assertFalse(PovertyClass.NONE.isPoorOrNear());
        assertEquals("near_poor", PovertyClass.NEAR_POOR.wireName());
    }

    /** A sheet that adds B1 and B2 calls the least poor the poorest. */
    @Property
    void pointsOfB1AndB2AreNeverAdded(
            @ForAll Settlement settlement,
            @ForAll @IntRange(max = 400) int b1,
            @ForAll @IntRange(max = 12) int lacking) {
        var result = CRITERIA.classify(settlement, new Means.B1Score(b1), lacking(lacking));
        var within = b1 <= (settlement == Settlement.RURAL ? 140 : 175);
        assertEquals(within, result.withinLine());
        assertEquals(within && lacking >= 3, result.povertyClass() == PovertyClass.POOR);
        assertEquals(within && lacking < 3, result.povertyClass() == PovertyClass.NEAR_POOR);
        assertEquals(10 * lacking, result.b2Score());
    }

    /** Whoever has less and lacks more is never better off. */
    @Property
    void classesFollowIncomeAndDeprivations(
            @ForAll Settlement settlement,
            @ForAll @LongRange(max = 4_000_000) long income,
            @ForAll @LongRange(max = 4_000_000) long less,
            @ForAll @IntRange(max = 12) int lacking,
            @ForAll @IntRange(max = 12) int more) {
        var better = CRITERIA.classify(
                settlement, new Means.MonthlyIncome(Money.of(income)), lacking(Math.min(lacking, more)));
        var worse = CRITERIA.classify(
                settlement,
                new Means.MonthlyIncome(Money.of(Math.min(income, less))),
                lacking(Math.max(lacking, more)));
        assertTrue(worse.povertyClass().compareTo(better.povertyClass()) <= 0);
    }

    @Test
    void settlementsAreReadByTheirNames() {
        assertEquals(Settlement.RURAL, Settlement.ofWireName("rural"));
        assertEquals("urban", Settlement.URBAN.wireName());
        assertThrows(IllegalArgumentException.class, () -> Settlement.ofWireName("RURAL"));
    }

    private static Set<String> lacking(int count) {
        return List.copyOf(INDICATORS).subList(0, count).stream().collect(Collectors.toSet());
    }
}
