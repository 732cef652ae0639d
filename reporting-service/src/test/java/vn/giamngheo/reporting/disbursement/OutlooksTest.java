package vn.giamngheo.reporting.disbursement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.platform.value.Money;

class OutlooksTest {

    private static final LocalDate ON = LocalDate.of(2023, 11, 15);
    private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);

    private final UUID head = UUID.randomUUID();
    private final UUID below = UUID.randomUUID();

    @Test
    void theLinesOfAHolderAddUnlessItHasSpokenForTheProgramme() {
        var one = estimate(head, "CT", "DA1", YEAR_END, 30);
        var other = estimate(head, "CT", "DA2", YEAR_END, 40);
        assertEquals(Money.of(70), outlook(one, other).yearEnd().amount());
        var whole = estimate(head, "CT", null, YEAR_END, 90);
        assertEquals(Money.of(90), outlook(one, other, whole).yearEnd().amount());
        assertEquals(Outlook.Basis.SAID, outlook(one, other, whole).yearEnd().basis());
    }

    @Test
    void theHeadSpeaksForThoseBelowOfItsProgrammeOnly() {
        var own = estimate(head, "CT", null, YEAR_END, 30);
        var same = estimate(below, "CT", null, YEAR_END, 25);
        var different = estimate(below, "CT2", null, YEAR_END, 7);
        assertEquals(Money.of(30), outlook(own, same).yearEnd().amount());
        assertEquals(Money.of(37), outlook(own, same, different).yearEnd().amount());
        assertEquals(
                Outlook.Basis.SUMMED, outlook(own, same, different).yearEnd().basis());
    }

    @Test
    void aMonthOfAQuarterEndsBeforeItAndTheLastEndsWithTheYear() {
        var month = estimate(head, "CT", null, LocalDate.of(2023, 11, 30), 1);
        var end = estimate(head, "CT", null, YEAR_END, 2);
        var outlook = outlook(month, end);
        assertEquals(Money.of(1), outlook.monthEnd().amount());
        assertEquals(Money.of(2), outlook.quarterEnd().amount());
        assertEquals(Money.of(2), outlook.yearEnd().amount());
        assertNull(outlook.closing());
    }

    @Test
    void aPledgeIsDueOnItsDayAndKeptWithItsVeryAmount() {
        assertTrue(outlook(pledge(ON, 10, 10L)).due().kept());
        assertFalse(outlook(pledge(ON, 10, 9L)).due().kept());
        var later = outlook(pledge(ON.plusDays(1), 10, null));
        assertNull(later.due());
        assertNull(later.next().kept());
        assertNull(later.monthEnd());
    }

    private Outlook outlook(Said... said) {
        return new Outlooks(2023, ON).of(head, List.of(said));
    }

    private Said estimate(UUID holder, String programme, String line, LocalDate until, long amount) {
        return said(holder, programme, line, false, until, amount, null);
    }

    private Said pledge(LocalDate until, long amount, Long disbursed) {
        return said(head, "CT", null, true, until, amount, disbursed);
    }

    private Said said(
            UUID holder, String programme, String line, boolean pledge, LocalDate until, long amount, Long disbursed) {
        var path = holder.equals(head) ? List.of(head) : List.of(head, holder);
        return new Said(holder, head, path, programme, line, pledge, ON.minusDays(9), until, amount, null, disbursed);
    }
}
