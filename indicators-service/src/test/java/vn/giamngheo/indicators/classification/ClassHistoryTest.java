package vn.giamngheo.indicators.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClassHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 12, 15);
    private static final LocalDate SECOND = LocalDate.of(2023, 12, 10);

    private static final UUID ROUND = new UUID(0, 1);
    private static final UUID COMMUNE = new UUID(0, 2);

    private final ClassDecision becamePoor = decision(PovertyClass.POOR, FIRST);
    private final ClassDecision becameNone = decision(PovertyClass.NONE, SECOND);
    private final ClassHistory poor = history(becamePoor);
    private final ClassHistory escaped = history(becamePoor, becameNone);

    private static ClassDecision decision(PovertyClass povertyClass, LocalDate from) {
        return new ClassDecision(povertyClass, from, from, COMMUNE, "12/QĐ-UBND", ROUND, ROUND);
    }

    private static ClassHistory history(ClassDecision... decisions) {
        return ClassHistory.of(List.of(decisions));
    }

    @Test
    void aDecisionHoldsUntilTheNext() {
        assertEquals(PovertyClass.NONE, escaped.classOn(FIRST.minusDays(1)));
        assertEquals(PovertyClass.POOR, escaped.classOn(FIRST));
        assertEquals(PovertyClass.POOR, escaped.classOn(SECOND.minusDays(1)));
        assertEquals(PovertyClass.NONE, escaped.classOn(SECOND));
        assertEquals(poor, history(becamePoor, decision(PovertyClass.POOR, SECOND)));
        assertEquals(ClassHistory.NONE, history(decision(PovertyClass.NONE, FIRST)));
    }

    @Test
    void aDecisionThatComesToLightLaterTakesItsPlace() {
        var history = history(becamePoor, decision(PovertyClass.NEAR_POOR, FIRST.minusYears(1)));
        assertEquals(
                List.of(
                        new ClassHistory.Spell(PovertyClass.NEAR_POOR, FIRST.minusYears(1), FIRST.minusDays(1)),
                        new ClassHistory.Spell(PovertyClass.POOR, FIRST, null)),
                history.spells());
    }

    /** What said nothing new when it was entered does so once something comes to light before it. */
    @Test
    void aLaterDecisionStaysInForceWhenAnEarlierOneComesToLight() {
        var between = decision(PovertyClass.NONE, FIRST.plusMonths(1));
        var again = decision(PovertyClass.POOR, FIRST.plusMonths(2));
        assertEquals(PovertyClass.POOR, history(becamePoor, again, between).classOn(FIRST.plusMonths(2)));
        assertEquals(PovertyClass.NONE, history(becamePoor, again, between).classOn(FIRST.plusMonths(1)));
    }

    @Test
    void ofTwoDecisionsOfOneDayTheLaterCounts() {
        var later = new ClassDecision(PovertyClass.NEAR_POOR, FIRST, FIRST.plusDays(1), COMMUNE, "1/QĐ", ROUND, ROUND);
        var number9 = new ClassDecision(PovertyClass.POOR, FIRST, FIRST, COMMUNE, "9/QĐ", ROUND, ROUND);
        var number10 = new ClassDecision(PovertyClass.NEAR_POOR, FIRST, FIRST, COMMUNE, "10/QĐ", ROUND, ROUND);
        // The list names no day of decision but that from which it holds.
        var legacy = new ClassDecision(PovertyClass.NEAR_POOR, FIRST, FIRST, null, "13/QĐ", null, ROUND);
        var near = List.of(new ClassHistory.Spell(PovertyClass.NEAR_POOR, FIRST, null));
        assertEquals(near, history(later, becamePoor).spells());
        assertEquals(near, history(number10, number9).spells());
        assertEquals(PovertyClass.POOR, history(becamePoor, legacy).classOn(FIRST));
        var early = new ClassDecision(PovertyClass.POOR, FIRST, FIRST.minusDays(20), COMMUNE, "1/QĐ", ROUND, ROUND);
        assertEquals(PovertyClass.POOR, history(early, legacy).classOn(FIRST));
        assertFalse(number9.contradicts(number10));
        assertFalse(becamePoor.contradicts(decision(PovertyClass.POOR, FIRST)));
        assertTrue(becamePoor.contradicts(decision(PovertyClass.NEAR_POOR, FIRST)));
    }

    /** The same one counts whichever came first, and the number of one register is nothing to another one. */
    @Test
    void ofTwoRegistersNoneSaysWhichIsLater() {
        var other = new UUID(0, 3);
        var here = new ClassDecision(PovertyClass.POOR, FIRST, FIRST, COMMUNE, "12/QĐ", ROUND, ROUND);
        var there = new ClassDecision(PovertyClass.NONE, FIRST, FIRST, other, "12/QĐ", other, ROUND);
        var lower = new ClassDecision(PovertyClass.NONE, FIRST, FIRST, other, "9/QĐ", other, ROUND);
        assertFalse(here.contradicts(there));
        assertTrue(here.isUnordered(there));
        assertTrue(here.isUnordered(lower));
        assertEquals(PovertyClass.NONE, history(here, there).classOn(FIRST));
        assertEquals(history(here, there), history(there, here));
        assertEquals(PovertyClass.NONE, history(lower, here).classOn(FIRST));
        assertFalse(here.isUnordered(becamePoor));
        assertFalse(here.isUnordered(
                new ClassDecision(PovertyClass.NONE, FIRST, FIRST.plusDays(1), other, "12/QĐ", other, ROUND)));
    }

    @Test
    void decisionsWithoutNumberDoNotContradictEachOther() {
        var one = new ClassDecision(PovertyClass.POOR, FIRST, FIRST, COMMUNE, null, ROUND, ROUND);
        var two = new ClassDecision(PovertyClass.NONE, FIRST, FIRST, COMMUNE, null, new UUID(0, 9), ROUND);
        assertFalse(one.contradicts(two));
        assertTrue(one.isUnordered(two));
        assertTrue(one.isUnordered(decision(PovertyClass.NONE, FIRST)));
        assertEquals(history(one, two), history(two, one));
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
        assertTrue(history(becamePoor, decision(PovertyClass.NEAR_POOR, SECOND)).isNewlyEscaped(SECOND, 36));
    }

    @Test
    void aMonthThatIsShorterEndsEarlier() {
        var history = history(
                decision(PovertyClass.POOR, LocalDate.of(2020, 1, 1)),
                decision(PovertyClass.NONE, LocalDate.of(2021, 2, 28)));
        assertEquals(Optional.of(LocalDate.of(2024, 2, 27)), history.newlyEscapedUntil(LocalDate.of(2022, 1, 1), 36));
    }

    @Test
    void whoFellBackWasThereBefore() {
        var again = history(becamePoor, becameNone, decision(PovertyClass.POOR, SECOND.plusYears(1)));
        assertTrue(again.wasBefore(PovertyClass.POOR, SECOND.plusYears(1)));
        assertFalse(again.wasBefore(PovertyClass.NEAR_POOR, SECOND.plusYears(1)));
        assertFalse(again.wasBefore(PovertyClass.POOR, FIRST));
        assertEquals(Optional.empty(), again.escapedOn(SECOND.plusYears(1)));
    }

    /** In whatever order decisions come to light the classes are the same, no day has two, and each holds on its day. */
    @Property
    void theOrderInWhichDecisionsComeToLightChangesNothing(
            @ForAll @Size(max = 8) List<@IntRange(max = 30) Integer> days, @ForAll Random order) {
        var decisions = new ArrayList<ClassDecision>();
        var classes = PovertyClass.values();
        for (var i = 0; i < days.size(); i++) {
            decisions.add(new ClassDecision(
                    classes[(i + days.get(i)) % classes.length],
                    FIRST.plusDays(days.get(i)),
                    FIRST.plusDays(days.get(i) % 3),
                    new UUID(0, i % 2),
                    i % 3 == 0 ? null : i + "/QĐ",
                    new UUID(i, i),
                    ROUND));
        }
        var history = ClassHistory.of(decisions);
        Collections.shuffle(decisions, order);
        assertEquals(history, ClassHistory.of(decisions));
        for (var offset = -1; offset <= 31; offset++) {
            var day = FIRST.plusDays(offset);
            assertTrue(history.spells().stream()
                            .filter(spell -> spell.contains(day))
                            .count()
                    <= 1);
            var last =
                    decisions.stream().filter(each -> !each.from().isAfter(day)).max(ClassDecision.ORDER);
            assertEquals(last.map(ClassDecision::povertyClass).orElse(PovertyClass.NONE), history.classOn(day));
        }
    }
}
