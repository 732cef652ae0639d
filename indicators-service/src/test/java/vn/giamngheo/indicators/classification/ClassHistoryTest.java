package vn.giamngheo.indicators.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClassHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 12, 15);
    private static final LocalDate SECOND = LocalDate.of(2023, 12, 10);

    private final ClassHistory poor = ClassHistory.NONE.decided(PovertyClass.POOR, FIRST);
    private final ClassHistory escaped = poor.decided(PovertyClass.NONE, SECOND);

    @Test
    void aDecisionHoldsUntilTheNext() {
        assertEquals(PovertyClass.NONE, escaped.classOn(FIRST.minusDays(1)));
        assertEquals(PovertyClass.POOR, escaped.classOn(FIRST));
        assertEquals(PovertyClass.POOR, escaped.classOn(SECOND.minusDays(1)));
        assertEquals(PovertyClass.NONE, escaped.classOn(SECOND));
        assertSame(poor, poor.decided(PovertyClass.POOR, SECOND));
        assertSame(ClassHistory.NONE, ClassHistory.NONE.decided(PovertyClass.NONE, FIRST));
    }

    @Test
    void aDecisionThatComesToLightLaterTakesItsPlace() {
        var history = poor.decided(PovertyClass.NEAR_POOR, FIRST.minusYears(1));
        assertEquals(
                List.of(
                        new ClassHistory.Spell(PovertyClass.NEAR_POOR, FIRST.minusYears(1), FIRST.minusDays(1)),
                        new ClassHistory.Spell(PovertyClass.POOR, FIRST, null)),
                history.spells());
    }

    @Test
    void ofTwoDecisionsOfOneDayTheLaterCounts() {
        var history = poor.decided(PovertyClass.NEAR_POOR, FIRST);
        assertEquals(List.of(new ClassHistory.Spell(PovertyClass.NEAR_POOR, FIRST, null)), history.spells());
    }

    @Test
    void newlyEscapedCountsThirtySixCalendarMonths() {
        assertEquals(Optional.of(SECOND), escaped.escapedOn(SECOND.plusYears(9)));
        assertEquals(Optional.of(LocalDate.of(2026, 12, 9)), escaped.newlyEscapedUntil(SECOND, 36));
        assertTrue(escaped.isNewlyEscaped(SECOND, 36));
        assertTrue(escaped.isNewlyEscaped(LocalDate.of(2026, 12, 9), 36));
        assertFalse(escaped.isNewlyEscaped(LocalDate.of(2026, 12, 10), 36));
        assertFalse(escaped.isNewlyEscaped(SECOND.minusDays(1), 36));
        assertEquals(Optional.empty(), poor.escapedOn(SECOND));
        assertEquals(Optional.empty(), ClassHistory.NONE.escapedOn(SECOND));
        assertTrue(poor.decided(PovertyClass.NEAR_POOR, SECOND).isNewlyEscaped(SECOND, 36));
    }

    @Test
    void aMonthThatIsShorterEndsEarlier() {
        var history = ClassHistory.NONE
                .decided(PovertyClass.POOR, LocalDate.of(2020, 1, 1))
                .decided(PovertyClass.NONE, LocalDate.of(2021, 2, 28));
        assertEquals(Optional.of(LocalDate.of(2024, 2, 27)), history.newlyEscapedUntil(LocalDate.of(2022, 1, 1), 36));
    }

    @Test
    void whoFellBackWasThereBefore() {
        var again = escaped.decided(PovertyClass.POOR, SECOND.plusYears(1));
        assertTrue(again.wasBefore(PovertyClass.POOR, SECOND.plusYears(1)));
        assertFalse(again.wasBefore(PovertyClass.NEAR_POOR, SECOND.plusYears(1)));
        assertFalse(again.wasBefore(PovertyClass.POOR, FIRST));
        assertEquals(Optional.empty(), again.escapedOn(SECOND.plusYears(1)));
    }

    /** In whatever order decisions come to light: no day has two classes, and each holds on its day. */
    @Property
    void noDayHasTwoClasses(@ForAll @Size(max = 8) List<@IntRange(max = 30) Integer> days) {
        var history = ClassHistory.NONE;
        var classes = PovertyClass.values();
        for (var i = 0; i < days.size(); i++) {
            var day = FIRST.plusDays(days.get(i));
            var decided = classes[(i + days.get(i)) % classes.length];
            history = history.decided(decided, day);
            assertEquals(decided, history.classOn(day));
        }
        for (var offset = -1; offset <= 31; offset++) {
            var day = FIRST.plusDays(offset);
            assertTrue(history.spells().stream()
                            .filter(spell -> spell.contains(day))
                            .count()
                    <= 1);
        }
    }
}
