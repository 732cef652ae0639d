package vn.giamngheo.reporting.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The people of a district are counted once, whether the district or its communes spoke last. */
class StocksInSubtreeTest {

    private static final UUID DISTRICT = new UUID(0, 1);
    private static final UUID ONE = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);
    private static final UUID VILLAGE = new UUID(0, 4);

    @Test
    void allCommunesTogetherReplaceAnEarlierFigureOfTheDistrict() {
        assertEquals(
                Set.of(400L, 600L),
                counted(district("2023-03-31", 900, false), one("2023-12-31", 400), other("2023-10-31", 600)));
    }

    @Test
    void whileACommuneIsMissingTheDistrictStands() {
        assertEquals(Set.of(900L), counted(district("2023-03-31", 900, false), one("2023-12-31", 400)));
    }

    @Test
    void theLastFigureOfTheDistrictStandsForEarlierOnesBelow() {
        assertEquals(
                Set.of(950L),
                counted(
                        district("2023-03-31", 900, false),
                        district("2023-12-31", 950, false),
                        one("2023-06-30", 400),
                        other("2023-06-30", 600)));
    }

    @Test
    void ofOneDayWhatIsApprovedGoesFirst() {
        assertEquals(
                Set.of(400L, 600L),
                counted(
                        district("2023-12-31", 900, false),
                        found(ONE, List.of(DISTRICT), List.of(VILLAGE), "2023-12-31", 400, true),
                        found(OTHER, List.of(DISTRICT), null, "2023-12-31", 600, true)));
        assertEquals(
                Set.of(900L),
                counted(
                        district("2023-12-31", 900, true),
                        found(ONE, List.of(DISTRICT), null, "2023-12-31", 400, true),
                        found(OTHER, List.of(DISTRICT), null, "2023-12-31", 600, true)));
    }

    @Test
    void withoutAFigureAboveEachStandsForItself() {
        assertEquals(Set.of(400L, 600L), counted(one("2023-12-31", 400), other("2022-12-31", 600)));
    }

    private static Set<Long> counted(StocksInSubtree.Found... found) {
        return StocksInSubtree.once(Arrays.asList(found)).stream()
                .map(each -> each.row().numerator())
                .collect(Collectors.toSet());
    }

    private static StocksInSubtree.Found district(String end, long numerator, boolean approved) {
        return found(DISTRICT, List.of(), List.of(ONE, OTHER), end, numerator, approved);
    }

    private static StocksInSubtree.Found one(String end, long numerator) {
        return found(ONE, List.of(DISTRICT), null, end, numerator, false);
    }

    private static StocksInSubtree.Found other(String end, long numerator) {
        return found(OTHER, List.of(DISTRICT), null, end, numerator, false);
    }

    private static StocksInSubtree.Found found(
            UUID place, List<UUID> above, List<UUID> below, String end, long numerator, boolean approved) {
        var day = LocalDate.parse(end);
        var row = new ObservedRow(
                "water",
                place,
                above.size(),
                day,
                numerator,
                1_000L,
                null,
                "stock",
                null,
                new Stated(1, approved ? day : null, null));
        return new StocksInSubtree.Found(new Recorded(UUID.randomUUID(), day.minusMonths(3), row), above, below);
    }
}
